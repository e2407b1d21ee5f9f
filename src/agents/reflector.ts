import type { Decision } from '../core/decision.js';
import type { Outcome } from '../core/outcome.js';
import type { Plan } from '../core/plan.js';
import type { Progress } from '../core/progress.js';
import type { Screen } from '../core/screen.js';
import type { Verdict } from '../core/verdict.js';

/** What was decided, what doing it did, and the screens on both sides of it. `steps` are the ones before this one. */
export type Change = Pick<Progress, 'instruction' | 'steps' | 'tips'> &
  Readonly<{ plan: Plan; decision: Decision; outcome: Outcome; before: Screen; after: Screen }>;

/** Judges from the two screens whether an action did what it was for. */
export interface Reflector {
  reflect(change: Change): Promise<Verdict>;
}
