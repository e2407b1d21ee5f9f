/** The executor: performs the actions of a decision, each found again on the screen of now. */

import type { ActionCall, Decision } from '../core/decision.js';
import type { Outcome, PerformedAction } from '../core/outcome.js';
import type { Screen } from '../core/screen.js';
import type { Confirm } from '../core/settings.js';
import type { Shortcut } from '../core/shortcut.js';
import { unknownName } from '../core/suggest.js';
import type { ActionContext } from './action.js';
import { awaitCondition } from './await-condition.js';
import type { Catalogue } from './catalogue.js';
import { performCall, type ActionExecution } from './perform-call.js';
import { reResolveMarks } from './re-resolve-marks.js';
import { runShortcut } from './run-shortcut.js';

export type ExecutorOptions = Readonly<{
  context: ActionContext;
  catalogue: Catalogue;
  confirm: Confirm;
  /** Those that the Operator may choose. */
  shortcuts: readonly Shortcut[];
}>;

/** Carries out decisions on the phone. */
export interface Executor {
  /** Never rejects for what the phone or the person refused: the outcome tells. */
  act(decision: Decision, screen: Screen): Promise<Outcome>;
}

export function createExecutor(options: ExecutorOptions): Executor {
  return { act: (decision, screen) => act(decision, screen, options) };
}

/** Performs the actions of a decision one after the other, and stops at the first that does not go as expected. */
async function act({ actions }: Decision, before: Screen, options: ExecutorOptions): Promise<Outcome> {
  const performed: PerformedAction[] = [];
  let screen = before;
  for (const [index, call] of actions.entries()) {
    const isLast = index === actions.length - 1;
    const left = actions.length - index - 1;
    const here = index === 0 ? ({ kind: 'args', args: call.args } as const) : reResolveMarks(call.args, before, screen);
    if (here.kind === 'lost') return stopped({ kind: 'failed', detail: `Not done: ${here.why}.` }, performed, left + 1);
    const turn = await perform({ ...call, args: here.args }, screen, options);
    const checked = await checkOf(call, turn, { options, isLast });
    performed.push(...turn.performed.slice(0, -1), ...(checked.last ? [checked.last] : []));
    if (turn.kind !== 'done' || turn.claim) return stopped(turn, performed, left);
    if (!isLast && checked.last?.check && !checked.last.check.met) {
      return stopped({ kind: 'failed', detail: `Not as expected: ${checked.last.check.evidence}` }, performed, left);
    }
    screen = checked.screen ?? screen;
  }
  return { kind: 'done', detail: performed.at(-1)?.detail ?? 'There was nothing to do.', performed };
}

type ActResult = Readonly<{
  kind: Outcome['kind'];
  detail: string;
  performed: readonly PerformedAction[];
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
  const run = await runShortcut({ shortcut, values: call.args, context, catalogue, confirm, screen });
  return {
    kind: run.refused ? 'refused' : run.ok ? 'done' : 'failed',
    detail: run.detail,
    performed: run.performed,
    ...(run.claim && { claim: run.claim }),
  };
}

type LastCheck = Readonly<{ last: PerformedAction | undefined; screen?: Screen }>;

/** Looks for what was expected. Between two actions there is a look in any case. */
async function checkOf(
  { expect }: ActionCall,
  { kind, performed }: ActResult,
  { options, isLast }: Readonly<{ options: ExecutorOptions; isLast: boolean }>,
): Promise<LastCheck> {
  const last = performed.at(-1);
  if (kind !== 'done' || !last) return { last };
  if (expect) {
    const { check, screen } = await awaitCondition(expect, options.context);
    return { last: { ...last, check }, screen };
  }
  return isLast ? { last } : { last, screen: await options.context.look() };
}

type Stop = Readonly<{ kind: Outcome['kind']; detail: string; claim?: ActionExecution['claim'] }>;

function stopped({ kind, detail, claim }: Stop, performed: readonly PerformedAction[], left: number): Outcome {
  const rest =
    left > 0 ? ` ${left === 1 ? 'The action after it was' : `The ${left} actions after it were`} not done.` : '';
  return { kind, detail: `${detail}${rest}`, performed, ...(claim && { claim }) };
}
