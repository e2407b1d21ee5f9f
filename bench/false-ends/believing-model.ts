/** A model that knows a solution and believes whatever the product tells it of its own steps. */

import { decideSubject, type DecideInput } from '../../src/agents/operator.js';
import { planSubject } from '../../src/agents/manager.js';
import { reflectSubject } from '../../src/agents/reflector.js';
import type { Condition } from '../../src/core/condition.js';
import type { ActionCall, Decision } from '../../src/core/decision.js';
import type { Plan } from '../../src/core/plan.js';
import type { Step } from '../../src/core/progress.js';
import type { Screen } from '../../src/core/screen.js';
import type { ReferenceStep } from '../../src/core/task.js';
import { isBadVerdict } from '../../src/core/verdict.js';
import { findNamedElement } from '../../src/evaluation/baselines/find-element.js';
import { argsOf, type ReferencePlace } from '../../src/evaluation/suites/reference.js';
import type { ChatModel, ChatRequest } from '../../src/model/chat-model.js';
import { estimate } from '../../src/model/server/completion.js';
import { closingElement } from './closing-element.js';

/** How the steps of a solution are put into decisions. */
export type Playing = Readonly<{
  steps: readonly ReferenceStep[];
  /** What is expected of each, by its place in the solution. */
  expects: readonly (Condition | undefined)[];
  /** How many, counted from this place on, are asked for at once. */
  batch?: Readonly<{ from: number; count: number }>;
  /** Told before it is done: the last action of the decision, and the screen that it was decided on. */
  beforeStep?: (places: Readonly<{ from: number; count: number; screen: Screen }>) => Promise<void>;
}>;

const DEED = 'What was asked for is done';
const REPORT = 'It is said that it is done';
const MOST_TRIES = 5;

type Move = Readonly<{ from: number; count: number }>;

/** What code or an agent said of the last step did not say that it was done. */
const wentAstray = ({ outcome, verdict }: Step): boolean =>
  outcome.kind !== 'done' || isBadVerdict(verdict) || verdict.kind === 'interrupted';

/** How many actions of a decision are told to have been done, and not to have come to nothing. */
function doneOf({ outcome, verdict }: Step): number {
  const fine = outcome.performed.filter(({ ok, check }) => ok && check?.met !== false).length;
  const isTrusted = outcome.kind !== 'done' && verdict.kind !== 'interrupted' && verdict.kind !== 'no-change';
  return isTrusted ? fine : Math.max(0, fine - 1);
}

/** Which actions of the solution each step of the run was for; the last one of a place tells how it ended. */
export type Played = ReadonlyMap<number, Move>;

/** It takes what is open for done, closes what came up, and does again what it is told was not done. */
export function createBelievingModel(playing: Playing): Readonly<{ model: ChatModel; played: Played }> {
  const { steps, batch, expects } = playing;
  const played = new Map<number, Move>();
  let next = 0;
  let tries = 0;

  const callFor = (index: number, screen: Screen, isFirst: boolean): ActionCall | undefined => {
    const step = steps[index];
    if (!step) return undefined;
    const expect = expects[index];
    const { target, to } = step;
    const words = { ...(target && { target }), ...(to && { to }) };
    if (!isFirst) return { action: step.do, args: argsOf(step, {}), ...words, ...(expect && { expect }) };
    const places = { target: target && markOf(target, screen), to: to && markOf(to, screen) };
    if ((target && !places.target) || (to && !places.to)) return undefined;
    return { action: step.do, args: argsOf(step, places), ...(expect && { expect }) };
  };

  const catchUp = (told: DecideInput): void => {
    const last = told.steps.at(-1);
    const move = last && played.get(last.number);
    if (!last || !move) return;
    if (!wentAstray(last)) {
      tries = 0;
      next = move.from + move.count;
      return;
    }
    tries += 1;
    next = move.from + Math.min(doneOf(last), move.count - 1);
    // What is not there any more had been done after all.
    if (!callFor(next, told.screen, true) && callFor(next + 1, told.screen, true) && !closingElement(told.screen))
      next += 1;
  };

  const decide = async (told: DecideInput): Promise<Omit<Decision, 'tips'>> => {
    catchUp(told);
    if (tries > MOST_TRIES)
      return saying('It does not work.', { action: 'give_up', args: { reason: 'It did not work.' } });
    const count = batch?.from === next ? batch.count : 1;
    const calls = Array.from({ length: count }, (_, index) => callFor(next + index, told.screen, index === 0));
    const actions = calls.filter((call) => call !== undefined);
    if (actions.length < count || actions.length === 0) {
      tries += 1;
      const closing = closingElement(told.screen);
      const call = closing ? { action: 'tap', args: { mark: closing.mark } } : { action: 'wait', args: { seconds: 1 } };
      return saying('Something else is in front.', call);
    }
    const move = { from: next, count };
    played.set(told.steps.length + 1, move);
    await playing.beforeStep?.({ ...move, screen: told.screen });
    const completes = next + count >= steps.length - 1;
    return { ...saying('The next action of the known solution.', ...actions), completes };
  };

  const answer = async (request: ChatRequest): Promise<unknown> => {
    const told = decideSubject.open(request);
    if (!told) return answerOf(request);
    if (request.refusal !== undefined)
      throw new Error(`A reply of the model that believes was refused: ${request.refusal}`);
    const decision = await decide(told);
    const isOpen = told.steps.at(-1)?.verdict.kind === 'open';
    return isOpen ? { ...decision, last: { kind: 'as-expected', evidence: 'Nothing was said against it.' } } : decision;
  };
  return {
    played,
    model: {
      async complete(request) {
        const text = JSON.stringify(await answer(request));
        return { text, model: 'believing', usage: estimate(request, text) };
      },
    },
  };
}

const saying = (thought: string, ...actions: readonly ActionCall[]): Omit<Decision, 'tips'> => ({
  thought,
  actions: [...actions],
});

const markOf = (target: NonNullable<ReferenceStep['target']>, screen: Screen): ReferencePlace | undefined => {
  const found = findNamedElement(target, screen.elements);
  return found && { mark: found.mark };
};

const PLAN: Plan = {
  thought: 'The solution is known.',
  subgoals: [
    { what: DEED, state: 'doing' },
    { what: REPORT, state: 'todo' },
  ],
  current: DEED,
  collect: [],
  finished: false,
  answer: '',
};

function answerOf(request: ChatRequest): unknown {
  switch (request.role) {
    case 'manager':
      return planSubject.open(request)?.plan ?? PLAN;
    case 'reflector':
      return judgementOf(reflectSubject.open(request)?.outcome);
    case 'confirmer':
      return { accepted: true, reason: 'Every step is told to have gone well.' };
    default:
      return { add: [], tips: [], reinforce: [], shortcuts: [] };
  }
}

/** What the phone and the expectation say, and nothing that would take eyes. */
function judgementOf(outcome: Step['outcome'] | undefined): unknown {
  const check = outcome?.performed.at(-1)?.check;
  if (outcome?.kind === 'done' && check?.met !== false)
    return { kind: 'as-expected', evidence: 'Nothing was said against it.' };
  return {
    kind: 'wrong-screen',
    evidence: 'It is told so.',
    problem: check?.evidence ?? outcome?.detail ?? 'It is not said.',
  };
}
