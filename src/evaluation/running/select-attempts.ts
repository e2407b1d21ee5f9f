/** Which tries a suite run is made of: by id, tag, part and number of repeats. */

import { SetupError } from '../../core/errors.js';
import { didYouMean } from '../../core/suggest.js';
import type { Suite, SuiteTask } from '../suites/suite-task.js';
import type { SuiteHead } from '../store/suite-folder.js';

export type SelectAttemptsOptions = Readonly<{
  /** Ids of tasks, or names of scenarios. None: all. */
  only: readonly string[];
  /** Tags and levels; a task must have each. */
  tags: readonly string[];
  repeat: number;
  shard?: Shard | undefined;
}>;

/** One of `of` parts of a suite, counted from 1. */
export type Shard = Readonly<{ part: number; of: number }>;

export type SelectedAttempts = Readonly<{ tasks: readonly SuiteTask[]; tries: SuiteHead['tries'] }>;

/** Which tries a suite run is made of. Parts take every so-manieth task, so that each gets some of every scenario. */
export function selectAttempts(
  { tasks, name }: Suite,
  { only, tags, repeat, shard }: SelectAttemptsOptions,
): SelectedAttempts {
  const known = [...new Set(tasks.flatMap(({ id, scenario }) => [id, scenario]))];
  const unknown = only.find((wanted) => !known.includes(wanted));
  if (unknown !== undefined) {
    throw new SetupError({
      problem: `The suite "${name}" has no task or scenario "${unknown}".`,
      remedy: didYouMean(unknown, known),
    });
  }
  const wanted = tasks
    .filter(({ id, scenario }) => only.length === 0 || only.includes(id) || only.includes(scenario))
    .filter((task) => tags.every((tag) => task.tags.includes(tag) || task.level === tag))
    .filter((_, index) => !shard || index % shard.of === shard.part - 1);
  if (wanted.length === 0) {
    throw new SetupError({
      problem: `No task of the suite "${name}" is chosen.`,
      remedy: `Its tags are ${[...new Set(tasks.flatMap((task) => task.tags))].sort().join(', ') || 'none'}; ask for fewer of them, or for fewer parts.`,
    });
  }
  const attempts = Array.from({ length: repeat }, (_, index) => index + 1);
  return { tasks: wanted, tries: wanted.flatMap(({ id }) => attempts.map((attempt) => ({ task: id, attempt }))) };
}
