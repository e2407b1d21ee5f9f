import type { Claim } from '../core/outcome.js';
import type { Progress } from '../core/progress.js';

/** A claim about the whole task, and what there is to hold it against. */
export type ClaimSituation = Pick<Progress, 'instruction' | 'screen' | 'steps' | 'notes' | 'plan' | 'refusedClaims'> &
  Readonly<{ claim: Claim }>;

export type Confirmation = Readonly<{ accepted: boolean; reason: string }>;

/** Checks a claim that the task is finished, or cannot be done. It is never the one that made the claim. */
export interface Confirmer {
  confirm(situation: ClaimSituation): Promise<Confirmation>;
}
