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
export function meanInterval(values: readonly number[], seed = 1): Interval {
  if (values.length === 0) return { estimate: Number.NaN, low: Number.NaN, high: Number.NaN };
  const random = seededRandom(seed);
  const draw = (): number => values[Math.floor(random() * values.length)] ?? 0;
  const means = Array.from({ length: RESAMPLES }, () => meanOf(values.map(draw))).sort((a, b) => a - b);
  return { estimate: meanOf(values), low: percentile(means, 0.025), high: percentile(means, 0.975) };
}

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
