import type { UsageTotal } from '../../core/usage.js';
import { sumOfUsage } from '../../runner/tally.js';
import { groupedShareInterval, meanInterval, meanOf, shareInterval, type Interval } from '../metrics/interval.js';
import { passAtK, passHatK } from '../metrics/pass-at-k.js';
import type { TaskResult } from '../scoring/result.js';
import type { SuiteRun } from '../store/suite-folder.js';
import { omit } from '../../core/omit.js';

/** The numbers of a suite run, or of a part of it. Definitions: docs/evaluation.md. Times are seconds, cost is US dollars. */
export type Summary = Readonly<{
  /** Tries that are finished. */
  tries: number;
  tasks: number;
  succeeded: number;
  /** Tries whose success somebody could decide; the rates are shares of these. */
  decided: number;
  success?: Interval;
  satisfaction?: Interval;
  stepsAsExpected?: number;
  /** The share of actions that judges called right, of those that they called right or wrong. */
  actionAccuracy?: Interval;
  /** The same for the verdicts that the run gave its steps. */
  reflectionAccuracy?: Interval;
  /** The share of tries that ended in any other way than by saying that they were finished. */
  terminationError?: Interval;
  /** The share of steps that ran a shortcut. */
  shortcutShare?: Interval;
  falselyFinished: number;
  /** Of the tries that succeeded. */
  stepsWhenDone?: number;
  steps: number;
  seconds: number;
  modelCalls: number;
  tokens: Readonly<{ input: number; output: number }>;
  cost?: number;
  /** By role. */
  agents: Readonly<Record<string, UsageTotal>>;
  /** By k, over all tasks; only for as many tries as each task had. */
  passAtK: readonly Readonly<{ k: number; any: number; all: number }>[];
  ends: Readonly<Record<string, number>>;
}>;

export function summarize(results: readonly TaskResult[]): Summary {
  const decided = results.filter(({ success }) => success !== undefined);
  const done = decided.filter(({ success }) => success);
  const satisfactions = present(results.map(({ satisfaction }) => satisfaction));
  const shares = present(results.map(({ stepsAsExpected }) => stepsAsExpected));
  const costs = present(results.map(({ cost }) => cost));
  const total = (valueOf: (result: TaskResult) => number): number =>
    results.reduce((sum, result) => sum + valueOf(result), 0);
  return {
    tries: results.length,
    tasks: new Set(results.map(({ task }) => task)).size,
    succeeded: done.length,
    decided: decided.length,
    ...(decided.length > 0 && { success: shareInterval(done.length, decided.length) }),
    ...(satisfactions.length > 0 && { satisfaction: meanInterval(satisfactions) }),
    ...(shares.length > 0 && { stepsAsExpected: meanOf(shares) }),
    ...judgedShares(results),
    falselyFinished: results.filter(({ falselyFinished }) => falselyFinished).length,
    ...(done.length > 0 && { stepsWhenDone: meanOf(done.map(({ steps }) => steps)) }),
    steps: total(({ steps }) => steps),
    seconds: total(({ seconds }) => seconds),
    modelCalls: total(({ modelCalls }) => modelCalls),
    tokens: { input: total(({ tokens }) => tokens.input), output: total(({ tokens }) => tokens.output) },
    ...(costs.length > 0 && { cost: costs.reduce((sum, cost) => sum + cost, 0) }),
    agents: usageByAgent(results),
    passAtK: passesOf(decided),
    ends: countedBy(results, ({ end }) => end),
  };
}

function judgedShares(results: readonly TaskResult[]): Partial<Summary> {
  const actions = present(results.map(({ rightActions }) => rightActions));
  const verdicts = present(results.map(({ rightVerdicts }) => rightVerdicts));
  const shortcuts = results.flatMap(({ shortcutSteps, steps }) =>
    shortcutSteps === undefined || steps === 0 ? [] : [{ count: shortcutSteps, of: steps }],
  );
  const unfinished = results.filter(({ end }) => end !== 'finished').length;
  return {
    ...(actions.length > 0 && { actionAccuracy: groupedShareInterval(actions) }),
    ...(verdicts.length > 0 && { reflectionAccuracy: groupedShareInterval(verdicts) }),
    ...(results.length > 0 && { terminationError: shareInterval(unfinished, results.length) }),
    ...(shortcuts.length > 0 && { shortcutShare: groupedShareInterval(shortcuts) }),
  };
}

function usageByAgent(results: readonly TaskResult[]): Readonly<Record<string, UsageTotal>> {
  const roles = [...new Set(results.flatMap(({ agents }) => Object.keys(agents)))];
  return Object.fromEntries(
    roles.map((role) => [role, present(results.map(({ agents }) => agents[role])).reduce(sumOfUsage)]),
  );
}

const present = <T>(values: readonly (T | undefined)[]): readonly T[] => values.filter((value) => value !== undefined);

/** Mean over the tasks, as both sources define it. */
function passesOf(results: readonly TaskResult[]): Summary['passAtK'] {
  const byTask = Object.values(groupBy(results, ({ task }) => task));
  const least = Math.min(...byTask.map((group) => group.length));
  if (byTask.length === 0 || least < 2) return [];
  return Array.from({ length: least }, (_, index) => index + 1).map((k) => {
    const trials = byTask.map((group) => ({
      tries: group.length,
      successes: group.filter(({ success }) => success).length,
      k,
    }));
    return { k, any: meanOf(present(trials.map(passAtK))), all: meanOf(present(trials.map(passHatK))) };
  });
}

export function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Readonly<Record<string, readonly T[]>> {
  const groups = new Map<string, T[]>();
  for (const item of list) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return Object.fromEntries(groups);
}

const countedBy = <T>(list: readonly T[], keyOf: (item: T) => string): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(groupBy(list, keyOf)).map(([key, group]) => [key, group.length]));

/** The one object that `fingertips eval --json` prints. */
export function summaryJson(
  { folder, head, results }: SuiteRun,
  reportPath: string,
): Readonly<Record<string, unknown>> {
  const summary = summarize(results);
  const rounded = (value: number | undefined): number | null =>
    value === undefined ? null : Math.round(value * 1e4) / 1e4;
  return {
    tasks: summary.tasks,
    tries: summary.tries,
    planned: head.tries.length,
    succeeded: summary.succeeded,
    successRate: rounded(summary.success?.estimate),
    satisfaction: rounded(summary.satisfaction?.estimate),
    terminationError: rounded(summary.terminationError?.estimate),
    actionAccuracy: rounded(summary.actionAccuracy?.estimate),
    reflectionAccuracy: rounded(summary.reflectionAccuracy?.estimate),
    seconds: rounded(summary.seconds),
    steps: summary.steps,
    modelCalls: summary.modelCalls,
    tokens: summary.tokens,
    ...(summary.cost !== undefined && { cost: summary.cost }),
    folder,
    report: reportPath,
  };
}

/** The results without what differs between two runs of the same: times and places. */
export const resultsTable = (results: readonly TaskResult[]): readonly Readonly<Record<string, unknown>>[] =>
  results.map((result) => ({
    ...omit(result, 'seconds', 'runFolder', 'cutOff'),
    agents: Object.fromEntries(Object.entries(result.agents).map(([role, usage]) => [role, omit(usage, 'seconds')])),
  }));
