import type { Claim } from '../core/outcome.js';
import type { Plan } from '../core/plan.js';
import type { Progress } from '../core/progress.js';

/** All that the Manager may look at when it plans. */
export type PlanSituation = Pick<
  Progress,
  'instruction' | 'screen' | 'plan' | 'steps' | 'notes' | 'tips' | 'shortcuts' | 'refusedClaims'
>;

/** Splits the instruction into subgoals and says which one is in hand. It never chooses an action. */
export interface Manager {
  plan(situation: PlanSituation): Promise<Plan>;
}

/** What the plan says about the whole task, when it says that it is over. */
export function claimOf(plan: Plan): Claim | undefined {
  if (plan.finished) return { kind: 'finished', answer: plan.answer };
  return plan.impossible ? { kind: 'impossible', reason: plan.impossible } : undefined;
}
