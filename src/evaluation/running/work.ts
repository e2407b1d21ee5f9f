/** One place of the pool: opens its phone, carries out tries, lets go of a phone that was lost. */

import type { Clock } from '../../core/clock.js';
import { FingertipsError } from '../../core/errors.js';
import { reachPhone } from './reach-phone.js';
import { keyOf, type TaskResult } from '../scoring/result.js';
import type { Stand } from './stand.js';
import type { SuiteEvent, Work } from './suite-event.js';
import { appendResult, type SuiteHead } from '../store/suite-folder.js';
import type { SuiteTask } from '../suites/suite-task.js';
import { takeTurn } from './take-turn.js';
import type { Try, TryQueue } from './try-queue.js';
import { within } from './within.js';

/** Milliseconds. */
export type Patience = Readonly<{
  /** The longest time without progress before a phone is taken away from its task. */
  lease: number;
  /** How long a phone that cannot be opened is asked for again. */
  reach: number;
}>;

/** What all the places of a pool share. */
export type Hall = Readonly<{
  folder: string;
  head: SuiteHead;
  tasks: readonly SuiteTask[];
  open(place: number, signal: AbortSignal): Promise<Stand>;
  queue: TryQueue;
  /** Keys of the tries whose results are on disk. */
  done: Set<string>;
  /** How many tries in a row ended because the model did not answer. */
  unanswered: { inARow: number };
  /** How much work there is now. */
  work(): Work;
  tell: (event: SuiteEvent) => void;
  patience: Patience;
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
export async function work(hall: Hall, place: number): Promise<FingertipsError | undefined> {
  const { queue } = hall;
  let stand: Stand | undefined;
  let wasReached = false;
  try {
    while (await queue.awaits(place)) {
      const reached = stand ?? (await reach(hall, place, wasReached));
      if (reached === undefined || reached instanceof FingertipsError) return reached;
      stand = reached;
      wasReached = true;
      const attempt = queue.take(place);
      if (!attempt || ((await carryOut(hall, { attempt, place, stand })) && stand.once !== true)) continue;
      await letGo(hall, stand);
      stand = undefined;
    }
    return undefined;
  } finally {
    queue.leave(place);
    if (stand) await letGo(hall, stand);
  }
}

const reach = ({ queue, open, patience, tell, clock }: Hall, place: number, wasReached: boolean) =>
  reachPhone({
    open: () => open(place, queue.over),
    wasReached,
    patienceMs: patience.reach,
    tell: ({ problem }, waitMs) => tell({ kind: 'out-of-reach', place, reason: problem, waitMs }),
    clock,
    signal: queue.over,
  });

type Hand = Readonly<{ attempt: Try; place: number; stand: Stand }>;

/** Whether the phone came through it. Rejects with a ModelError when the model does not answer any more. */
async function carryOut(hall: Hall, { attempt, place, stand }: Hand): Promise<boolean> {
  const { queue, patience, tell, unanswered } = hall;
  const turn = await takeTurn({ ...hall, attempt, stand, leaseMs: patience.lease });
  if (turn.kind === 'stopped') {
    queue.close();
    return true;
  }
  if (turn.kind === 'unanswered') {
    unanswered.inARow += 1;
    if (unanswered.inARow === MOST_UNANSWERED) throw turn.error;
    const again = queue.putOff(attempt);
    tell({ kind: 'unanswered', attempt, reason: turn.error.problem, again });
    if (!again) await keep(hall, { attempt, stand, result: await turn.result() });
    return true;
  }
  if (turn.kind === 'judged') {
    unanswered.inARow = 0;
    await keep(hall, { attempt, stand, result: turn.result });
    return true;
  }
  const again = queue.lossesOf(attempt) + 1 < MOST_PHONES_FOR_A_TRY;
  tell({ kind: 'lost', attempt, phone: stand.name, reason: turn.reason, again });
  if (again) queue.giveBack(attempt, place);
  else await keep(hall, { attempt, stand, result: await turn.result() });
  return false;
}

type Kept = Readonly<{ attempt: Try; stand: Stand; result: TaskResult }>;

async function keep(hall: Hall, { attempt, stand, result }: Kept): Promise<void> {
  const { folder, head, queue, done, work, tell } = hall;
  await appendResult(folder, result);
  done.add(keyOf(result));
  queue.finish(attempt);
  tell({ kind: 'judged', result, done: done.size, total: head.tries.length, work: work(), phone: stand.name });
}

const letGo = ({ clock }: Hall, stand: Stand): Promise<unknown> =>
  within(clock, CLOSE_MS, stand.close()).catch(() => undefined);
