/** What one try came to, from its evidence and its score. */

import { reasonOfEnd, type RunEnd } from '../../core/run-end.js';
import type { TaskInstance } from '../suites/instantiate-task.js';
import type { Evidence } from './evidence.js';
import type { Score } from './score-run.js';
import type { TaskResult } from './result.js';

export type ScoredRun = Readonly<{
  task: TaskInstance;
  attempt: number;
  evidence: Evidence;
  score: Score;
  runFolder: string;
  /** Earlier runs of this try. */
  cutOff: readonly string[];
  /** In place of the run's own, which may not know that its phone was taken away. */
  end?: RunEnd | undefined;
}>;

/** What one try came to, from its evidence and its score. */
export function buildResult({ task, attempt, evidence, score, runFolder, cutOff, ...known }: ScoredRun): TaskResult {
  const { trace } = evidence;
  const { result } = trace;
  const end: RunEnd = known.end ?? result?.end ?? { kind: 'stopped-by-person' };
  const steps = trace.steps.length;
  const good = trace.steps.filter(({ verdict }) => verdict.kind === 'as-expected').length;
  return {
    task: task.id,
    attempt,
    scenario: task.scenario,
    instruction: task.instruction,
    ...(task.level && { level: task.level }),
    tags: task.tags,
    ...(score.success !== undefined && { success: score.success }),
    ...(score.satisfaction !== undefined && { satisfaction: score.satisfaction }),
    end: end.kind,
    reason: reasonOf(end),
    falselyFinished: end.kind === 'finished' && score.success === false,
    answer: result?.answer ?? '',
    steps,
    ...(steps > 0 && { stepsAsExpected: good / steps }),
    shortcutSteps: shortcutStepsIn(trace),
    modelCalls: result?.modelCalls ?? trace.calls.length,
    tokens: result?.tokens ?? { input: 0, output: 0 },
    ...(result?.cost !== undefined && { cost: result.cost }),
    seconds: result?.seconds ?? 0,
    agents: result?.agents ?? {},
    checks: score.checks,
    rubrics: score.rubrics,
    curve: score.curve,
    runFolder,
    ...(cutOff.length > 0 && { cutOff }),
  };
}

function shortcutStepsIn({ steps, shortcuts }: Evidence['trace']): number {
  const names = new Set(shortcuts.map(({ name }) => name));
  return steps.filter(({ decision }) => decision.actions.some(({ action }) => names.has(action))).length;
}

const reasonOf = (end: RunEnd): string => (end.kind === 'stopped-by-person' ? 'It was stopped.' : reasonOfEnd(end));
