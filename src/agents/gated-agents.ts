/** A Manager that is asked only when there is something to plan, and keeps the plan otherwise. */

import type { Plan, Subgoal } from '../core/plan.js';
import type { Manager, PlanInput } from './manager.js';
import type { Notetaker } from './notetaker.js';
import { wentWrong } from './prompt-parts.js';

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
  const { steps } = situation;
  const last = steps.at(-1);
  if (!last) return false;
  const isFailing = steps.length > 1 && steps.slice(-2).every(wentWrong);
  return isInTrouble(situation) || isFailing || last.outcome.kind === 'refused';
}

/**
 * The Operator took the subgoal to be reached by the last step; everything in it was done, and nobody saw it go wrong.
 * What is open is believed until the Operator has looked: then the subgoal is taken up again, or stays done.
 */
function isReached({ steps, plan }: PlanInput): boolean {
  const last = steps.at(-1);
  if (last?.decision.completes !== true || last.subgoal !== plan?.current) return false;
  return last.outcome.kind === 'done' && (last.verdict.kind === 'as-expected' || last.verdict.kind === 'open');
}

/** The plan with the subgoal in hand done and the next one begun. undefined when none is left, so somebody has to look. */
function nextSubgoal(plan: Plan): Plan | undefined {
  const next = plan.subgoals.find(({ state }) => state === 'todo');
  if (!next) return undefined;
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

/** No Notetaker: the Operator sees the same screens and notes in its own replies. */
export const noteNothing: Notetaker = { note: async ({ notes, plan }) => ({ notes, collect: plan.collect }) };
