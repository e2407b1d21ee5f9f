/** How long a task will be, so that long ones begin first and the time left can be told. */

import type { SuiteTask } from '../suites/suite-task.js';
import type { Attempt } from './attempt-queue.js';

/** Steps of a task that says nothing about its length. */
const USUAL_STEPS = 8;
/** What a run takes before its first step and after its last, in steps. */
const AROUND = 1;

/** How much work a try will be, in steps: as its reference solution, else as its limit says. */
export function workloadOf(tasks: readonly SuiteTask[]): (attempt: Pick<Attempt, 'task'>) => number {
  const steps = new Map(
    tasks.map(({ id, reference, limits }) => [id, reference?.length ?? (limits?.steps ?? 2 * USUAL_STEPS) / 2]),
  );
  return ({ task }) => (steps.get(task) ?? USUAL_STEPS) + AROUND;
}

/** The most work first, so that no phone is still busy with it when all others have nothing left (Graham, 1969). */
export const longestFirst = (tries: readonly Attempt[], loadOf: (attempt: Attempt) => number): readonly Attempt[] =>
  tries.toSorted((one, other) => loadOf(other) - loadOf(one));
