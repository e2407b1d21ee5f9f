/** Runs a shortcut: precondition, ways in, steps, postcondition. */

import { isRisky, type Effect } from '../../core/effect.js';
import { FingertipsError } from '../../core/errors.js';
import type { ShortcutUse } from '../../core/outcome.js';
import type { Screen } from '../../core/screen.js';
import type { Shortcut } from '../../core/shortcut.js';
import { requestApproval } from '../approve.js';
import { fillAll } from './fill-shortcut.js';
import { FROM_STEP } from './from-step.js';
import { effectOf } from './shortcut-effect.js';
import { reachStart } from './reach-start.js';
import { readValues } from './read-values.js';
import { ShortcutStop, type RunShortcutOptions, type ShortcutResult, type ShortcutState } from './shortcut-state.js';
import { expectCondition } from './take-step.js';
import { takeSteps } from './take-steps.js';

/**
 * Precondition, a way in if it does not hold, then each step: its target by identity, the action, its expectation; at last
 * the postcondition. The first miss stops it, and the rest is left to whoever called it. No model is asked.
 */
export async function runShortcut(order: RunShortcutOptions): Promise<ShortcutResult> {
  const { shortcut, from = 1, agreed } = order;
  const going: ShortcutState = {
    ...order,
    performed: [],
    filled: {},
    agreed,
    done: 0,
    leftOut: 0,
    unanswered: undefined,
    runInner: runShortcut,
  };
  try {
    going.filled = readValues(shortcut, order.values);
    checkFirst(from, shortcut);
    going.agreed = await agreement(order);
    const start = from > 1 ? order.screen : await reachStart(going);
    await takeSteps(going, start);
    await expectEnd(going, start);
  } catch (error) {
    if (error instanceof ShortcutStop) return stopped(going, error);
    if (error instanceof FingertipsError) return stopped(going, new ShortcutStop(error.message, { step: 0 }));
    throw error;
  }
  return finished(going);
}

function checkFirst(from: number, { steps }: Shortcut): void {
  if (Number.isInteger(from) && from >= 1 && from <= steps.length) return;
  throw new ShortcutStop(`There is no step ${from}: it has ${steps.length}.`, { step: 0 });
}

/** What held at the start proves nothing by holding at the end, and is noted as such. */
async function expectEnd(going: ShortcutState, start: Screen): Promise<void> {
  const { shortcut, filled } = going;
  if (!shortcut.postcondition) return;
  const end = fillAll(shortcut.postcondition, filled);
  await expectCondition(end, going, { number: shortcut.steps.length, before: start });
}

function finished({ shortcut, done, leftOut, performed }: ShortcutState): ShortcutResult {
  const of = shortcut.steps.length;
  const all = done === of ? `all its ${of} steps` : `${done} of its ${of} steps`;
  const detail = `The shortcut "${shortcut.name}" did ${all}${leftOut > 0 ? `; nothing called for the other ${leftOut}` : ''}.`;
  return { ok: true, done, of, leftOut, refused: false, detail, performed };
}

function stopped(
  { shortcut, performed, done, leftOut }: ShortcutState,
  { message, step, refused, claim }: ShortcutStop,
): ShortcutResult {
  const of = shortcut.steps.length;
  const out = leftOut > 0 ? `, left out ${leftOut}` : '';
  const isAtEnd = step === of && done + leftOut === of;
  const where =
    step === 0
      ? 'was not begun'
      : `did ${done} of ${of} steps${out} and ${isAtEnd ? 'did not end as it should' : `stopped at step ${step}`}`;
  const rest =
    step > 0 && step < of && !refused
      ? ` Once step ${step} is done by hand, it goes on with "${FROM_STEP}": ${step + 1}.`
      : '';
  return {
    ok: false,
    done,
    of,
    leftOut,
    ...(step > 0 && { failedStep: step }),
    reason: message,
    refused,
    detail: `The shortcut "${shortcut.name}" ${where}: ${message}${rest}`,
    performed,
    ...(claim && { claim }),
  };
}

/** A shortcut that says it sends is asked about once, as a whole; whatever else it does inside asks for itself. */
async function agreement({
  shortcut,
  values,
  context,
  confirm,
  agreed,
}: RunShortcutOptions): Promise<readonly Effect[] | undefined> {
  const effect = effectOf(shortcut);
  const isDue = confirm === 'always' || (confirm === 'risky' && isRisky(effect));
  if (!isDue || agreed?.includes(effect)) return agreed;
  const given = Object.entries(values).map(([name, value]) =>
    shortcut.params[name]?.type === 'secret' ? `${name} hidden` : `${name}: ${JSON.stringify(String(value))}`,
  );
  const says = isRisky(effect) ? `This ${effect}: ` : '';
  const what = `${says}run the shortcut "${shortcut.title ?? shortcut.name}"${given.length > 0 ? ` with ${given.join(', ')}` : ''}`;
  const refusal = await requestApproval(context, { effects: [effect], what });
  if (refusal) throw new ShortcutStop(refusal.detail, { step: 0, refused: true, claim: refusal.claim });
  return [...(agreed ?? []), effect];
}

/** What came of it, for whoever counts how shortcuts do. */
export const useOf = (
  { id, name, postcondition }: Shortcut,
  { values, run }: Readonly<{ values: RunShortcutOptions['values']; run: ShortcutResult }>,
): ShortcutUse => ({
  id,
  name,
  values,
  ended: run.refused ? 'refused' : run.ok ? 'done' : 'stopped',
  isChecked: run.ok && postcondition !== undefined && run.performed.at(-1)?.check?.heldBefore !== true,
});
