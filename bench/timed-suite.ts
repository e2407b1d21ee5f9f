/** Tasks with known solutions, carried out with a model that takes its time. */

import { openPoolPhones } from '../src/cli/eval/open-pool.js';
import { DEFAULT_RUN_SETTINGS } from '../src/config/read-settings.js';
import { systemClock } from '../src/core/clock.js';
import type { Diligence } from '../src/core/settings.js';
import type { SelectedAttempts } from '../src/evaluation/running/select-attempts.js';
import { baselineModelFor } from '../src/evaluation/baselines/baseline-models.js';
import { resultsCsv } from '../src/evaluation/results/results-csv.js';
import { runSuite } from '../src/evaluation/running/run-suite.js';
import { createSuiteFolder } from '../src/evaluation/store/suite-folder.js';
import type { ChatModel } from '../src/model/chat-model.js';

export type Timed = Readonly<{
  phones: number;
  seconds: number;
  /** In which at least one model call was going on. */
  waitedSeconds: number;
  succeeded: number;
  steps: number;
  modelCalls: number;
  /** Tells two results apart, whatever they took. */
  table: string;
}>;

type Plan = Readonly<{
  suite: string;
  phones: number;
  /** A new one. */
  folder: string;
  /** How long each model call takes, in milliseconds. */
  delayMs: number;
  diligence?: Diligence;
}>;

/** Carries out tasks with known solutions and a model that takes its time. */
export async function timeSuite({ tasks, tries }: SelectedAttempts, plan: Plan): Promise<Timed> {
  const { suite, phones, folder, delayMs, diligence = 'balanced' } = plan;
  const settings = { ...DEFAULT_RUN_SETTINGS, learning: 'off', confirm: 'never', diligence } as const;
  const head = { version: 1, id: 'bench', suite, model: 'oracle', models: {}, settings, seed: 1, repeat: 1 } as const;
  const about = { startedAt: '', only: [], tags: [], fingertips: '', node: process.version };
  await createSuiteFolder(folder, { ...head, ...about, tries });
  const places = Array.from(
    { length: phones },
    (_, index) => ({ kind: 'simulated', name: `bench-${index + 1}` }) as const,
  );
  const slow = slowness(delayMs);
  const open = openPoolPhones({ places, head, modelFor: (turn) => slow.down(baselineModelFor('oracle', turn)) });
  const begun = performance.now();
  const { results } = await runSuite({ folder, tasks, phones, open });
  return {
    phones,
    seconds: Number(((performance.now() - begun) / 1000).toFixed(1)),
    waitedSeconds: Number(slow.waitedSeconds().toFixed(1)),
    succeeded: results.filter(({ success }) => success).length,
    steps: results.reduce((sum, { steps }) => sum + steps, 0),
    modelCalls: results.reduce((sum, { modelCalls }) => sum + modelCalls, 0),
    table: resultsCsv(results),
  };
}

type Slowness = Readonly<{ down: (model: ChatModel) => ChatModel; waitedSeconds: () => number }>;

function slowness(ms: number): Slowness {
  let calls = 0;
  let since = 0;
  let waitedMs = 0;
  return {
    waitedSeconds: () => waitedMs / 1000,
    down: (model) => ({
      async complete(request) {
        if (calls === 0) since = performance.now();
        calls += 1;
        try {
          await systemClock.sleep(ms, request.signal);
          return await model.complete(request);
        } finally {
          calls -= 1;
          if (calls === 0) waitedMs += performance.now() - since;
        }
      },
    }),
  };
}
