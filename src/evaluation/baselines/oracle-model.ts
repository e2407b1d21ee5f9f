/** A model that plays a known solution and finds its targets in the words of the prompt. */

import type { Locator } from '../../core/locator.js';
import type { ReferenceStep } from '../../core/task.js';
import { estimate } from '../../model/server/completion.js';
import type { ChatModel, ChatRequest } from '../../model/chat-model.js';
import { argsOf, type ReferencePlace } from '../suites/reference.js';
import { findSeen, readScreen, type SeenElement } from './screen-lines.js';

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

/** Something that the prompt offers and that does several actions of the solution at once. */
export type ShortcutMatch = Readonly<{ action: string; args: Readonly<Record<string, unknown>>; covers: number }>;

export type OracleModelOptions = Readonly<{
  name: string;
  /** Looks for it in the Operator's prompt; `next` is the index of the step that is to be played now. */
  findLonger?: (prompt: string, next: number) => ShortcutMatch | undefined;
  /** Ids of tips that are followed, from the same prompt. */
  citeTips?: (prompt: string) => readonly string[];
}>;

/**
 * A model that knows a solution and nothing else. It answers every agent; elements it finds in the request's own words, so the
 * whole pipeline is in play: a screen that is described badly makes it fail.
 */
export function createOracleModel(
  steps: readonly ReferenceStep[],
  { name, findLonger = () => undefined, citeTips = () => [] }: OracleModelOptions,
): ChatModel {
  let next = 0;
  let last = 0;
  let tries = 0;
  let waits = 0;
  const decide = (prompt: string): unknown => {
    const isAgain = failed(prompt) && next > 0;
    tries = isAgain ? tries + 1 : 0;
    if (isAgain && tries < MOST_TRIES) next = last;
    const step = steps[next];
    if (!step) return giveUp('The known solution has come to its end.');
    last = next;
    // What went wrong once is done by hand.
    const longer = isAgain ? undefined : findLonger(prompt, next);
    if (longer) {
      next += longer.covers;
      const { action, args } = longer;
      return {
        thought: `${action} does ${longer.covers} actions of it.`,
        actions: [{ action, args }],
        tips: citeTips(prompt),
      };
    }
    const places = findPlaces(step, readScreen(prompt));
    if (places) {
      next += 1;
      waits = 0;
      return {
        thought: `Action ${next} of ${steps.length} of the known solution.`,
        actions: [{ action: step.do, args: argsOf(step, places) }],
        tips: citeTips(prompt),
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
    if (request.role !== 'operator') return answerOf(request);
    if (!wasRefused(request.prompt)) return decide(request.prompt);
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

function answerOf({ role, prompt }: ChatRequest): unknown {
  switch (role) {
    case 'manager':
      return PLAN;
    case 'notetaker':
      return { add: [] };
    case 'confirmer':
      return { accepted: true, reason: 'The known solution was played to its end.' };
    default:
      return prompt.includes('What the phone says about it: failed')
        ? { kind: 'no-change', evidence: 'The phone says that it failed.', problem: 'It has to be tried again.' }
        : { kind: 'as-expected', evidence: 'It is the next action of the known solution.' };
  }
}

const giveUp = (why: string): unknown => ({
  thought: why,
  actions: [{ action: 'give_up', args: { reason: why } }],
});

const wasRefused = (prompt: string): boolean => prompt.includes('\n# Your last reply could not be used\n');

/** Whether the last of the steps that the prompt tells of was not done, or did nothing. */
function failed(prompt: string): boolean {
  const [, after = ''] = prompt.split('\n# What was done last\n');
  const [history = ''] = after.split(/\n(?:# |Claims that were not accepted:)/);
  const last = history.trim().split('\n').at(-1) ?? '';
  // An app that was in front already need not be opened again.
  const isIdle = /^\d+\. (?:wait |open .* is in front\.)/.test(last);
  return !isIdle && /\((failed|refused)[:)]| → no change: /.test(last);
}

type Places = Readonly<{ target?: ReferencePlace; to?: ReferencePlace }>;

/** undefined when an element that the step names is not on the screen. */
function findPlaces({ target, to }: ReferenceStep, screen: readonly SeenElement[]): Places | undefined {
  const places = { target: target && placeOf(target, screen), to: to && placeOf(to, screen) };
  if ((target && !places.target) || (to && !places.to)) return undefined;
  return { ...(places.target && { target: places.target }), ...(places.to && { to: places.to }) };
}

function placeOf(locator: Locator, screen: readonly SeenElement[]): ReferencePlace | undefined {
  const seen = findSeen(locator, screen);
  if (seen) return { mark: seen.mark };
  const [x, y] = screen.length === 0 ? (locator.point ?? []) : [];
  return x === undefined || y === undefined ? undefined : { point: [Math.round(x * GRID), Math.round(y * GRID)] };
}
