/** Cohen's kappa, with an interval over whole runs. */

import { groupedShareInterval, percentileInterval, type Interval } from './interval.js';

/** What two judges said about the same thing. */
export type RatedPair = readonly [one: string, other: string];

/**
 * Cohen's kappa (J. Cohen, 1960): how far two judges agree beyond what their habits alone would bring about.
 * 1 is full agreement, 0 is chance. Undefined when both always say the same one thing: chance alone would do as well.
 */
export function cohensKappa(pairs: readonly RatedPair[]): number | undefined {
  if (pairs.length === 0) return undefined;
  const observed = shareAgreed(pairs);
  const categories = new Set(pairs.flat());
  const shareOf = (side: 0 | 1, category: string): number =>
    pairs.filter((pair) => pair[side] === category).length / pairs.length;
  const expected = [...categories].reduce((sum, category) => sum + shareOf(0, category) * shareOf(1, category), 0);
  return expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

const shareAgreed = (pairs: readonly RatedPair[]): number =>
  pairs.filter(([one, other]) => one === other).length / pairs.length;

/** With a bootstrap interval over whole runs, since what is said about one run hangs together; over single answers where there is but one run. */
export function kappaInterval(runs: readonly (readonly RatedPair[])[]): Interval | undefined {
  const estimate = cohensKappa(runs.flat());
  const groups = runs.length > 1 ? runs : runs.flat().map((pair) => [pair]);
  return estimate === undefined
    ? undefined
    : percentileInterval(groups, { statistic: (drawn) => cohensKappa(drawn.flat()), estimate });
}

export const agreedInterval = (runs: readonly (readonly RatedPair[])[]): Interval =>
  groupedShareInterval(
    runs.map((pairs) => ({ count: pairs.filter(([one, other]) => one === other).length, of: pairs.length })),
  );
