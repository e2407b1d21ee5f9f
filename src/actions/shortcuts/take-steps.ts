/** Takes the steps of a shortcut: which are due, how often, and what is left out. */

import { conditionInWords } from '../../core/condition-in-words.js';
import type { Condition } from '../../core/condition.js';
import { FingertipsError } from '../../core/errors.js';
import type { Screen } from '../../core/screen.js';
import type { ShortcutStep } from '../../core/shortcut.js';
import { awaitCondition } from '../await-condition.js';
import { checkCondition } from '../conditions.js';
import { fillAll, isGiven, timesOf } from './fill-shortcut.js';
import { ShortcutStop, type ShortcutState, type StepReport, type StepPosition } from './shortcut-state.js';
import { stepInWords } from './step-in-words.js';
import { expectCondition, takeShortcutStep } from './take-step.js';
import { fillStep, standsAsWanted } from './turn-step.js';

const USUAL_REPEATS = 10;

/** From the step to begin with to the last. Throws a ShortcutStop at the first miss. */
export async function takeSteps(going: ShortcutState, start: Screen): Promise<void> {
  let screen = start;
  const { shortcut, from = 1 } = going;
  for (const [index, step] of shortcut.steps.entries()) {
    const number = index + 1;
    if (number >= from) screen = await takeDueStep(going, step, { number, screen });
  }
}

async function takeDueStep(going: ShortcutState, step: ShortcutStep, at: StepPosition): Promise<Screen> {
  const { number } = at;
  const before = going.performed.length;
  try {
    const due = await isDue(going, step, at);
    if (!due.met) return await report(going, step, { number, state: 'left-out', screen: due.screen, why: due.why });
    const { screen, count } = await takeAgain(going, step, { number, screen: due.screen });
    const left = count > 0 ? ({ state: 'done' } as const) : ({ state: 'left-out', why: NOTHING_LEFT } as const);
    return await report(going, step, { number, screen, ...left });
  } catch (error) {
    if (!(error instanceof FingertipsError || error instanceof ShortcutStop)) throw error;
    const stop = error instanceof ShortcutStop ? error : new ShortcutStop(error.message, { step: number });
    const isPassedOver = step.optional === true && !stop.refused;
    const state = !isPassedOver ? 'failed' : going.performed.length > before ? 'done' : 'left-out';
    going.unanswered = undefined;
    const screen = await report(going, step, { number, state, why: stop.message, screen: await going.context.look() });
    if (isPassedOver) return screen;
    throw stop;
  }
}

const NOTHING_LEFT = 'It was so already.';

type StepEnd = Pick<StepReport, 'number' | 'state' | 'screen'> & Readonly<{ why?: string | undefined }>;

async function report(going: ShortcutState, step: ShortcutStep, { why, ...end }: StepEnd): Promise<Screen> {
  if (end.state === 'done') going.done += 1;
  if (end.state === 'left-out') going.leftOut += 1;
  const wording = stepInWords(step, going.filled);
  const { name: shortcut } = going.shortcut;
  await going.onStep?.({ ...end, shortcut, wording, ...(why !== undefined && { why }) });
  return end.screen;
}

type DueResult = Readonly<{ met: boolean; screen: Screen; why?: string }>;

async function isDue(going: ShortcutState, { when }: ShortcutStep, { screen }: StepPosition): Promise<DueResult> {
  if (when === undefined) return { met: true, screen };
  if (typeof when !== 'string') return seeCondition(fillAll(when, going.filled), going, screen);
  const isDone = isGiven(when, going.filled);
  return { met: isDone, screen, ...(!isDone && { why: `Nothing was given for ${when}.` }) };
}

/** Looked at once, or waited for where it says how long that may take. */
async function seeCondition(condition: Condition, going: ShortcutState, screen: Screen): Promise<DueResult> {
  if (condition.within === undefined) {
    const { met, evidence } = checkCondition(condition, screen);
    return { met, screen, why: evidence };
  }
  const { check, screen: seen } = await awaitCondition(condition, going.context);
  return { met: check.met, screen: seen, why: check.evidence };
}

type TimesResult = Readonly<{ screen: Screen; count: number }>;

async function takeAgain(going: ShortcutState, step: ShortcutStep, at: StepPosition): Promise<TimesResult> {
  const { repeat } = step;
  let { screen } = at;
  if (repeat?.until) return takeUntil(going, step, { ...at, until: fillAll(repeat.until, going.filled) });
  const times = repeat ? timesOf(repeat, going.filled) : 1;
  let count = 0;
  for (; count < times; count += 1) screen = await takeOnce(going, step, { ...at, screen });
  return { screen, count };
}

async function takeUntil(
  going: ShortcutState,
  step: ShortcutStep,
  { until, number, ...at }: StepPosition & Readonly<{ until: Condition }>,
): Promise<TimesResult> {
  const most = step.repeat?.most ?? USUAL_REPEATS;
  let { screen } = at;
  for (let count = 0; ; count += 1) {
    const seen = await seeCondition(until, going, screen);
    if (seen.met) return { screen: seen.screen, count };
    if (count === most) break;
    screen = await takeOnce(going, step, { number, screen: seen.screen });
  }
  throw new ShortcutStop(`It was done ${most} times, and still not so that ${conditionInWords(until)}.`, {
    step: number,
  });
}

/** For each of a set where it is for one. One that is turned may turn another off, so they are looked at together. */
async function takeOnce(going: ShortcutState, step: ShortcutStep, { number, ...at }: StepPosition): Promise<Screen> {
  let { screen } = at;
  const filled = fillStep(step, going.shortcut, going.filled);
  for (const each of filled) screen = await takeShortcutStep(going, each, { number, screen });
  const together = standsAsWanted(filled);
  return together ? expectCondition(together, going, { number }) : screen;
}
