/** Two suite runs, try by try: flips, and differences with paired intervals. */

import { mcnemar, pairedInterval, type Interval } from '../metrics/interval.js';
import { keyOf, type TaskResult } from '../scoring/result.js';
import type { SuiteRun } from '../store/suite-folder.js';
import { differentFacts } from './head-facts.js';

/** One try that both suite runs have. */
export type Pair = Readonly<{ key: string; before: TaskResult; after: TaskResult }>;

/** Differences are after minus before, over the tries that both have. */
export type Comparison = Readonly<{
  pairs: readonly Pair[];
  /** Tries that only one of the two has. */
  alone: Readonly<{ before: number; after: number }>;
  newlyDone: readonly Pair[];
  newlyBroken: readonly Pair[];
  success?: Interval;
  /** The chance of flips as uneven as these when nothing has changed. */
  chance?: number;
  satisfaction?: Interval;
  steps?: Interval;
  seconds?: Interval;
  tokens?: Interval;
  /** What was not the same, so that a difference can have another cause than the one that is looked for. */
  differentSettings: readonly string[];
}>;

export function compareRuns(before: SuiteRun, after: SuiteRun): Comparison {
  const others = new Map(after.results.map((result) => [keyOf(result), result]));
  const pairs = before.results.flatMap((result): readonly Pair[] => {
    const other = others.get(keyOf(result));
    return other ? [{ key: keyOf(result), before: result, after: other }] : [];
  });
  const flips = pairs.filter((pair) => isDecided(pair) && pair.before.success !== pair.after.success);
  const newlyDone = flips.filter((pair) => pair.after.success);
  const newlyBroken = flips.filter((pair) => pair.before.success);
  const decided = pairs.filter(isDecided);
  const difference = (valueOf: (result: TaskResult) => number | undefined): Interval | undefined =>
    differenceOf(pairs, valueOf);
  const optional = {
    success: differenceOf(decided, ({ success }) => Number(success)),
    chance: decided.length > 0 ? mcnemar(newlyDone.length, newlyBroken.length) : undefined,
    satisfaction: difference(({ satisfaction }) => satisfaction),
    steps: difference(({ steps }) => steps),
    seconds: difference(({ seconds }) => seconds),
    tokens: difference(({ tokens }) => tokens.input + tokens.output),
  };
  return {
    pairs,
    alone: { before: before.results.length - pairs.length, after: after.results.length - pairs.length },
    newlyDone,
    newlyBroken,
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<Comparison>),
    differentSettings: differentFacts(before.head, after.head),
  };
}

const isDecided = ({ before, after }: Pair): boolean => before.success !== undefined && after.success !== undefined;

function differenceOf(
  pairs: readonly Pair[],
  valueOf: (result: TaskResult) => number | undefined,
): Interval | undefined {
  const both = pairs.flatMap(({ before, after }): readonly (readonly [number, number])[] => {
    const values = [valueOf(before), valueOf(after)] as const;
    return values[0] === undefined || values[1] === undefined ? [] : [[values[0], values[1]]];
  });
  return both.length === 0 ? undefined : pairedInterval(both);
}
