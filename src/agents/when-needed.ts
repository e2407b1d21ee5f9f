import type { Plan } from '../core/plan.js';
import type { Screen } from '../core/screen.js';
import type { Manager, PlanSituation } from './manager.js';
import type { Notetaker } from './notetaker.js';
import { isBad } from './wording.js';

/** How many steps one subgoal may take before the Manager looks at it again. */
const STEPS_PER_LOOK = 6;

/** A Manager that is asked only when there is something to plan, and keeps the plan otherwise. */
export const manageWhenNeeded = (manager: Manager): Manager => ({
  plan: async (situation) => (situation.plan && !needsPlanning(situation) ? situation.plan : manager.plan(situation)),
});

/** No Manager unless the run goes wrong: the instruction itself is the plan. */
export const manageWhenInTrouble = (manager: Manager): Manager => ({
  plan: async (situation) =>
    isInTrouble(situation) ? manager.plan(situation) : (situation.plan ?? planOf(situation.instruction)),
});

function needsPlanning(situation: PlanSituation): boolean {
  const { steps, plan } = situation;
  const last = steps.at(-1);
  if (!last) return false;
  const isReached = last.decision.completes === true && !isBad(last);
  const isFailing = steps.length > 1 && steps.slice(-2).every(isBad);
  const sinceOtherSubgoal = steps.length - 1 - steps.findLastIndex(({ subgoal }) => subgoal !== plan?.current);
  const isLong = sinceOtherSubgoal > 0 && sinceOtherSubgoal % STEPS_PER_LOOK === 0;
  return isInTrouble(situation) || isReached || isFailing || isLong || last.outcome.kind === 'refused';
}

/** The run goes in circles, or a claim was just refused. */
const isInTrouble = ({ trouble, refusedClaims, steps }: PlanSituation): boolean =>
  trouble !== undefined || refusedClaims.at(-1)?.afterStep === steps.length;

function planOf(instruction: string): Plan {
  const subgoals = [{ what: instruction, state: 'doing' as const }];
  return { thought: '', subgoals, current: instruction, collect: [], finished: false, answer: '' };
}

/** A Notetaker that is asked only when something is to be collected and the screen has text it did not have before. */
export const noteWhenNeeded = (notetaker: Notetaker): Notetaker => ({
  note: async (situation) => {
    const { plan, before, screen, notes } = situation;
    return plan.collect.length > 0 && hasNewText(before, screen) ? notetaker.note(situation) : notes;
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
