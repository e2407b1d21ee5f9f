/** How often a person is asked for nothing while ordinary tasks are carried out by their known solutions. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPhone, type OpenPhone } from '../../src/assembly/open-phone.js';
import { runInstruction } from '../../src/assembly/run-instruction.js';
import type { Person } from '../../src/core/person.js';
import { baselineModelFor } from '../../src/evaluation/baselines/baseline-models.js';
import { selectAttempts } from '../../src/evaluation/running/select-attempts.js';
import { instantiateTask } from '../../src/evaluation/suites/instantiate-task.js';
import type { SuiteTask } from '../../src/evaluation/suites/suite-task.js';
import { readSuite } from '../../src/evaluation/suites/suite.js';
import { deedsOf } from './deeds.js';

const SUITE = 'suites/everyday';

export type NeedlessQuestion = Readonly<{ task: string; what: string }>;
export type NeedlessResult = Readonly<{
  tasks: number;
  /** That touched the phone. */
  actions: number;
  questions: number;
  needless: readonly NeedlessQuestion[];
}>;

/** Plays every so-manieth task of the suite, answers each question with yes, and looks what the phone then did. */
export async function countNeedless(of: number): Promise<NeedlessResult> {
  const suite = readSuite(SUITE, process.cwd());
  const { tasks } = selectAttempts(suite, { only: [], tags: [], repeat: 1, shard: { part: 1, of } });
  const root = await mkdtemp(join(tmpdir(), 'fingertips-bench-'));
  const phone = await openPhone();
  const results: NeedlessResult[] = [];
  try {
    for (const template of tasks) results.push(await playOne(template, { phone, root }));
  } finally {
    await phone.close();
    await rm(root, { recursive: true, force: true });
  }
  return {
    tasks: tasks.length,
    actions: sum(results.map(({ actions }) => actions)),
    questions: sum(results.map(({ questions }) => questions)),
    needless: results.flatMap(({ needless }) => needless),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

async function playOne(
  template: SuiteTask,
  { phone, root }: Readonly<{ phone: OpenPhone; root: string }>,
): Promise<NeedlessResult> {
  const { simulated } = phone;
  if (!simulated) throw new Error('The bench needs a simulated phone.');
  const task = instantiateTask(template, { seed: 1, attempt: 1 });
  simulated.reset();
  const conditions = task.misbehaviour && { conditions: task.misbehaviour as never };
  simulated.patch({ ...(task.start as object), ...conditions });
  const deeds = (): string => deedsOf(simulated);
  const asked: { what: string; before: string; after?: string }[] = [];
  const settle = (): void => {
    const last = asked.at(-1);
    if (last) last.after ??= deeds();
  };
  const person: Person = {
    ask: async (question) => {
      settle();
      if (question.kind === 'confirm') asked.push({ what: question.what, before: deeds() });
      return question.kind === 'confirm' ? { kind: 'yes' } : { kind: 'absent' };
    },
  };
  let actions = 0;
  await runInstruction({
    instruction: task.instruction,
    phone,
    model: baselineModelFor('oracle', { template, task }),
    settings: { learning: 'off', confirm: 'risky' },
    person,
    root,
    listeners: [
      {
        on: (event) => {
          if (event.kind !== 'step-taken') return;
          actions += event.step.outcome.performed.length;
          settle();
        },
      },
    ],
  });
  settle();
  const needless = asked.filter(({ before, after }) => before === after).map(({ what }) => ({ task: task.id, what }));
  return { tasks: 1, actions, questions: asked.length, needless };
}
