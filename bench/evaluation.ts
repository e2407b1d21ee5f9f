import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standsOf } from '../src/cli/eval-stands.js';
import { DEFAULT_RUN_SETTINGS } from '../src/config/settings.js';
import { systemClock } from '../src/core/clock.js';
import { chooseTries, type Chosen } from '../src/evaluation/choose-tries.js';
import { playedModelFor } from '../src/evaluation/played-models.js';
import { resultsCsv } from '../src/evaluation/results-csv.js';
import { runSuite } from '../src/evaluation/run-suite.js';
import { createSuiteFolder } from '../src/evaluation/suite-folder.js';
import { readSuite } from '../src/evaluation/suite.js';
import { without } from '../src/evaluation/without.js';
import type { ChatModel } from '../src/model/chat-model.js';
import type { Bench, BenchOptions, Measured } from './bench.js';

const SUITE = 'suites/everyday';
/** In so small a part one long task would decide how long all take together; in the whole suite none does. */
const SHORT = 6;
/** Of these every so-manieth, so that each scenario is in it. */
const PART = { longest: SHORT, of: 3, delayMs: 1_000 };
const QUICK = { longest: SHORT, of: 9, delayMs: 100 };
/** About half an hour, most of it waiting. */
const WHOLE = { longest: Infinity, of: 1, delayMs: 1_000 };
const ALONE = 1;
const TOGETHER = 4;

/** How much faster a pool of phones finishes a suite when the model takes its time. */
export const EVALUATION: Bench = {
  about: 'a part of the suite (or --whole) on one phone and on four, with a slow model',
  run,
};

async function run({ quick, whole }: BenchOptions): Promise<Measured> {
  const { longest, of, delayMs } = whole ? WHOLE : quick ? QUICK : PART;
  const read = readSuite(SUITE, process.cwd());
  const tasks = read.tasks.filter(({ reference = [] }) => reference.length <= longest);
  const chosen = chooseTries({ ...read, tasks }, { only: [], tags: [], repeat: 1, shard: { part: 1, of } });
  const root = await mkdtemp(join(tmpdir(), 'fingertips-bench-'));
  // What a process loads once is no part of the comparison.
  const first = { ...chosen, tries: chosen.tries.slice(0, 1) };
  await timeSuite(first, { phones: ALONE, folder: join(root, 'first'), delayMs: 0 });
  const alone = await timeSuite(chosen, { phones: ALONE, folder: join(root, 'alone'), delayMs });
  const together = await timeSuite(chosen, { phones: TOGETHER, folder: join(root, 'together'), delayMs });
  await rm(root, { recursive: true });

  const speedUp = Number((alone.seconds / together.seconds).toFixed(2));
  const rowOf = (timed: Timed) => without(timed, 'table');
  return {
    tables: [
      { title: `${chosen.tries.length} tasks, ${delayMs} ms for each model call`, rows: [alone, together].map(rowOf) },
      { title: 'Four phones against one', rows: [{ 'times as fast': speedUp, results: sameOrNot(alone, together) }] },
    ],
    figures: {
      tasks: chosen.tries.length,
      delayMs,
      succeeded: alone.succeeded,
      modelCalls: alone.modelCalls,
      secondsOnOnePhone: alone.seconds,
      secondsOnFourPhones: together.seconds,
      speedUp,
      results: sameOrNot(alone, together),
    },
  };
}

const sameOrNot = (one: Timed, other: Timed): string => (one.table === other.table ? 'the same' : 'different');

type Timed = Readonly<{ phones: number; seconds: number; succeeded: number; modelCalls: number; table: string }>;
type Plan = Readonly<{ phones: number; folder: string; delayMs: number }>;

async function timeSuite({ tasks, tries }: Chosen, { phones, folder, delayMs }: Plan): Promise<Timed> {
  const settings = { ...DEFAULT_RUN_SETTINGS, learn: false, confirm: 'never' } as const;
  const head = {
    version: 1,
    id: 'bench',
    suite: SUITE,
    model: 'oracle',
    models: {},
    settings,
    seed: 1,
    repeat: 1,
  } as const;
  const about = { startedAt: '', only: [], tags: [], fingertips: '', node: process.version };
  await createSuiteFolder(folder, { ...head, ...about, tries });
  const places = Array.from(
    { length: phones },
    (_, index) => ({ kind: 'simulated', name: `bench-${index + 1}` }) as const,
  );
  const open = standsOf({ places, head, modelFor: (turn) => delayed(playedModelFor('oracle', turn), delayMs) });
  const begun = performance.now();
  const { results } = await runSuite({ folder, tasks, phones, open });
  return {
    phones,
    seconds: Number(((performance.now() - begun) / 1000).toFixed(1)),
    succeeded: results.filter(({ success }) => success).length,
    modelCalls: results.reduce((sum, { modelCalls }) => sum + modelCalls, 0),
    table: resultsCsv(results),
  };
}

const delayed = (model: ChatModel, ms: number): ChatModel => ({
  async complete(request) {
    await systemClock.sleep(ms, request.signal);
    return model.complete(request);
  },
});
