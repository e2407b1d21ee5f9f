/** Looks into what somebody said about the whole task: the run is over, or it goes on knowing why not. */

import type { Crew } from '../agents/crew.js';
import type { Claim } from '../core/outcome.js';
import type { Progress } from '../core/progress.js';
import type { RunEnd } from '../core/run-end.js';
import type { Emit } from './listeners.js';

/** What a claim means for the run once it is believed. */
function endOf(claim: Claim): RunEnd {
  switch (claim.kind) {
    case 'finished':
      return { kind: 'finished', answer: claim.answer };
    case 'impossible':
      return { kind: 'gave-up', reason: claim.reason };
    case 'needs-person':
      return claim;
  }
}

/** Either the run is over, or it goes on knowing that its claim was refused and why. */
export type ClaimResolution = Readonly<{ end: RunEnd } | { end?: undefined; progress: Progress }>;

/** Looks into what somebody said about the whole task. That a person is needed is for the person to check, not for a model. */
export async function resolveClaim(crew: Crew, progress: Progress, emit: Emit): Promise<ClaimResolution> {
  const { claim, ...rest } = progress;
  if (!claim) return { progress };
  if (claim.kind === 'needs-person') return { end: endOf(claim) };

  const { accepted, reason } = await crew.confirmer.confirm({ ...rest, claim });
  const afterStep = progress.steps.length;
  emit({ kind: 'claim-checked', step: afterStep, claim, accepted, reason });
  if (accepted) return { end: endOf(claim) };
  return { progress: { ...rest, refusedClaims: [...rest.refusedClaims, { claim, reason, afterStep }] } };
}
