import { SetupError } from '../core/errors.js';
import type { ChatModel } from '../model/chat-model.js';
import type { DrawnTask } from './draw-task.js';
import { completed, nearMissOf } from './reference.js';
import { createNullModel, createReferenceModel } from './reference-model.js';
import type { SuiteTask } from './suite-task.js';

/** Models that show whether a suite measures anything: all of its tasks must be solved by the first, none by the others. */
export const PLAYED_MODELS = ['oracle', 'null', 'near-miss'] as const;
export type PlayedModelName = (typeof PLAYED_MODELS)[number];

export const isPlayedModel = (name: string): name is PlayedModelName => PLAYED_MODELS.some((played) => played === name);

/** A new one for each try: it remembers how far it has come. */
export function playedModelFor(
  name: PlayedModelName,
  { template, task }: Readonly<{ template: SuiteTask; task: DrawnTask }>,
): ChatModel {
  if (name === 'null') return createNullModel(name);
  const steps = name === 'oracle' ? completed(task.reference ?? []) : nearMissOf(template, task);
  return createReferenceModel(steps, name);
}

/** Throws a SetupError when the model needs solutions that the tasks do not have. */
export function checkPlayable(name: PlayedModelName, tasks: readonly SuiteTask[]): void {
  const without = tasks.filter(({ reference }) => reference === undefined);
  if (name === 'null' || without.length === 0) return;
  throw new SetupError({
    problem: `The model "${name}" plays reference solutions, and ${without.length === 1 ? `the task "${without[0]?.id}" has` : `${without.length} tasks have`} none.`,
    remedy: 'Add "reference" to the tasks, choose others with --only or --tags, or name a language model.',
  });
}
