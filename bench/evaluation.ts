/** A part of the suite on one phone and on four, with a model that takes a second for each call. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selectAttempts } from '../src/evaluation/running/select-attempts.js';
import { readSuite } from '../src/evaluation/suites/suite.js';
import { omit } from '../src/core/omit.js';
import type { Bench, BenchOptions, Measured } from './bench.js';
import { timeSuite, type Timed } from './timed-suite.js';

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
  const chosen = selectAttempts({ ...read, tasks }, { only: [], tags: [], repeat: 1, shard: { part: 1, of } });
  const root = await mkdtemp(join(tmpdir(), 'fingertips-bench-'));
  // What a process loads once is no part of the comparison.
  const first = { ...chosen, tries: chosen.tries.slice(0, 1) };
  await timeSuite(first, { suite: SUITE, phones: ALONE, folder: join(root, 'first'), delayMs: 0 });
  const alone = await timeSuite(chosen, { suite: SUITE, phones: ALONE, folder: join(root, 'alone'), delayMs });
  const together = await timeSuite(chosen, { suite: SUITE, phones: TOGETHER, folder: join(root, 'together'), delayMs });
  await rm(root, { recursive: true });

  const speedUp = Number((alone.seconds / together.seconds).toFixed(2));
  const rowOf = (timed: Timed) => omit(timed, 'table', 'steps', 'waitedSeconds');
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
