import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaskResult } from '../../src/evaluation/scoring/result.js';
import type { SuiteHead } from '../../src/evaluation/store/suite-folder.js';
import type { SuiteTask } from '../../src/evaluation/suites/suite-task.js';
import { emptyFolder } from './run-cli.js';

/** A task without anything; tests give what they are about. */
export const aTask = (changes: Partial<SuiteTask> = {}): SuiteTask => ({
  id: 'a-task',
  scenario: 'notes',
  instruction: 'Write a note.',
  apps: [],
  tags: [],
  rubrics: [],
  checks: [],
  ...changes,
});

export const aResult = (changes: Partial<TaskResult> = {}): TaskResult => ({
  task: 'a-task',
  attempt: 1,
  scenario: 'notes',
  instruction: 'Write a note.',
  tags: [],
  success: true,
  satisfaction: 1,
  end: 'finished',
  reason: '',
  falselyFinished: false,
  answer: '',
  steps: 4,
  stepsAsExpected: 1,
  modelCalls: 9,
  tokens: { input: 900, output: 100 },
  seconds: 2,
  agents: {},
  checks: [],
  rubrics: [],
  curve: [],
  runFolder: 'runs/a-task-1/r-20261122-120000-abcd',
  ...changes,
});

export const aHead = (changes: Partial<SuiteHead> = {}): SuiteHead => ({
  version: 1,
  id: 'e-20261122-120000-abcd',
  startedAt: '2026-11-22T12:00:00.000Z',
  suite: 'suites/everyday',
  model: 'oracle',
  models: {},
  settings: { diligence: 'balanced', limits: { steps: 40 }, confirm: 'never', learning: 'off', record: false },
  seed: 1,
  repeat: 1,
  only: [],
  tags: [],
  tries: [{ task: 'a-task', attempt: 1 }],
  fingertips: '0.1.0',
  node: 'v20.20.2',
  ...changes,
});

/** A folder with one suite file in it. */
export function suiteWith(text: string, name = 'tasks.yaml'): string {
  const folder = join(emptyFolder(), 'suite');
  mkdirSync(folder);
  writeFileSync(join(folder, name), text);
  return folder;
}
