/** Runs another shortcut as a step of one. */

import type { Screen } from '../../core/screen.js';
import type { ShortcutStep } from '../../core/shortcut.js';
import { MOST_NESTED } from '../../core/shortcut.js';
import { ShortcutStop, type ShortcutState, type StepPosition } from './shortcut-state.js';

/** Its ways in, its conditions and its own steps hold as when it is run alone; what the person agreed to goes on to it. */
export async function runInner(
  going: ShortcutState,
  { run = '', with: values = {} }: ShortcutStep,
  { number, screen }: StepPosition,
): Promise<Screen> {
  const { shortcut: outer, context, catalogue, confirm, agreed, onStep, depth = 0 } = going;
  const shortcut = outer.calls?.[run];
  if (!shortcut) throw new ShortcutStop(`There is no shortcut called "${run}".`, { step: number });
  if (depth + 1 > MOST_NESTED)
    throw new ShortcutStop(`More than ${MOST_NESTED} shortcuts would run one inside the other.`, { step: number });
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const order = { shortcut, values: given, context, catalogue, confirm, screen, agreed, onStep, depth: depth + 1 };
  const result = await going.runInner(order);
  going.unanswered = undefined;
  going.performed.push(...result.performed);
  if (result.ok) return context.look();
  const reason = result.reason ?? result.detail;
  const where = result.failedStep === undefined ? '' : `, step ${result.failedStep} of ${result.of}`;
  throw new ShortcutStop(`In "${run}"${where}: ${reason}`, {
    step: number,
    refused: result.refused,
    claim: result.claim,
  });
}
