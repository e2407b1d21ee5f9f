/** A simulated phone on which known solutions are played, each from the start of its task. */

import { openPhone } from '../../src/assembly/open-phone.js';
import { runInstruction } from '../../src/assembly/run-instruction.js';
import { DEFAULT_RUN_SETTINGS } from '../../src/config/read-settings.js';
import type { Step } from '../../src/core/progress.js';
import type { RunListener } from '../../src/core/events.js';
import type { RunResult } from '../../src/core/run-result.js';
import type { Diligence } from '../../src/core/settings.js';
import type { ChatModel } from '../../src/model/chat-model.js';
import { createPoolPhone } from '../../src/evaluation/running/pool-phone.js';
import { readEvidence } from '../../src/evaluation/scoring/evidence.js';
import { judgeByCode } from '../../src/evaluation/scoring/score-run.js';
import type { TaskInstance } from '../../src/evaluation/suites/instantiate-task.js';
import type { SuiteTask } from '../../src/evaluation/suites/suite-task.js';
import type { JsonObject } from '../../src/simulator/state.js';

export type PlayOptions = Readonly<{
  template: SuiteTask;
  task: TaskInstance;
  model: ChatModel;
  diligence: Diligence;
  /** Where its run folder is made. */
  root: string;
}>;

/** How a run ended, what its steps came to by the end, and whether the phone's own state says that the task is done. */
export type PlayedRun = Readonly<{ result: RunResult; steps: readonly Step[]; isDone: boolean }>;

export type Stage = Readonly<{
  play(options: PlayOptions): Promise<PlayedRun>;
  state(): JsonObject;
  spoil(change: JsonObject): void;
  close(): Promise<void>;
}>;

export async function openStage(name: string): Promise<Stage> {
  const phone = await openPhone({ device: { kind: 'simulated', name } });
  const { simulated } = phone;
  if (!simulated) throw new Error('The phone of a bench is a simulated one.');
  const state = (): JsonObject => simulated.state() as unknown as JsonObject;
  const settable = {
    state: () => Promise.resolve(state()),
    reset: async () => simulated.reset(),
    patch: async (change: JsonObject) => simulated.patch(change),
  };
  return {
    state,
    spoil: (change) => simulated.patch(change),
    close: () => phone.close(),
    async play({ template, task, model, diligence, root }) {
      const steps: Step[] = [];
      const settings = { ...DEFAULT_RUN_SETTINGS, learn: false, confirm: 'never', diligence } as const;
      const limits = { ...settings.limits, steps: MOST_STEPS };
      const run = (_: unknown, listeners: readonly RunListener[]): Promise<RunResult> =>
        runInstruction({
          instruction: task.instruction,
          phone,
          model,
          settings: { ...settings, limits },
          listeners: [...listeners, keeping(steps)],
          root,
        });
      const pool = createPoolPhone({ name, phone: settable, run, close: async () => undefined });
      const result = await pool.play({ template, task, attempt: 1, root });
      const { success = false } = judgeByCode(task, await readEvidence(result.runFolder));
      return { result, steps, isDone: success };
    },
  };
}

const MOST_STEPS = 30;

/** Steps as they come, and what is said of them later. */
const keeping = (steps: Step[]): RunListener => ({
  on(event) {
    if (event.kind === 'step-taken') steps.push(event.step);
    if (event.kind !== 'reflected') return;
    const index = steps.findIndex(({ number }) => number === event.step);
    const step = steps[index];
    if (step) steps[index] = { ...step, verdict: event.verdict };
  },
});
