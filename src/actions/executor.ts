/** The executor: performs the actions of a decision, each found again on the screen of now. */

import type { ActionCall, Decision } from '../core/decision.js';
import type { Outcome, PerformedAction, SeenScreen, ShortcutUse } from '../core/outcome.js';
import type { Screen } from '../core/screen.js';
import type { Confirm } from '../core/settings.js';
import type { Shortcut } from '../core/shortcut.js';
import { unknownName } from '../core/suggest.js';
import type { ActionContext, SeenIn } from './action.js';
import { awaitCondition } from './await-condition.js';
import { awaitTarget, type ResolvedTarget } from './await-target.js';
import { goOnAfter, hinders } from './between-actions.js';
import { isClaim, opensApp, seenIn, type Catalogue } from './catalogue.js';
import { performCall, type ActionExecution } from './perform-call.js';
import { reResolveMarks } from './re-resolve-marks.js';
import { splitCall } from './shortcuts/from-step.js';
import { runShortcut, useOf } from './shortcuts/run-shortcut.js';
import { createTypedFields, type TypedFields } from './typed-fields.js';

export type ExecutorOptions = Readonly<{
  context: ActionContext;
  catalogue: Catalogue;
  confirm: Confirm;
  /** Those that the Operator may choose. */
  shortcuts: readonly Shortcut[];
}>;

/** What came of a decision, and what was seen last when nothing was done since. */
export type ExecuteResult = Readonly<{
  outcome: Outcome;
  /** At rest. Absent when somebody has to look. */
  screen?: Screen;
  /** On which the last of several actions was done. Absent where that is the screen of the decision. */
  lastSeen?: Screen;
  /** A touch that may be answered late: an unchanged screen proves nothing yet. */
  mayLag: boolean;
}>;

/** Carries out decisions on the phone. */
export interface Executor {
  /** Never rejects for what the phone or the person refused: the outcome tells. */
  act(decision: Decision, screen: Screen): Promise<ExecuteResult>;
}

export function createExecutor(options: ExecutorOptions): Executor {
  // A question that nobody hears is answered once by the plainest reading; asked again, it ends the run.
  let unheard = 0;
  const typed = createTypedFields();
  return {
    act: async (decision, screen) => {
      const result = await act(decision, screen, { ...options, typed });
      const { claim } = result.outcome;
      const isQuestion = claim?.kind === 'needs-person' && result.outcome.performed.at(-1)?.action === 'ask_person';
      if (!isQuestion || unheard++ > 0) return result;
      return { ...result, outcome: answeredByNobody(result.outcome) };
    },
  };
}

function answeredByNobody({ performed }: Outcome): Outcome {
  const detail = 'Nobody is there. Take the plainest reading, and say so in the answer.';
  const last = performed.at(-1);
  return { kind: 'done', detail, performed: last ? [...performed.slice(0, -1), { ...last, ok: true, detail }] : [] };
}

type ActOptions = ExecutorOptions & Readonly<{ typed: TypedFields }>;

/** Performs the actions of a decision one after the other, and stops at the first that does not go as expected. */
async function act({ actions }: Decision, before: Screen, options: ActOptions): Promise<ExecuteResult> {
  const performed: PerformedAction[] = [];
  const used: ShortcutUse[] = [];
  let screen = before;
  let lastSeen = before;
  // What was seen last, as long as nothing was done since.
  let settled: Screen | undefined = before;
  const ended = (outcome: Outcome): ExecuteResult => ({
    outcome: used.length > 0 ? { ...outcome, shortcuts: used } : outcome,
    ...(settled && { screen: settled }),
    ...(lastSeen !== before && { lastSeen }),
    mayLag: outcome.kind === 'done' && performed.length > 0 && shows(performed.at(-1)) === 'elements',
  });
  for (const [index, call] of actions.entries()) {
    const isLast = index === actions.length - 1;
    const rest = actions.slice(index + 1);
    const failed = (detail: string): ExecuteResult => ended(stopped({ kind: 'failed', detail }, performed, rest));
    const here = await placeOf(call, { index, before, screen }, options);
    if (here.kind === 'lost') {
      settled = undefined;
      return failed(`Not done: ${here.why}`);
    }
    lastSeen = index === 0 ? before : here.screen;
    const complaint = complaintOf({ ...call, args: here.args }, here.screen, options);
    if (complaint !== undefined) return failed(`Not done: ${complaint}`);
    const result = await perform({ ...call, args: here.args }, here.screen, options);
    result.performed.forEach((each) => options.typed.note(each));
    if (result.used) used.push(result.used);
    settled = isClaim(call.action) ? settled : undefined;
    const seen = index > 0 || here.screen.signature !== before.signature ? { seen: factsOf(here.screen) } : {};
    const checked = await checkOf(call, result, { options, isLast, before: here.screen });
    settled = checked.screen ?? settled;
    performed.push(
      ...result.performed.slice(0, -1),
      ...(checked.last ? [{ ...checked.last, ...(!result.used && seen) }] : []),
    );
    if (result.kind !== 'done' || result.claim) return ended(stopped(result, performed, rest));
    if (isLast || !checked.last || !checked.screen) continue;
    if (checked.last.check?.met === false) return failed(`Not as expected: ${checked.last.check.evidence}`);
    const on = await goOnAfter({ last: checked.last, before: here.screen, after: checked.screen }, options.context);
    settled = screen = on.screen;
    if (on.why !== undefined) return failed(on.why);
  }
  return ended({ kind: 'done', detail: performed.at(-1)?.detail ?? 'There was nothing to do.', performed });
}

const factsOf = ({ app, activity, size, keyboardShown, elements, signature }: Screen): SeenScreen => ({
  app,
  activity,
  size,
  keyboardShown,
  elements,
  signature,
});

/** Why a press is not done that would save or send what stands in the fields. */
function complaintOf(call: ActionCall, screen: Screen, { catalogue, typed }: ActOptions): string | undefined {
  const action = catalogue.find(call.action);
  const isPress =
    action &&
    !action.text &&
    !isClaim(call.action) &&
    action.effect(call.args, screen).effects.some((effect) => effect !== 'reads');
  return isPress ? typed.complaint(screen) : undefined;
}

const shows = (last: PerformedAction | undefined): SeenIn | undefined => last && seenIn(last.action, last.args);

type Moment = Readonly<{ index: number; before: Screen; screen: Screen }>;

/**
 * Where the elements of an action are now. A model was waited for since the screen of the first one was seen, so it is looked
 * for on a fresh tree: what is gone, or covered, is not touched. One that is named by words may still be on its way.
 */
async function placeOf(call: ActionCall, moment: Moment, { context }: ExecutorOptions): Promise<ResolvedTarget> {
  const { args, target, to } = call;
  const { index, before, screen } = moment;
  if (target || to) {
    const found = await awaitTarget({ target, to }, { context, screen });
    return found.kind === 'args' ? { ...found, args: { ...args, ...found.args } } : found;
  }
  if (needsNoPlace(call)) return { kind: 'args', args, screen };
  const now = index === 0 ? await context.glance() : screen;
  const why = hinders(call, screen, now);
  if (why !== undefined) return { kind: 'lost', why };
  if (!namesElement(args)) return { kind: 'args', args, screen: now };
  const here = reResolveMarks(args, before, now);
  return here.kind === 'args' ? { ...here, screen: now } : { ...here, why: `${here.why}.` };
}

/** Speaks, waits, or leads away from whatever is in front. */
const needsNoPlace = ({ action, args }: ActionCall): boolean =>
  isClaim(action) || opensApp(action) || seenIn(action, args) === 'nowhere';

const namesElement = (args: ActionCall['args']): boolean => 'mark' in args || 'to_mark' in args;

type ActResult = Readonly<{
  kind: Outcome['kind'];
  detail: string;
  performed: readonly PerformedAction[];
  used?: ShortcutUse;
  claim?: ActionExecution['claim'];
}>;

async function perform(call: ActionCall, screen: Screen, options: ExecutorOptions): Promise<ActResult> {
  const { context, catalogue, confirm, shortcuts } = options;
  const action = catalogue.find(call.action);
  if (action) {
    const { performed, kind, claim } = await performCall({ action, call, screen, context, confirm });
    return { kind, detail: performed.detail, performed: [performed], ...(claim && { claim }) };
  }
  const shortcut = shortcuts.find(({ name }) => name === call.action);
  if (!shortcut) {
    const known = [...catalogue.actions, ...shortcuts].map(({ name }) => name);
    const { problem, remedy } = unknownName('action or shortcut', call.action, known);
    return { kind: 'failed', detail: `${problem} ${remedy}`, performed: [] };
  }
  const run = await runShortcut({ shortcut, ...splitCall(call.args), context, catalogue, confirm, screen });
  return {
    kind: run.refused ? 'refused' : run.ok ? 'done' : 'failed',
    detail: run.detail,
    performed: run.performed.map((performed) => ({ ...performed, shortcut: shortcut.name })),
    used: useOf(shortcut, { values: splitCall(call.args).values, run }),
    ...(run.claim && { claim: run.claim }),
  };
}

type LastCheck = Readonly<{ last: PerformedAction | undefined; screen?: Screen }>;

/** Looks for what was expected. Between two actions there is a look in any case. */
async function checkOf(
  { expect }: ActionCall,
  { kind, performed }: ActResult,
  { options, isLast, before }: Readonly<{ options: ExecutorOptions; isLast: boolean; before: Screen }>,
): Promise<LastCheck> {
  const last = performed.at(-1);
  if (kind !== 'done' || !last) return { last };
  if (expect) {
    const { check, screen } = await awaitCondition(expect, options.context, before);
    return { last: { ...last, check }, screen };
  }
  return isLast ? { last } : { last, screen: await options.context.look() };
}

type Stop = Readonly<{ kind: Outcome['kind']; detail: string; claim?: ActionExecution['claim'] }>;

function stopped(
  { kind, detail, claim }: Stop,
  performed: readonly PerformedAction[],
  left: readonly ActionCall[],
): Outcome {
  const rest = left.map(({ action, args, target }) => `${action} ${JSON.stringify(target ?? args)}`).join(', then ');
  return { kind, detail: rest ? `${detail} Not done yet: ${rest}` : detail, performed, ...(claim && { claim }) };
}
