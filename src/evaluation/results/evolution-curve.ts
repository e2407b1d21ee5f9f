/** How a suite comes out over several runs of it. */

import { SetupError } from '../../core/errors.js';
import { isPriced } from './cost.js';
import type { JudgedRun } from '../judging/judged-run.js';
import { meanInterval, type Interval } from '../metrics/interval.js';
import { keyOf, type TaskResult } from '../scoring/result.js';
import { summarize } from './summary.js';

/** What one suite run came to, for a try; intervals where there are several tries. */
export type CurvePoint = Readonly<{
  /** From 1. */
  round: number;
  folder: string;
  id: string;
  model: string;
  tries: number;
  success?: Interval;
  satisfaction?: Interval;
  steps: Interval;
  seconds: Interval;
  modelCalls: Interval;
  tokens: Interval;
  /** US dollars; only where the cost of every try of every round is known. */
  cost?: Interval;
  /** The share of steps that ran a shortcut. */
  shortcuts?: Interval;
}>;

/** How a suite comes out over several runs of it, for example while tips and shortcuts grow. */
export type EvolutionCurve = Readonly<{
  points: readonly CurvePoint[];
  /** Tries that not every run has; they are left out everywhere. */
  leftOut: number;
}>;

/** Throws a SetupError when the runs have no try in common. */
export function evolutionCurve(runs: readonly JudgedRun[]): EvolutionCurve {
  const keys = runs.map(({ results }) => new Set(results.map(keyOf)));
  const isCommon = (result: TaskResult): boolean => keys.every((own) => own.has(keyOf(result)));
  const common = runs.map(({ results }) => results.filter(isCommon));
  if (common.some(({ length }) => length === 0)) {
    throw new SetupError({
      problem: 'These suite runs have no task in common.',
      remedy: 'Name runs of the same suite, in the order in which they were made.',
    });
  }
  const inDollars = isPriced(common.flat());
  return {
    points: runs.map((run, index) => pointOf({ run, round: index + 1, results: common[index] ?? [], inDollars })),
    leftOut: new Set(runs.flatMap(({ results }) => results.filter((result) => !isCommon(result)).map(keyOf))).size,
  };
}

type Round = Readonly<{ run: JudgedRun; round: number; results: readonly TaskResult[]; inDollars: boolean }>;

function pointOf({ run: { folder, head }, round, results, inDollars }: Round): CurvePoint {
  const { success, satisfaction, shortcutShare } = summarize(results);
  const mean = (valueOf: (result: TaskResult) => number): Interval => meanInterval(results.map(valueOf));
  return {
    round,
    folder,
    id: head.id,
    model: head.model,
    tries: results.length,
    ...(success && { success }),
    ...(satisfaction && { satisfaction }),
    steps: mean(({ steps }) => steps),
    seconds: mean(({ seconds }) => seconds),
    modelCalls: mean(({ modelCalls }) => modelCalls),
    tokens: mean(({ tokens }) => tokens.input + tokens.output),
    ...(inDollars && { cost: mean(({ cost = 0 }) => cost) }),
    ...(shortcutShare && { shortcuts: shortcutShare }),
  };
}
