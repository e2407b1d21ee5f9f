/** A model that plays a known solution and finds its targets on the screen that the Operator was told of. */

import { opensApp, seenIn } from '../../actions/catalogue.js';
import { decideSubject } from '../../agents/operator.js';
import { reflectSubject } from '../../agents/reflector.js';
import { SetupError } from '../../core/errors.js';
import type { Locator } from '../../core/locator.js';
import type { Step } from '../../core/progress.js';
import type { Screen } from '../../core/screen.js';
import type { ReferenceStep } from '../../core/task.js';
import { estimate } from '../../model/server/completion.js';
import type { ChatModel, ChatRequest } from '../../model/chat-model.js';
import { argsOf, type ReferencePlace } from '../suites/reference.js';
import { findNamedElement } from './find-element.js';

/** What the Operator was told. */
export type DecideSubject = NonNullable<ReturnType<typeof decideSubject.open>>;

/** How often an action is tried that did not go well, or whose target is not there yet. */
const MOST_TRIES = 4;
const GRID = 1000;

const SUBGOAL = 'All that was asked is done';
const PLAN = {
  thought: 'The solution is known.',
  subgoals: [{ what: SUBGOAL, state: 'doing' }],
  current: SUBGOAL,
  collect: [],
  finished: false,
  answer: '',
};

/** Something that is offered and that does several actions of the solution at once. */
export type ShortcutMatch = Readonly<{ action: string; args: Readonly<Record<string, unknown>>; covers: number }>;

export type OracleModelOptions = Readonly<{
  name: string;
  /** Looks for it in what the Operator was told; `next` is the index of the step that is to be played now. */
  findLonger?: (told: DecideSubject, next: number) => ShortcutMatch | undefined;
  /** Ids of tips that are followed. */
  citeTips?: (told: DecideSubject) => readonly string[];
}>;

/**
 * A model that knows a solution and nothing else. It answers every agent; what it knows of the run it has as values, from
 * beside the prompt, so that no wording can change what it does. Elements it finds on the screen as it was perceived, so the
 * pipeline is in play: a screen that is perceived badly makes it fail.
 */
export function createOracleModel(
  steps: readonly ReferenceStep[],
  { name, findLonger = () => undefined, citeTips = () => [] }: OracleModelOptions,
): ChatModel {
  let next = 0;
  let last = 0;
  let tries = 0;
  let waits = 0;
  const decide = (told: DecideSubject): unknown => {
    const isAgain = failed(told) && next > 0;
    tries = isAgain ? tries + 1 : 0;
    if (isAgain && tries < MOST_TRIES) next = last;
    const step = steps[next];
    if (!step) return giveUp('The known solution has come to its end.');
    last = next;
    // What went wrong once is done by hand.
    const longer = isAgain ? undefined : findLonger(told, next);
    if (longer) {
      next += longer.covers;
      const { action, args } = longer;
      return {
        thought: `${action} does ${longer.covers} actions of it.`,
        actions: [{ action, args }],
        tips: citeTips(told),
      };
    }
    const places = findPlaces(step, told.screen);
    if (places) {
      next += 1;
      waits = 0;
      return {
        thought: `Action ${next} of ${steps.length} of the known solution.`,
        actions: [{ action: step.do, args: argsOf(step, places) }],
        tips: citeTips(told),
      };
    }
    waits += 1;
    if (waits > MOST_TRIES) return giveUp(`There is no ${JSON.stringify(step.target ?? step.to)} on the screen.`);
    return {
      thought: 'What is needed next is not there yet.',
      actions: [{ action: 'wait', args: { seconds: waits } }],
    };
  };
  return answering(name, (request) => {
    const told = decideSubject.open(request);
    if (!told) return answerOf(request);
    if (request.refusal === undefined) return decide(told);
    return giveUp('The known solution does not fit this phone.');
  });
}

/** A model that gives up at once: what it scores, a task gives away for nothing. */
export const createNullModel = (name: string): ChatModel =>
  answering(name, ({ role }) =>
    role === 'confirmer'
      ? { accepted: true, reason: 'Nothing was tried.' }
      : { ...PLAN, impossible: 'It was not tried.', actions: [{ action: 'hand_over', args: { what: 'Everything.' } }] },
  );

function answering(name: string, answer: (request: ChatRequest) => unknown): ChatModel {
  return {
    async complete(request) {
      request.signal?.throwIfAborted();
      const text = JSON.stringify(answer(request));
      return { text, model: name, usage: estimate(request, text) };
    },
  };
}

function answerOf(request: ChatRequest): unknown {
  switch (request.role) {
    case 'manager':
      return PLAN;
    case 'notetaker':
      return { add: [] };
    case 'confirmer':
      return { accepted: true, reason: 'The known solution was played to its end.' };
    case 'reflector':
      return reflectSubject.open(request)?.outcome.kind === 'failed'
        ? { kind: 'no-change', evidence: 'The phone says that it failed.', problem: 'It has to be tried again.' }
        : { kind: 'as-expected', evidence: 'It is the next action of the known solution.' };
    case 'tip-writer':
      return { tips: [], reinforce: [] };
    case 'shortcut-writer':
      return { shortcuts: [] };
    default:
      throw cannotAnswer(request.role);
  }
}

const cannotAnswer = (role: string): SetupError =>
  new SetupError({
    problem: `A model that plays a known solution has no answer for the ${role}.`,
    remedy: `Name a language model for the ${role}.`,
  });

const giveUp = (why: string): unknown => ({
  thought: why,
  actions: [{ action: 'give_up', args: { reason: why } }],
});

/** Whether the last step was not done, or did nothing. */
function failed({ steps }: DecideSubject): boolean {
  const last = steps.at(-1);
  if (!last || isIdle(last)) return false;
  const { outcome, verdict } = last;
  return outcome.kind !== 'done' || verdict.kind === 'no-change' || outcome.performed.some(({ ok }) => !ok);
}

/** Some work is not seen on the screen, and an app that was in front already need not be opened again. */
function isIdle({ outcome }: Step): boolean {
  const [first] = outcome.performed;
  if (!first?.ok) return false;
  return seenIn(first.action, first.args) === 'nowhere' || (opensApp(first.action) && first.target === undefined);
}

type Places = Readonly<{ target?: ReferencePlace; to?: ReferencePlace }>;

/** undefined when an element that the step names is not on the screen. */
function findPlaces({ target, to }: ReferenceStep, screen: Screen): Places | undefined {
  const places = { target: target && placeOf(target, screen), to: to && placeOf(to, screen) };
  if ((target && !places.target) || (to && !places.to)) return undefined;
  return { ...(places.target && { target: places.target }), ...(places.to && { to: places.to }) };
}

function placeOf(locator: Locator, screen: Screen): ReferencePlace | undefined {
  const found = findNamedElement(locator, screen.elements);
  if (found) return { mark: found.mark };
  const [x, y] = screen.elements.length === 0 ? (locator.point ?? []) : [];
  return x === undefined || y === undefined ? undefined : { point: [Math.round(x * GRID), Math.round(y * GRID)] };
}
