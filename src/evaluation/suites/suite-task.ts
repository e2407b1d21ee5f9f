/** The types of a suite and its tasks. */

import type { TaskTemplate } from '../../core/task.js';

/** A task with the scenario it belongs to, as it stands in a suite. */
export type SuiteTask = TaskTemplate & Readonly<{ scenario: string }>;

/** The tasks of a suite, in the order of its files. */
export type Suite = Readonly<{ name: string; tasks: readonly SuiteTask[] }>;
