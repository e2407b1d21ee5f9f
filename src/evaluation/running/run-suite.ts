/** Carries out a suite on a pool of phones, or what is left of it. */

import { systemClock, type Clock } from '../../core/clock.js';
import { leaseFolder } from '../../runner/lease.js';
import { keyOf } from '../scoring/result.js';
import type { PoolPhone } from './pool-phone.js';
import type { SuiteEvent, PoolLoad } from './suite-event.js';
import { readSuiteRun, type SuiteRun } from '../store/suite-folder.js';
import type { SuiteTask } from '../suites/suite-task.js';
import { createAttemptQueue, type Attempt } from './attempt-queue.js';
import { runWorker, type PoolTimeouts } from './worker.js';
import { longestFirst, workloadOf } from './workload.js';

export const POOL_TIMEOUTS: PoolTimeouts = { lease: 600_000, reach: 120_000 };

export type RunSuiteOptions = Readonly<{
  folder: string;
  tasks: readonly SuiteTask[];
  /** Opens the phone of a place in the pool, from 0; asked again when a phone was lost. The signal says that nobody wants it. */
  open(place: number, signal: AbortSignal): Promise<PoolPhone>;
  /** How many phones work at the same time. */
  phones: number;
  tell?: (event: SuiteEvent) => void;
  timeouts?: Partial<PoolTimeouts>;
  clock?: Clock;
  signal?: AbortSignal | undefined;
}>;

/**
 * Carries out what is not done yet of a suite run, on a pool of phones. Each result is on disk before the next task begins,
 * so whatever ends the process loses at most the tasks in hand. Rejects with a SetupError when another process is at it,
 * and with what went wrong last when no phone can be had, or the model does not answer, any more.
 */
export async function runSuite(order: RunSuiteOptions): Promise<SuiteRun> {
  const { folder } = order;
  // Before the lock, so that a folder without results is told as such.
  await readSuiteRun(folder);
  const lock = await leaseFolder({ folder, holder: 'fingertips eval' });
  try {
    await workOff(order, await readSuiteRun(folder));
    return await readSuiteRun(folder);
  } finally {
    await lock.release();
  }
}

async function workOff(order: RunSuiteOptions, { head, results }: SuiteRun): Promise<void> {
  const { phones, tell = () => undefined, clock = systemClock } = order;
  const done = new Set(results.map(keyOf));
  const left = head.tries.filter((attempt) => !done.has(keyOf(attempt)));
  const places = Array.from({ length: Math.min(phones, left.length) }, (_, place) => place);
  const loadOf = workloadOf(order.tasks);
  const queue = createAttemptQueue(places.length > 1 ? longestFirst(left, loadOf) : left, places);
  const load = (tries: readonly Attempt[]): number => tries.reduce((sum, attempt) => sum + loadOf(attempt), 0);
  const workNow = (): PoolLoad => {
    const now = queue.left();
    const [waiting, inHand] = [load(now.waiting), load(now.inHand)];
    return { waiting, inHand, done: load(left) - waiting - inHand };
  };
  const fault = new AbortController();
  const signal = AbortSignal.any([fault.signal, ...(order.signal ? [order.signal] : [])]);
  signal.addEventListener('abort', () => queue.close());
  if (signal.aborted) queue.close();
  const pool = {
    ...order,
    timeouts: { ...POOL_TIMEOUTS, ...order.timeouts },
    head,
    queue,
    done,
    unanswered: { inARow: 0 },
    work: workNow,
    tell,
    clock,
    signal,
  };
  const atWork = places.map((place) =>
    runWorker(pool, place).catch((error: unknown) => {
      fault.abort();
      throw error;
    }),
  );
  const endings = await Promise.allSettled(atWork);
  const broken = endings.find((ending) => ending.status === 'rejected');
  if (broken) throw broken.reason;
  const missed = endings.flatMap((ending) => (ending.status === 'fulfilled' && ending.value ? [ending.value] : []));
  const [first] = missed;
  if (first && !signal.aborted && done.size < head.tries.length) throw first;
}
