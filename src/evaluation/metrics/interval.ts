import { seededRandom } from './random.js';

/** An estimate and the interval that holds the true value with 95 % confidence. */
export type Interval = Readonly<{ estimate: number; low: number; high: number }>;

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959964;
const RESAMPLES = 2000;

/** Wilson's score interval for a share (E. B. Wilson, 1927); right also for few trials and for shares of 0 and 1. */
export function shareInterval(successes: number, trials: number): Interval {
  if (trials === 0) return { estimate: Number.NaN, low: 0, high: 1 };
  const share = successes / trials;
  const scale = 1 + Z ** 2 / trials;
  const middle = (share + Z ** 2 / (2 * trials)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / trials + Z ** 2 / (4 * trials ** 2));
  // At the edges the interval ends there exactly; rounding alone would miss it by a hair.
  return { estimate: share, low: successes === 0 ? 0 : middle - half, high: successes === trials ? 1 : middle + half };
}

export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Percentile bootstrap of the mean (B. Efron, 1979). Seeded, so that a report says the same twice. */
export const meanInterval = (values: readonly number[], seed = 1): Interval =>
  values.length === 0
    ? { estimate: Number.NaN, low: Number.NaN, high: Number.NaN }
    : percentileInterval(values, { statistic: meanOf, estimate: meanOf(values), seed });

/**
 * A share of parts that hang together in groups, such as the steps of a run: whole groups are drawn, never single parts.
 * It is never narrower than Wilson's interval for as many parts on their own, which few or equal groups would make it.
 */
export function groupedShareInterval(groups: readonly Share[]): Interval {
  const { count, of } = sumOf(groups);
  const alone = shareInterval(count, of);
  if (of === 0) return alone;
  const statistic = (drawn: readonly Share[]): number | undefined => {
    const all = sumOf(drawn);
    return all.of === 0 ? undefined : all.count / all.of;
  };
  const { estimate, low, high } = percentileInterval(groups, { statistic, estimate: count / of });
  return { estimate, low: Math.min(low, alone.low), high: Math.max(high, alone.high) };
}

const sumOf = (shares: readonly Share[]): Share =>
  shares.reduce((sum, { count, of }) => ({ count: sum.count + count, of: sum.of + of }), { count: 0, of: 0 });

/** So many out of so many. */
export type Share = Readonly<{ count: number; of: number }>;

type StatisticOptions<T> = Readonly<{
  /** undefined where a sample does not define it. */
  statistic: (drawn: readonly T[]) => number | undefined;
  /** The statistic of the sample itself. */
  estimate: number;
  seed?: number;
}>;

/** What a statistic does over samples drawn with repetition. Samples in which it is not defined are left out. */
export function percentileInterval<T>(
  sample: readonly T[],
  { statistic, estimate, seed = 1 }: StatisticOptions<T>,
): Interval {
  const random = seededRandom(seed);
  const draw = (): readonly T[] => sample.flatMap(() => sample.slice(...oneAt(Math.floor(random() * sample.length))));
  const values = Array.from({ length: RESAMPLES }, () => statistic(draw()))
    .filter((value) => value !== undefined)
    .sort((a, b) => a - b);
  return { estimate, low: percentile(values, 0.025), high: percentile(values, 0.975) };
}

const oneAt = (index: number): readonly [number, number] => [index, index + 1];

/** The mean of the differences b - a of the same tasks, with its bootstrap interval. */
export const pairedInterval = (pairs: readonly (readonly [number, number])[], seed = 1): Interval =>
  meanInterval(
    pairs.map(([a, b]) => b - a),
    seed,
  );

/** Of values in ascending order. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/**
 * Exact two-sided McNemar test on paired successes (Q. McNemar, 1947): the chance of a split as uneven as this
 * between newly solved and newly broken tasks when nothing has changed.
 */
export function mcnemar(newlySolved: number, newlyBroken: number): number {
  const flips = newlySolved + newlyBroken;
  let chance = 0;
  let term = 0.5 ** flips;
  for (let k = 0; k <= Math.min(newlySolved, newlyBroken); k += 1) {
    chance += term;
    term = (term * (flips - k)) / (k + 1);
  }
  return Math.min(1, 2 * chance);
}
