import { rm } from 'node:fs/promises';
import { relative } from 'node:path';
import { DeviceError } from '../core/errors.js';
import type { RunResult } from '../core/run-result.js';
import { drawTask } from './draw-task.js';
import { readEvidence } from './evidence.js';
import { judgeByCode } from './judge.js';
import { keyOf, type TaskResult } from './result.js';
import { resultOf } from './result-of.js';
import type { Stand } from './stand.js';
import type { SuiteTask } from './suite-task.js';
import { appendResult, readSuiteRun, rootOfTry, type SuiteHead, type SuiteRun } from './suite-folder.js';

export type SuiteProgress = Readonly<{ done: number; total: number; result: TaskResult; stand: string }>;

export type SuiteOrder = Readonly<{
  folder: string;
  tasks: readonly SuiteTask[];
  /** Opens the phone of a place in the pool, from 0; asked again when a phone was lost. */
  open(place: number): Promise<Stand>;
  /** How many phones work at the same time. */
  phones: number;
  onResult?: (progress: SuiteProgress) => void;
  signal?: AbortSignal | undefined;
}>;

/** A phone that breaks is replaced; a task that breaks so many phones is told as it is. */
const MOST_PHONES_FOR_A_TASK = 2;

type Try = SuiteHead['tries'][number];

/**
 * Carries out what is not done yet of a suite run, on a pool of phones. Each result is on disk before the next task begins,
 * so whatever ends the process loses at most the tasks in hand.
 */
export async function runSuite(order: SuiteOrder): Promise<SuiteRun> {
  const { folder, phones, signal } = order;
  const before = await readSuiteRun(folder);
  const done = new Set(before.results.map(keyOf));
  const queue = before.head.tries.filter((attempt) => !done.has(keyOf(attempt)));
  const total = before.head.tries.length;
  const stopped = new AbortController();
  const either = signal ? AbortSignal.any([signal, stopped.signal]) : stopped.signal;

  const work = async (place: number): Promise<void> => {
    let stand: Stand | undefined;
    try {
      for (let next = queue.shift(); next && !either.aborted; next = queue.shift()) {
        const turn = await takeTurn({ order, head: before.head, next, place, stand, signal: either });
        stand = turn.stand;
        if (!turn.result) return;
        await appendResult(folder, turn.result);
        done.add(keyOf(turn.result));
        order.onResult?.({ done: done.size, total, result: turn.result, stand: stand.name });
      }
    } finally {
      await stand?.close();
    }
  };
  const places = Array.from({ length: Math.max(1, Math.min(phones, queue.length)) }, (_, place) => place);
  const endings = await Promise.allSettled(
    places.map((place) =>
      work(place).catch((error: unknown) => {
        stopped.abort();
        throw error;
      }),
    ),
  );
  const broken = endings.find((ending) => ending.status === 'rejected');
  if (broken) throw broken.reason;
  return readSuiteRun(folder);
}

type TurnOrder = Readonly<{
  order: SuiteOrder;
  head: SuiteHead;
  next: Try;
  place: number;
  stand: Stand | undefined;
  signal: AbortSignal;
}>;
type Taken = Readonly<{ stand: Stand; result?: TaskResult }>;

/** One try, on a new phone when the one in hand breaks. No result when the person stopped it. */
async function takeTurn({ order, head, next, place, stand, signal }: TurnOrder): Promise<Taken> {
  const template = order.tasks.find(({ id }) => id === next.task);
  if (!template) throw new Error(`The suite has no task "${next.task}".`);
  const task = drawTask(template, { seed: head.seed, attempt: next.attempt });
  const root = rootOfTry(order.folder, next);
  let current = stand ?? (await order.open(place));
  for (let used = 1; ; used += 1) {
    // What a run that was cut off left behind is no evidence of this one.
    await rm(root, { recursive: true, force: true });
    // A signal of its own, so that the listeners of all the runs do not gather on one.
    const ofRun = AbortSignal.any([signal]);
    const run = await current.play({ template, task, attempt: next.attempt, root, signal: ofRun });
    if (run.end.kind === 'stopped-by-person') return { stand: current };
    if (!lostPhone(run) || used === MOST_PHONES_FOR_A_TASK) {
      const evidence = await readEvidence(run.runFolder);
      const score = judgeByCode(task, evidence);
      const runFolder = relative(order.folder, run.runFolder);
      return { stand: current, result: resultOf({ task, attempt: next.attempt, evidence, score, runFolder }) };
    }
    await current.close().catch(() => undefined);
    current = await order.open(place);
  }
}

const lostPhone = ({ end }: RunResult): boolean => end.kind === 'failed' && end.error.name === DeviceError.name;
