/** Runs a shortcut: precondition, ways in, steps, postcondition. */

import type { Condition } from '../../core/condition.js';
import { isRisky, type Effect } from '../../core/effect.js';
import { FingertipsError } from '../../core/errors.js';
import type { Claim, PerformedAction, ShortcutUse } from '../../core/outcome.js';
import type { Screen } from '../../core/screen.js';
import type { Confirm } from '../../core/settings.js';
import type { Shortcut } from '../../core/shortcut.js';
import type { SlotValues } from '../../core/slots.js';
import type { ActionContext } from '../action.js';
import { awaitCondition } from '../await-condition.js';
import { noAction, type Catalogue } from '../catalogue.js';
import { checkCondition } from '../conditions.js';
import { enter } from './enter-shortcut.js';
import { fillAll, isGiven, readValues } from './fill-shortcut.js';
import { requestApproval } from '../approve.js';
import { performCall } from '../perform-call.js';
import { awaitTarget, type ResolvedTarget } from '../await-target.js';
import { fillStep, standsAsWanted, standsOn, type FilledStep } from './turn-step.js';

export type RunShortcutOptions = Readonly<{
  shortcut: Shortcut;
  values: Readonly<Record<string, unknown>>;
  context: ActionContext;
  catalogue: Catalogue;
  confirm: Confirm;
  /** The screen now. */
  screen: Screen;
}>;

/** How far a shortcut got, in numbers and in plain words. */
export type ShortcutResult = Readonly<{
  ok: boolean;
  /** Steps that were done, of so many. */
  done: number;
  of: number;
  /** The step that did not work, from 1, and why. */
  failedStep?: number;
  reason?: string;
  detail: string;
  refused: boolean;
  performed: readonly PerformedAction[];
  claim?: Claim;
}>;

/**
 * Precondition, a way in if it does not hold, then each step: its target by identity, the action, its expectation; at last
 * the postcondition. The first miss stops it, and the rest is left to whoever called it. No model is asked.
 */
export async function runShortcut(order: RunShortcutOptions): Promise<ShortcutResult> {
  const { shortcut } = order;
  const going: ShortcutState = { ...order, performed: [], filled: {}, agreed: undefined };
  try {
    going.filled = readValues(shortcut, order.values);
    going.agreed = await agreement(order);
    const screen = await reachStart(going);
    await takeSteps(going, screen);
    const end = shortcut.postcondition && fillAll(shortcut.postcondition, going.filled);
    if (end) await expectCondition(end, going, shortcut.steps.length);
  } catch (error) {
    if (error instanceof ShortcutStop) return stopped(going, error);
    if (error instanceof FingertipsError) return stopped(going, new ShortcutStop(error.message, { step: 0 }));
    throw error;
  }
  const of = shortcut.steps.length;
  return {
    ok: true,
    done: of,
    of,
    refused: false,
    detail: `The shortcut "${shortcut.name}" did all its ${of} steps.`,
    performed: going.performed,
  };
}

type ShortcutState = RunShortcutOptions & {
  performed: PerformedAction[];
  filled: SlotValues;
  agreed: readonly Effect[] | undefined;
};

/** Ends a shortcut from wherever it is. `step` counts from 1; 0 is before the first. */
class ShortcutStop extends Error {
  readonly step: number;
  readonly refused: boolean;
  readonly claim: Claim | undefined;

  constructor(
    reason: string,
    { step, refused = false, claim }: { step: number; refused?: boolean; claim?: Claim | undefined },
  ) {
    super(reason);
    this.step = step;
    this.refused = refused;
    this.claim = claim;
  }
}

function stopped(
  { shortcut, performed }: ShortcutState,
  { message, step, refused, claim }: ShortcutStop,
): ShortcutResult {
  const of = shortcut.steps.length;
  const done = Math.max(0, step - 1);
  const where = step === 0 ? 'was not begun' : `did ${done} of ${of} steps and stopped at step ${step}`;
  return {
    ok: false,
    done,
    of,
    ...(step > 0 && { failedStep: step }),
    reason: message,
    refused,
    detail: `The shortcut "${shortcut.name}" ${where}: ${message}`,
    performed,
    ...(claim && { claim }),
  };
}

const EFFECTS: Readonly<Record<Shortcut['effects'], Effect>> = {
  read_only: 'reads',
  writes: 'writes',
  sends: 'sends',
  deletes: 'deletes',
  pays: 'pays',
};

/** A shortcut that says it sends is asked about once, as a whole; whatever else it does inside asks for itself. */
async function agreement({
  shortcut,
  values,
  context,
  confirm,
}: RunShortcutOptions): Promise<readonly Effect[] | undefined> {
  const effect = EFFECTS[shortcut.effects];
  const isDue = confirm === 'always' || (confirm === 'risky' && isRisky(effect));
  if (!isDue) return undefined;
  const given = Object.entries(values).map(([name, value]) =>
    shortcut.params[name]?.type === 'secret' ? `${name} hidden` : `${name}: ${JSON.stringify(String(value))}`,
  );
  const says = isRisky(effect) ? `This ${effect}: ` : '';
  const what = `${says}run the shortcut "${shortcut.title ?? shortcut.name}"${given.length > 0 ? ` with ${given.join(', ')}` : ''}`;
  const refusal = await requestApproval(context, { effects: [effect], what });
  if (refusal) throw new ShortcutStop(refusal.detail, { step: 0, refused: true, claim: refusal.claim });
  return [effect];
}

/** The screen on which the precondition holds, reached by one of the ways in if need be. */
async function reachStart(going: ShortcutState): Promise<Screen> {
  const { shortcut, context, filled, screen } = going;
  const condition = shortcut.precondition && fillAll(shortcut.precondition, filled);
  const needed: Condition = {
    ...(shortcut.package !== '_any' && { package: shortcut.package }),
    ...(condition && { all: [condition] }),
  };
  if (Object.keys(needed).length === 0 || checkCondition(needed, screen).met) return screen;
  const tried: string[] = [checkCondition(needed, screen).evidence];
  for (const entry of shortcut.enter ?? []) {
    const failure = await enter(fillAll(entry, filled), going);
    if (failure !== undefined) tried.push(failure);
    const { check, screen: reached } = await awaitCondition({ ...needed, within: '5s' }, context);
    if (check.met) return reached;
    tried.push(check.evidence);
  }
  throw new ShortcutStop(`Its precondition does not hold. ${tried.at(-1) ?? ''}`, { step: 0 });
}

async function takeSteps(going: ShortcutState, start: Screen): Promise<void> {
  let screen = start;
  for (const [index, step] of going.shortcut.steps.entries()) {
    if (step.when !== undefined && !isGiven(step.when, going.filled)) continue;
    const filled = fillStep(step, going.shortcut, going.filled);
    const number = index + 1;
    for (const each of filled) screen = await takeStep(going, each, { number, screen });
    // One that is turned may turn another off.
    const together = standsAsWanted(filled);
    if (together) screen = await expectCondition(together, going, number);
  }
}

/** Fields of a step that are the executor's own; all others are arguments of the action. */
const NOT_ARGUMENTS = new Set(['do', 'target', 'to', 'when', 'each', 'turn', 'expect']);

type StepPosition = Readonly<{ number: number; screen: Screen }>;

async function takeStep(
  going: ShortcutState,
  { step, turn }: FilledStep,
  { number, screen }: StepPosition,
): Promise<Screen> {
  const { catalogue, context, confirm, agreed } = going;
  const action = catalogue.find(step.do);
  if (!action) throw new ShortcutStop(noAction(step.do, catalogue), { step: number });
  const { target, to, expect } = step;
  const rest = Object.fromEntries(Object.entries(step).filter(([name]) => !NOT_ARGUMENTS.has(name)));
  const located = await awaitTarget({ target, to }, { context, screen });
  if (located.kind === 'lost') throw new ShortcutStop(located.why, { step: number });
  if (turn !== undefined) {
    const now = standsNow(located);
    if (now === turn) return located.screen;
    if (now === undefined) throw new ShortcutStop('It cannot be told whether it is on or off.', { step: number });
  }
  const args = action.check({ ...rest, ...located.args });
  const { performed, kind, claim } = await performCall({
    action,
    call: { args },
    screen: located.screen,
    context,
    confirm,
    agreed,
  });
  going.performed.push(performed);
  if (kind !== 'done') throw new ShortcutStop(performed.detail, { step: number, refused: kind === 'refused', claim });
  return expect ? expectCondition(expect, going, number) : context.look();
}

const standsNow = ({ args, screen }: Extract<ResolvedTarget, { kind: 'args' }>): boolean | undefined => {
  const element = screen.elements.find(({ mark }) => mark === args['mark']);
  return element && standsOn(element);
};

/** Waits for it, notes on the last action what was seen, and stops the shortcut where it does not come. */
async function expectCondition(condition: Condition, going: ShortcutState, step: number): Promise<Screen> {
  const { check, screen } = await awaitCondition(condition, going.context);
  const last = going.performed.pop();
  if (last) going.performed.push({ ...last, check });
  if (!check.met) throw new ShortcutStop(`Not as expected. ${check.evidence}`, { step });
  return screen;
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
