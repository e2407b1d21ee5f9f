/** Limits and stuck patterns as small predicates. */

import type { Step, Progress } from '../core/progress.js';
import type { Limit, RunEnd } from '../core/run-end.js';
import type { Limits } from '../core/settings.js';

/** How far a run is, in the terms of its limits. */
export type RunUsage = Readonly<{ steps: number; minutes: number; tokens: number; cost: number }>;

const LIMITS: readonly Limit[] = ['steps', 'minutes', 'tokens', 'cost'];

const inWords = (limit: Limit, used: number, most: number): string => {
  if (limit === 'cost') return `Used ${used.toFixed(2)} of ${most.toFixed(2)} US dollars.`;
  return `Used ${Math.round(used * 10) / 10} of ${most} ${limit}.`;
};

/** The first limit that is used up. */
export function limitReached(standing: RunUsage, limits: Limits): RunEnd | undefined {
  const limit = LIMITS.find((name) => standing[name] >= (limits[name] ?? Infinity));
  if (!limit) return undefined;
  return { kind: 'limit-reached', limit, detail: inWords(limit, standing[limit], limits[limit] ?? 0) };
}

/**
 * Two steps did the same when they chose the same actions with the same arguments, whatever they expected.
 * A mark names another element on another screen, so what was touched counts by its name too.
 */
const actionOf = ({ decision, outcome }: Step): string =>
  JSON.stringify([
    decision.actions.map(({ action, args }) => [action, Object.entries(args).sort()]),
    outcome.performed.map(({ wording }) => wording),
  ]);
const wordingOf = ({ outcome, decision }: Step): string =>
  outcome.performed.map(({ wording }) => wording).join(', then ') ||
  decision.actions.map(({ action }) => action).join(', then ');
const screenAfter = ({ after }: Step): string => after.signature;

/** Scrolling on through a list is the same action too; it counts only when it does not lead to new screens. */
export function sameActionThreeTimes(steps: readonly Step[]): string | undefined {
  const last = steps.slice(-3);
  const [first] = last;
  if (!first || last.length < 3) return undefined;
  const isSame = new Set(last.map(actionOf)).size === 1 && new Set(last.map(screenAfter)).size < 3;
  return isSame ? `the same action three times: ${wordingOf(first)}` : undefined;
}

export function backAndForth(steps: readonly Step[]): string | undefined {
  const [a, b, c, d] = steps.slice(-4);
  if (!a || !b || !c || !d) return undefined;
  const repeats = (one: Step, other: Step): boolean =>
    actionOf(one) === actionOf(other) && screenAfter(one) === screenAfter(other);
  const isAlternating = repeats(a, c) && repeats(b, d) && actionOf(a) !== actionOf(b);
  return isAlternating ? `back and forth: ${wordingOf(a)}, ${wordingOf(b)}, and both again` : undefined;
}

const RECENT = 6;

/** Back on one screen again and again, for one subgoal, without anything written down meanwhile. */
export function sameScreenThreeTimes(steps: readonly Step[], notes: Progress['notes']): string | undefined {
  const last = steps.at(-1);
  if (!last) return undefined;
  const visits = steps
    .slice(-RECENT)
    .filter((step) => screenAfter(step) === screenAfter(last) && step.subgoal === last.subgoal);
  const [first] = visits;
  if (!first || visits.length < 3 || notes.some(({ step }) => step > first.number)) return undefined;
  return `the same screen of ${last.after.app.name} three times without progress`;
}

export function threeBadVerdicts(steps: readonly Step[]): string | undefined {
  const last = steps.slice(-3);
  if (last.length < 3 || last.some(({ verdict }) => verdict.kind === 'as-expected')) return undefined;
  return `three steps in a row went wrong, the last one: ${last[2]?.verdict.problem ?? last[2]?.verdict.evidence ?? ''}`;
}

/** The first sign, if there is one, that these steps lead nowhere, in words for the Manager and the person. */
export function stuckPattern(steps: readonly Step[], notes: Progress['notes']): string | undefined {
  return (
    sameActionThreeTimes(steps) ?? backAndForth(steps) ?? sameScreenThreeTimes(steps, notes) ?? threeBadVerdicts(steps)
  );
}

export const MOST_REFUSED_CLAIMS = 3;

/** Whoever says for the third time that all is done, and it is not, will not see it by itself. */
export function tooManyRefusedClaims({ refusedClaims }: Progress): RunEnd | undefined {
  const last = refusedClaims.at(-1);
  if (!last || refusedClaims.length < MOST_REFUSED_CLAIMS) return undefined;
  return {
    kind: 'stuck',
    pattern: `${MOST_REFUSED_CLAIMS} claims were refused, the last one for this reason: ${last.reason}`,
  };
}
