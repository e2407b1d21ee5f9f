/** A simulated phone on which known solutions are played, each from the start of its task. */

import { openPhone } from '../../src/assembly/open-phone.js';
import { runInstruction } from '../../src/assembly/run-instruction.js';
import { DEFAULT_RUN_SETTINGS } from '../../src/config/read-settings.js';
import { systemClock } from '../../src/core/clock.js';
import type { Step } from '../../src/core/progress.js';
import type { RunListener } from '../../src/core/events.js';
import type { RunResult } from '../../src/core/run-result.js';
import type { Diligence } from '../../src/core/settings.js';
import type { Device } from '../../src/device/device.js';
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
export type PlayedRun = Readonly<{
  result: RunResult;
  steps: readonly Step[];
  isDone: boolean;
  /** Seconds of each step, and those in which a model was waited for. */
  times: readonly StepTime[];
}>;
export type StepTime = Readonly<{ took: number; waited: number }>;

export type Stage = Readonly<{
  play(options: PlayOptions): Promise<PlayedRun>;
  state(): JsonObject;
  spoil(change: JsonObject): void;
  /** How often the phone was looked at so far, and how often with a picture. */
  seen: Readonly<{ looks: number; pictures: number }>;
  /** Lets every look take so many milliseconds longer from now on. */
  slowLooks(ms: number): void;
  close(): Promise<void>;
}>;

export async function openStage(name: string, via?: 'uiautomator2'): Promise<Stage> {
  const opened = await openPhone({ device: { kind: 'simulated', name, ...(via && { via }) } });
  const { simulated } = opened;
  const seen = { looks: 0, pictures: 0 };
  let slowMs = 0;
  const observe: Device['observe'] = async (options) => {
    seen.looks += 1;
    if (options?.picture !== false) seen.pictures += 1;
    await systemClock.sleep(slowMs);
    return opened.device.observe(options);
  };
  const device = new Proxy(opened.device, {
    get(target, name) {
      if (name === 'observe') return observe;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  const phone = { ...opened, device };
  if (!simulated) throw new Error('The phone of a bench is a simulated one.');
  const state = (): JsonObject => simulated.state() as unknown as JsonObject;
  const settable = {
    state: () => Promise.resolve(state()),
    reset: async () => simulated.reset(),
    patch: async (change: JsonObject) => simulated.patch(change),
  };
  return {
    state,
    seen,
    slowLooks: (ms) => void (slowMs = ms),
    spoil: (change) => simulated.patch(change),
    close: () => phone.close(),
    async play({ template, task, model, diligence, root }) {
      const steps: Step[] = [];
      const times: StepTime[] = [];
      const settings = { ...DEFAULT_RUN_SETTINGS, learn: false, confirm: 'never', diligence } as const;
      const limits = { ...settings.limits, steps: MOST_STEPS };
      const run = (_: unknown, listeners: readonly RunListener[]): Promise<RunResult> =>
        runInstruction({
          instruction: task.instruction,
          phone,
          model,
          settings: { ...settings, limits },
          listeners: [...listeners, keeping(steps), timing(times)],
          root,
        });
      const pool = createPoolPhone({ name, phone: settable, run, close: async () => undefined });
      const result = await pool.play({ template, task, attempt: 1, root });
      const { success = false } = judgeByCode(task, await readEvidence(result.runFolder));
      return { result, steps, isDone: success, times };
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

/** Calls at the same time are not told apart: where they matter, one agent is asked at a time. */
function timing(times: StepTime[]): RunListener {
  let waited = 0;
  return {
    on(event) {
      if (event.kind === 'model-called') waited += event.call.seconds;
      if (event.kind !== 'step-taken') return;
      times.push({ took: event.seconds, waited });
      waited = 0;
    },
  };
}
