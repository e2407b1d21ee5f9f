import { SetupError } from '../../core/errors.js';
import type { SuiteTask } from './suite-task.js';
import { isRecord } from '../../core/is-record.js';

/**
 * Reads a file of the Mobile-Eval-E benchmark (https://github.com/X-PLUG/MobileAgent): one scenario with its tasks, or a bare list
 * of tasks. Its rubrics are sentences for a judge; it knows no checks, no start state and no solution that could be played.
 */
export function readMobileEvalE(text: string, file: string): Readonly<{ tasks: readonly SuiteTask[] }> {
  const content = parse(text, file);
  const scenario = isRecord(content) && typeof content['scenario'] === 'string' ? content['scenario'] : 'tasks';
  const listed = isRecord(content) ? content['tasks'] : content;
  if (!Array.isArray(listed) || listed.length === 0) {
    throw refuse(file, 'It has no list of tasks.', 'Name a file with "tasks", or a list of tasks.');
  }
  return { tasks: listed.map((task, index) => readTask(task, { file, index, scenario: scenario.toLowerCase() })) };
}

type ReferenceFilePosition = Readonly<{ file: string; index: number; scenario: string }>;

function readTask(task: unknown, { file, index, scenario }: ReferenceFilePosition): SuiteTask {
  const fields = isRecord(task) ? task : {};
  const { instruction, task_id: id } = fields;
  if (typeof instruction !== 'string' || instruction === '') {
    throw refuse(file, `Task ${index + 1} has no "instruction".`, 'Each task needs its instruction as a text.');
  }
  const type = typeof fields['type'] === 'string' ? [slug(fields['type'])] : [];
  return {
    id: slug(typeof id === 'string' || typeof id === 'number' ? String(id) : '') || `task-${index + 1}`,
    scenario,
    instruction,
    apps: texts(fields['apps']),
    tags: type,
    rubrics: texts(fields['rubrics']),
    checks: [],
  };
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string' && entry !== '') : [];

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw refuse(file, 'It is not JSON.', 'Name a JSON file of Mobile-Eval-E, or a YAML file of a suite.', cause);
  }
}

const refuse = (file: string, problem: string, ...[remedy, cause]: readonly [string, unknown?]): SetupError =>
  new SetupError({ problem: `${file} cannot be read as a suite. ${problem}`, remedy, cause });
