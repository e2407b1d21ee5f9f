/** Takes one step of a shortcut: an action, another shortcut, or a look. */

import { durationMs, type Condition } from '../../core/condition.js';
import type { Screen } from '../../core/screen.js';
import type { ShortcutStep } from '../../core/shortcut.js';
import { isRisky } from '../../core/effect.js';
import { checkCondition } from '../conditions.js';
import { awaitCondition } from '../await-condition.js';
import type { ResolvedTarget } from '../await-target.js';
import { noAction } from '../catalogue.js';
import { performCall } from '../perform-call.js';
import { findTarget } from './find-target.js';
import { runInner } from './run-inner.js';
import { ShortcutStop, type ShortcutState, type StepPosition } from './shortcut-state.js';
import { argumentsOf } from './step-arguments.js';
import { standsOn, type FilledStep } from './turn-step.js';

const OPTIONAL_WAIT_MS = 2000;

/** A step with its slots filled. Answers with the screen after it; throws a ShortcutStop where it does not go as it should. */
export async function takeShortcutStep(going: ShortcutState, filled: FilledStep, at: StepPosition): Promise<Screen> {
  const { step } = filled;
  const { number } = at;
  if (step.check) return expectCondition(step.check, going, { number, before: 'nothing done' });
  if (step.run !== undefined) {
    const after = await runInner(going, step, at);
    return step.expect ? expectCondition(step.expect, going, { number }) : after;
  }
  if (step.to && step.do === 'scroll') return scrollTo(going, step, at);
  return takeAction(going, filled, at);
}

async function takeAction(
  going: ShortcutState,
  { step, turn }: FilledStep,
  { number, screen }: StepPosition,
): Promise<Screen> {
  const { context } = going;
  const { target, to, expect, scroll } = step;
  const sought = { target, to, scroll, most: waitOf(step) };
  let found = await findTarget(sought, { going, screen });
  // What is missing may be what the last touch was to bring.
  if (found.kind === 'lost' && (await repeatLostTouch(going)))
    found = await findTarget(sought, { going, screen: await context.look() });
  going.unanswered = undefined;
  if (found.kind === 'lost') throw new ShortcutStop(found.why, { step: number });
  if (turn !== undefined) {
    const now = standsNow(found);
    if (now === turn) return found.screen;
    if (now === undefined) throw new ShortcutStop('It cannot be told whether it is on or off.', { step: number });
  }
  const before = found.screen;
  await perform(going, step, { number, screen: before, args: found.args });
  if (!expect) return context.look();
  const first = await lookFor(expect, going, before);
  if (first.met) return first.screen;
  if (await repeatLostTouch(going)) return expectCondition(expect, going, { number, before });
  throw new ShortcutStop(`Not as expected. ${first.evidence}`, { step: number });
}

const standsNow = ({ args, screen }: Extract<ResolvedTarget, { kind: 'args' }>): boolean | undefined => {
  const element = screen.elements.find(({ mark }) => mark === args['mark']);
  return element && standsOn(element);
};

const waitOf = ({ wait, optional }: ShortcutStep): number | undefined =>
  wait === undefined ? (optional ? OPTIONAL_WAIT_MS : undefined) : durationMs(wait);

type StepScene = Readonly<{ number: number; screen: Screen; args: Readonly<Record<string, unknown>> }>;

/** Notes a mild touch: where nothing follows from it, it may have been lost. */
async function perform(going: ShortcutState, step: ShortcutStep, scene: StepScene): Promise<void> {
  const { number, screen, args } = scene;
  const { catalogue, context, confirm, agreed } = going;
  const action = catalogue.find(step.do ?? '');
  if (!action) throw new ShortcutStop(noAction(step.do ?? '', catalogue), { step: number });
  const call = { args: action.check({ ...argumentsOf(step), ...args }) };
  const { performed, kind, claim } = await performCall({ action, call, screen, context, confirm, agreed });
  going.performed.push(performed);
  if (kind !== 'done') throw new ShortcutStop(performed.detail, { step: number, refused: kind === 'refused', claim });
  if (!action.isTouch || isRisky(performed.effect)) return;
  const again = async () => {
    const { target, to } = step;
    const found = await findTarget({ target, to, most: 0 }, { going, screen: await context.look() });
    if (found.kind === 'args') await perform(going, step, { number, screen: found.screen, args: found.args });
    going.unanswered = undefined;
  };
  going.unanswered = { again, signature: screen.signature };
}

/** A touch after which nothing at all changed may have been lost on its way: it is tried once more. */
async function repeatLostTouch(going: ShortcutState): Promise<boolean> {
  const { unanswered } = going;
  going.unanswered = undefined;
  if (!unanswered) return false;
  const now = await going.context.look();
  if (now.signature !== unanswered.signature) return false;
  await unanswered.again();
  return true;
}

async function scrollTo(going: ShortcutState, step: ShortcutStep, { number, screen }: StepPosition): Promise<Screen> {
  const { to, target } = step;
  const { direction = 'down' } = argumentsOf(step);
  const scroll = direction === 'up' || direction === 'left' || direction === 'right' ? direction : 'down';
  const found = await findTarget({ target: to, scroll, list: target, most: waitOf(step) }, { going, screen });
  if (found.kind === 'lost') throw new ShortcutStop(found.why, { step: number });
  return step.expect ? expectCondition(step.expect, going, { number }) : found.screen;
}

/** What was there before the last action; or that nothing was done, so that what is seen says nothing of any action. */
type BeforeCheck = Screen | 'nothing done' | undefined;

/** Waits for it, notes on the last action what was seen, and stops the shortcut where it does not come. */
export async function expectCondition(
  condition: Condition,
  going: ShortcutState,
  { number, before }: Readonly<{ number: number; before?: BeforeCheck }>,
): Promise<Screen> {
  const { met, evidence, screen } = await lookFor(condition, going, before);
  if (!met) throw new ShortcutStop(`Not as expected. ${evidence}`, { step: number });
  return screen;
}

async function lookFor(condition: Condition, going: ShortcutState, before: BeforeCheck) {
  const { check, screen } = await awaitCondition(condition, going.context);
  const last = before === 'nothing done' ? undefined : going.performed.pop();
  if (last) {
    const isNoProof = check.met && typeof before === 'object' && checkCondition(condition, before).met;
    going.performed.push({ ...last, check: isNoProof ? { ...check, heldBefore: true } : check });
  }
  return { met: check.met, evidence: check.evidence, screen };
}
