/** One place of the pool: opens its phone, carries out tries, lets go of a phone that was lost. */

import type { Clock } from '../../core/clock.js';
import { FingertipsError } from '../../core/errors.js';
import { openWithRetry } from './open-with-retry.js';
import { keyOf, type TaskResult } from '../scoring/result.js';
import type { PoolPhone } from './pool-phone.js';
import type { SuiteEvent, PoolLoad } from './suite-event.js';
import { appendResult, type SuiteHead } from '../store/suite-folder.js';
import type { SuiteTask } from '../suites/suite-task.js';
import { runAttempt } from './run-attempt.js';
import type { Attempt, AttemptQueue } from './attempt-queue.js';
import { withTimeout } from './with-timeout.js';

/** Milliseconds. */
export type PoolTimeouts = Readonly<{
  /** The longest time without progress before a phone is taken away from its task. */
  lease: number;
  /** How long a phone that cannot be opened is asked for again. */
  reach: number;
}>;

/** What all the places of a pool share. */
export type PoolContext = Readonly<{
  folder: string;
  head: SuiteHead;
  tasks: readonly SuiteTask[];
  open(place: number, signal: AbortSignal): Promise<PoolPhone>;
  queue: AttemptQueue;
  /** Keys of the tries whose results are on disk. */
  done: Set<string>;
  /** How many tries in a row ended because the model did not answer. */
  unanswered: { inARow: number };
  /** How much work there is now. */
  work(): PoolLoad;
  tell: (event: SuiteEvent) => void;
  timeouts: PoolTimeouts;
  clock: Clock;
  signal: AbortSignal;
}>;

/** A try is made on so many phones before it is told as lost. */
const MOST_PHONES_FOR_A_TRY = 2;
/** After so many tries in a row without an answer of the model no more is begun: they would all end so, and say nothing. */
const MOST_UNANSWERED = 3;
/** A phone that does not answer may take so long to be let go. */
const CLOSE_MS = 20_000;

/**
 * Works at one place of the pool until nothing is left to do. A phone that was lost, or that is fresh for one task only, is
 * let go, and used again only when it could be opened anew. Resolves with what kept the phone from being opened when it was given up.
 */
export async function runWorker(pool: PoolContext, place: number): Promise<FingertipsError | undefined> {
  const { queue } = pool;
  let phone: PoolPhone | undefined;
  let wasReached = false;
  try {
    while (await queue.awaits(place)) {
      const reached = phone ?? (await reach(pool, place, wasReached));
      if (reached === undefined || reached instanceof FingertipsError) return reached;
      phone = reached;
      wasReached = true;
      const attempt = queue.take(place);
      if (!attempt || ((await runOnWorker(pool, { attempt, place, phone })) && phone.once !== true)) continue;
      await letGo(pool, phone);
      phone = undefined;
    }
    return undefined;
  } finally {
    queue.leave(place);
    if (phone) await letGo(pool, phone);
  }
}

const reach = ({ queue, open, timeouts, tell, clock }: PoolContext, place: number, wasReached: boolean) =>
  openWithRetry({
    open: () => open(place, queue.over),
    wasReached,
    patienceMs: timeouts.reach,
    tell: ({ problem }, waitMs) => tell({ kind: 'out-of-reach', place, reason: problem, waitMs }),
    clock,
    signal: queue.over,
  });

type HandledAttempt = Readonly<{ attempt: Attempt; place: number; phone: PoolPhone }>;

/** Whether the phone came through it. Rejects with a ModelError when the model does not answer any more. */
async function runOnWorker(pool: PoolContext, { attempt, place, phone }: HandledAttempt): Promise<boolean> {
  const { queue, timeouts, tell, unanswered } = pool;
  const turn = await runAttempt({ ...pool, attempt, phone, leaseMs: timeouts.lease });
  if (turn.kind === 'stopped') {
    queue.close();
    return true;
  }
  if (turn.kind === 'unanswered') {
    unanswered.inARow += 1;
    if (unanswered.inARow === MOST_UNANSWERED) throw turn.error;
    const again = queue.putOff(attempt);
    tell({ kind: 'unanswered', attempt, reason: turn.error.problem, again });
    if (!again) await keep(pool, { attempt, phone, result: await turn.result() });
    return true;
  }
  if (turn.kind === 'judged') {
    unanswered.inARow = 0;
    await keep(pool, { attempt, phone, result: turn.result });
    return true;
  }
  const again = queue.lossesOf(attempt) + 1 < MOST_PHONES_FOR_A_TRY;
  tell({ kind: 'lost', attempt, phone: phone.name, reason: turn.reason, again });
  if (again) queue.giveBack(attempt, place);
  else await keep(pool, { attempt, phone, result: await turn.result() });
  return false;
}

type KeptResult = Readonly<{ attempt: Attempt; phone: PoolPhone; result: TaskResult }>;

async function keep(pool: PoolContext, { attempt, phone, result }: KeptResult): Promise<void> {
  const { folder, head, queue, done, work, tell } = pool;
  await appendResult(folder, result);
  done.add(keyOf(result));
  queue.finish(attempt);
  tell({ kind: 'judged', result, done: done.size, total: head.tries.length, work: work(), phone: phone.name });
}

const letGo = ({ clock }: PoolContext, phone: PoolPhone): Promise<unknown> =>
  withTimeout(clock, CLOSE_MS, phone.close()).catch(() => undefined);
