import type { RunEnd } from '../../core/run-end.js';
import type { UsageTotal } from '../../core/usage.js';
import type { Share } from '../metrics/interval.js';
import type { CriterionResult } from './score-run.js';

/** One try of one task, judged. One line of a suite run's results. */
export type TaskResult = Readonly<{
  task: string;
  /** From 1. */
  attempt: number;
  scenario: string;
  instruction: string;
  level?: string;
  tags: readonly string[];
  success?: boolean;
  satisfaction?: number;
  end: RunEnd['kind'];
  /** Why it ended, where it did not end as finished. */
  reason: string;
  /** It said that it was finished, and was not. */
  falselyFinished: boolean;
  answer: string;
  steps: number;
  /** The share of its steps that its own verdicts took to be as expected. */
  stepsAsExpected?: number;
  /** Steps whose decision ran a shortcut. */
  shortcutSteps?: number;
  /** Of the actions that judges called right or wrong, how many were right; the same for the run's own verdicts on its steps. */
  rightActions?: Share;
  rightVerdicts?: Share;
  modelCalls: number;
  tokens: Readonly<{ input: number; output: number }>;
  cost?: number;
  seconds: number;
  agents: Readonly<Record<string, UsageTotal>>;
  checks: readonly CriterionResult[];
  rubrics: readonly CriterionResult[];
  curve: readonly number[];
  /** Relative to the folder of the suite run. */
  runFolder: string;
  /** The same of earlier runs of this try, which were cut off: their phone was lost, or the program was ended. */
  cutOff?: readonly string[];
}>;

/** What tells one try from all others of a suite run. */
export const keyOf = ({ task, attempt }: Pick<TaskResult, 'task' | 'attempt'>): string => `${task}#${attempt}`;
