import { SetupError } from '../../core/errors.js';
import type { ChatModel } from '../../model/chat-model.js';
import type { TaskInstance } from '../suites/instantiate-task.js';
import { createLearningModel } from './learning-model.js';
import { completeReference, nearMissOf } from '../suites/reference.js';
import { createNullModel, createOracleModel } from './oracle-model.js';
import type { SuiteTask } from '../suites/suite-task.js';

/** Models that show whether a suite measures anything. */
export const BASELINE_MODELS = ['oracle', 'null', 'near-miss', 'learner'] as const;
export type BaselineModelName = (typeof BASELINE_MODELS)[number];

export const isBaselineModel = (name: string): name is BaselineModelName =>
  BASELINE_MODELS.some((played) => played === name);

/** All tasks must be solved by these, none by the others. */
export const isSolver = (name: BaselineModelName): boolean => name === 'oracle' || name === 'learner';

/** A new one for each try: it remembers how far it has come. */
export function baselineModelFor(
  name: BaselineModelName,
  { template, task }: Readonly<{ template: SuiteTask; task: TaskInstance }>,
): ChatModel {
  switch (name) {
    case 'null':
      return createNullModel(name);
    case 'oracle':
      return createOracleModel(completeReference(task.reference ?? []), { name });
    case 'near-miss':
      return createOracleModel(nearMissOf(template, task), { name });
    case 'learner':
      return createLearningModel(completeReference(task.reference ?? []), { name, template, values: task.values });
  }
}

/** Throws a SetupError when the model needs solutions that the tasks do not have. */
export function checkPlayable(name: BaselineModelName, tasks: readonly SuiteTask[]): void {
  const without = tasks.filter(({ reference }) => reference === undefined);
  if (name === 'null' || without.length === 0) return;
  throw new SetupError({
    problem: `The model "${name}" plays reference solutions, and ${without.length === 1 ? `the task "${without[0]?.id}" has` : `${without.length} tasks have`} none.`,
    remedy: 'Add "reference" to the tasks, choose others with --only or --tags, or name a language model.',
  });
}
