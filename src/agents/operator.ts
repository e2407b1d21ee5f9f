import type { Decision } from '../core/decision.js';
import type { Plan } from '../core/plan.js';
import type { Progress } from '../core/progress.js';

/** All that the Operator may look at when it decides. */
export type Situation = Pick<
  Progress,
  'instruction' | 'screen' | 'steps' | 'notes' | 'tips' | 'shortcuts' | 'refusedClaims'
> &
  Readonly<{ plan: Plan }>;

/** Turns one subgoal and one screen into one action, or a few that belong together. It never touches the phone. */
export interface Operator {
  decide(situation: Situation): Promise<Decision>;
}
