import type { Trace } from '../core/trace.js';
import type { LabelSource } from '../memory/ledger/ledger.js';

/** How a run went, and who says so. */
export type Label = Readonly<{
  outcome: 'success' | 'failure' | 'impossible' | 'unknown';
  by: LabelSource;
  /** Unknown, but the Confirmer, which did not make the claim, believed that it was finished. */
  confirmed?: true;
}>;

/**
 * The label that can be had without asking anybody. Checks of the phone's own state decide. A run that says itself that it did
 * not get there is believed. An agent's own "finished" is no success, and neither is a phone that was lost a failure.
 */
export function labelRun({ result, claims }: Pick<Trace, 'result' | 'claims'>): Label {
  const { checks = [], end } = result ?? {};
  if (checks.length > 0) return { outcome: checks.every(({ passed }) => passed) ? 'success' : 'failure', by: 'check' };
  switch (end?.kind) {
    case 'finished':
      return { outcome: 'unknown', by: 'agent', ...(isConfirmed(claims) ? { confirmed: true } : {}) };
    case 'gave-up':
      return { outcome: claims.at(-1)?.claim.kind === 'impossible' ? 'impossible' : 'failure', by: 'agent' };
    case 'limit-reached':
    case 'stuck':
      return { outcome: 'failure', by: 'agent' };
    case 'needs-person':
    case 'stopped-by-person':
    case 'failed':
    case undefined:
      return { outcome: 'unknown', by: 'agent' };
  }
}

const isConfirmed = (claims: Trace['claims']): boolean => {
  const last = claims.at(-1);
  return last?.claim.kind === 'finished' && last.accepted;
};

/** Enough to take a good way for a good one. What is learned from it is a candidate in any case. */
export const wentWell = ({ outcome, confirmed }: Label): boolean => outcome === 'success' || confirmed === true;

const WHO: Readonly<Record<Exclude<LabelSource, 'agent'>, string>> = {
  check: "the phone's own state was checked",
  person: 'the person said so',
  judge: 'a judge looked at the run',
};

/** For a prompt: what is known of how the run went. */
export const describeLabel = (label: Label, end: string): string => `The run ended: ${end}. ${certaintyOf(label)}`;

function certaintyOf({ outcome, by, confirmed }: Label): string {
  if (confirmed) return 'Its end was looked into and believed, but nothing outside of it was checked.';
  if (by !== 'agent') return `It was a ${outcome}: ${WHO[by]}.`;
  return outcome === 'unknown' ? 'Nobody knows whether the task was done.' : `By its own account it was a ${outcome}.`;
}
