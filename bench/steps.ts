/** How long a step waits for a model that takes a second for each call, by diligence. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DILIGENCES } from '../src/core/settings.js';
import { selectAttempts } from '../src/evaluation/running/select-attempts.js';
import { readSuite } from '../src/evaluation/suites/suite.js';
import type { Bench, BenchOptions, Measured } from './bench.js';
import { timeSuite } from './timed-suite.js';

const SUITE = 'suites/everyday';
const MOST_STEPS = 6;
/** Of the short tasks every so-manieth. */
const PART = { of: 24, delayMs: 1_000 };
const QUICK = { of: 24, delayMs: 100 };

/** What a step costs by diligence, and what it gains that calls which need nothing of each other are made at once. */
export const STEPS: Bench = { about: 'how long a step waits for a slow model, by diligence', run };

async function run({ quick }: BenchOptions): Promise<Measured> {
  const { of, delayMs } = quick ? QUICK : PART;
  const read = readSuite(SUITE, process.cwd());
  const tasks = read.tasks.filter(({ reference = [] }) => reference.length <= MOST_STEPS);
  const chosen = selectAttempts({ ...read, tasks }, { only: [], tags: [], repeat: 1, shard: { part: 1, of } });
  const root = await mkdtemp(join(tmpdir(), 'fingertips-bench-'));
  const rows = [];
  for (const diligence of DILIGENCES) {
    const order = { suite: SUITE, phones: 1, folder: join(root, diligence), delayMs, diligence };
    const { succeeded, steps, modelCalls, waitedSeconds } = await timeSuite(chosen, order);
    const inARow = (modelCalls * delayMs) / 1000;
    rows.push({
      diligence,
      tasks: `${succeeded} of ${chosen.tries.length}`,
      steps,
      'calls per step': perStep(modelCalls, steps),
      'seconds if one by one': perStep(inARow, steps),
      'seconds waited': perStep(waitedSeconds, steps),
      'times as fast': Number((inARow / waitedSeconds).toFixed(2)),
    });
  }
  await rm(root, { recursive: true });
  const figures = Object.fromEntries(
    rows.flatMap((row) => [
      [`${row.diligence}SecondsPerStep`, row['seconds waited']],
      [`${row.diligence}TimesAsFast`, row['times as fast']],
    ]),
  );
  const title = `Waiting for the model, per step, ${delayMs} ms for each call`;
  return { tables: [{ title, rows }], figures: { delayMs, ...figures } };
}

const perStep = (sum: number, steps: number): number => Number((sum / steps).toFixed(2));
