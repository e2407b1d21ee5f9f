/** A Manager that is asked only when there is something to plan, and keeps the plan otherwise. */

import type { Plan, Subgoal } from '../core/plan.js';
import type { Screen } from '../core/screen.js';
import type { Manager, PlanInput } from './manager.js';
import type { Notetaker } from './notetaker.js';
import { wentWrong } from './prompt-parts.js';

/** How many steps one subgoal may take before the Manager looks at it again. */
const STEPS_PER_LOOK = 6;

/** A Manager that is asked only when there is something to plan. The plan is kept otherwise, or goes on to its next subgoal. */
export const manageWhenNeeded = (manager: Manager): Manager => ({
  plan: async (situation) => {
    const { plan } = situation;
    if (!plan || needsPlanning(situation)) return manager.plan(situation);
    return isReached(situation) ? (nextSubgoal(plan) ?? manager.plan(situation)) : plan;
  },
});

/** No Manager unless the run goes wrong: the instruction itself is the plan. */
export const manageWhenInTrouble = (manager: Manager): Manager => ({
  plan: async (situation) => {
    const { plan = planOf(situation.instruction) } = situation;
    if (isInTrouble(situation)) return manager.plan(situation);
    return isReached(situation) ? (nextSubgoal(plan) ?? plan) : plan;
  },
});

function needsPlanning(situation: PlanInput): boolean {
  const { steps, plan } = situation;
  const last = steps.at(-1);
  if (!last) return false;
  const isFailing = steps.length > 1 && steps.slice(-2).every(wentWrong);
  const sinceOtherSubgoal = steps.length - 1 - steps.findLastIndex(({ subgoal }) => subgoal !== plan?.current);
  const isLong = sinceOtherSubgoal > 0 && sinceOtherSubgoal % STEPS_PER_LOOK === 0;
  return isInTrouble(situation) || isFailing || isLong || last.outcome.kind === 'refused';
}

/** The Operator took the subgoal to be reached by the last step, and that went well. */
function isReached({ steps, plan }: PlanInput): boolean {
  const last = steps.at(-1);
  return last !== undefined && last.decision.completes === true && !wentWrong(last) && last.subgoal === plan?.current;
}

/**
 * The plan with the subgoal in hand done and the next one begun. undefined when somebody has to look: when none is left,
 * or when facts are to be collected, for the Operator cannot know whether they were noted.
 */
function nextSubgoal(plan: Plan): Plan | undefined {
  const next = plan.subgoals.find(({ state }) => state === 'todo');
  if (!next || plan.collect.length > 0) return undefined;
  const subgoals = plan.subgoals.map((subgoal): Subgoal => {
    if (subgoal.what === plan.current) return { ...subgoal, state: 'done' };
    return subgoal === next ? { ...subgoal, state: 'doing' } : subgoal;
  });
  return { ...plan, subgoals, current: next.what };
}

/** The run goes in circles, or a claim was just refused. */
const isInTrouble = ({ trouble, refusedClaims, steps }: PlanInput): boolean =>
  trouble !== undefined || refusedClaims.at(-1)?.afterStep === steps.length;

function planOf(instruction: string): Plan {
  const subgoals = [{ what: instruction, state: 'doing' as const }];
  return { thought: '', subgoals, current: instruction, collect: [], finished: false, answer: '' };
}

/** A Notetaker that is asked only when something is still to be collected and the screen has text it did not have before. */
export const noteWhenNeeded = (notetaker: Notetaker): Notetaker => ({
  note: async (situation) => {
    const { plan, before, screen, notes } = situation;
    const isNeeded = plan.collect.length > 0 && hasNewText(before, screen);
    return isNeeded ? notetaker.note(situation) : { notes, collect: plan.collect };
  },
});

function hasNewText(before: Screen, after: Screen): boolean {
  // What a blind screen reads, only the picture tells.
  if (after.blind) return true;
  const known = new Set(textsOf(before));
  return textsOf(after).some((text) => !known.has(text));
}

const textsOf = ({ elements }: Screen): readonly string[] =>
  elements.flatMap(({ label, details = [], value, description }) =>
    [label, ...details, value, description].filter((text) => text !== undefined),
  );
