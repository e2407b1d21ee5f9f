/** One try on a phone that answers: judged, lost with its phone, or stopped. */

import { relative } from 'node:path';
import type { Clock } from '../../core/clock.js';
import { DeviceError, ModelError } from '../../core/errors.js';
import type { RunEnd } from '../../core/run-end.js';
import type { RunResult } from '../../core/run-result.js';
import { startRun } from '../../runner/run.js';
import { toRunFailure } from '../../runner/run-failure.js';
import { setAside } from './cut-off.js';
import { drawTask, type DrawnTask } from '../suites/draw-task.js';
import { readEvidence } from '../scoring/evidence.js';
import { judgeByCode } from '../scoring/judge.js';
import { startLease } from './phone-lease.js';
import type { TaskResult } from '../scoring/result.js';
import { resultOf } from '../scoring/result-of.js';
import type { Stand, Turn } from './stand.js';
import { rootOfTry, type SuiteHead } from '../store/suite-folder.js';
import type { SuiteTask } from '../suites/suite-task.js';
import type { Try } from './try-queue.js';
import { within } from './within.js';

export type TurnOrder = Readonly<{
  folder: string;
  head: SuiteHead;
  tasks: readonly SuiteTask[];
  attempt: Try;
  stand: Stand;
  /** The longest time without progress, in milliseconds. */
  leaseMs: number;
  clock: Clock;
  signal: AbortSignal;
}>;

export type TurnEnd =
  | Readonly<{ kind: 'judged'; result: TaskResult }>
  /** The phone was lost, or its lease ran out. `result` tells that, for when the try is not made again. */
  | Readonly<{ kind: 'lost'; reason: string; result(): Promise<TaskResult> }>
  /** The model's provider failed, which says nothing about the task. */
  | Readonly<{ kind: 'unanswered'; error: ModelError; result(): Promise<TaskResult> }>
  | Readonly<{ kind: 'stopped' }>;

/** A run that was told to stop may take so long to write what it knows. */
const GRACE_MS = 10_000;

/** One try on a phone that answers. */
export async function takeTurn(order: TurnOrder): Promise<TurnEnd> {
  const { folder, head, tasks, attempt, signal } = order;
  const template = tasks.find(({ id }) => id === attempt.task);
  if (!template) throw new Error(`The suite has no task "${attempt.task}".`);
  const task = drawTask(template, { seed: head.seed, attempt: attempt.attempt });
  const root = rootOfTry(folder, attempt);
  const cutOff = await setAside(folder, attempt);
  const judged = (run: RunResult, end?: RunEnd): Promise<TaskResult> => judge(order, { task, cutOff, run, end });

  const { run, loss } = await play(order, { template, task, attempt: attempt.attempt, root });
  if (loss) {
    const end: RunEnd = { kind: 'failed', error: toRunFailure(loss) };
    const result = async () => judged(run ?? (await writeLoss(order, { task, root, loss })), end);
    return { kind: 'lost', reason: loss.problem, result };
  }
  if (run && endedBy(run, ModelError.name)) {
    return { kind: 'unanswered', error: new ModelError(run.end.error), result: () => judged(run) };
  }
  const wasStopped = signal.aborted && run?.end.kind === 'stopped-by-person';
  return run && !wasStopped ? { kind: 'judged', result: await judged(run) } : { kind: 'stopped' };
}

/** Neither of them: it was stopped, and did not answer. */
type Played = Readonly<{ run?: RunResult | undefined; loss?: DeviceError }>;

async function play({ stand, leaseMs, clock, signal }: TurnOrder, turn: Turn): Promise<Played> {
  const lease = startLease(leaseMs, clock);
  // A signal of its own, so that the listeners of all the runs do not gather on one.
  const ofRun = AbortSignal.any([signal, lease.signal]);
  const playing = stand.play({ ...turn, signal: ofRun, onProgress: lease.renew });
  const overdue = aborted(ofRun).then(() => within(clock, GRACE_MS, playing));
  try {
    const run = await Promise.race([playing, overdue]);
    const isCutOff = run === undefined || run.end.kind === 'stopped-by-person';
    if (isCutOff && lease.signal.aborted) return { run, loss: noProgress(stand.name, leaseMs) };
    return run && endedBy(run, DeviceError.name) ? { run, loss: new DeviceError(run.end.error) } : { run };
  } catch (error) {
    if (signal.aborted) return {};
    if (error instanceof DeviceError) return { loss: error };
    throw error;
  } finally {
    lease.end();
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

type Failed = RunResult & Readonly<{ end: Extract<RunEnd, { kind: 'failed' }> }>;
const endedBy = (run: RunResult, name: string): run is Failed =>
  run.end.kind === 'failed' && run.end.error.name === name;

const noProgress = (phone: string, leaseMs: number): DeviceError =>
  new DeviceError({
    problem: `There was no progress on the phone "${phone}" for ${leaseMs / 1000} s.`,
    remedy: 'See whether the phone, its server and the model still answer; --lease sets how long is waited.',
  });

type Judging = Readonly<{ task: DrawnTask; cutOff: readonly string[]; run: RunResult; end: RunEnd | undefined }>;

async function judge({ folder, attempt }: TurnOrder, { task, cutOff, run, end }: Judging): Promise<TaskResult> {
  const evidence = await readEvidence(run.runFolder);
  const score = judgeByCode(task, evidence);
  const runFolder = relative(folder, run.runFolder);
  return resultOf({ task, attempt: attempt.attempt, evidence, score, runFolder, cutOff, end });
}

type Lost = Readonly<{ task: DrawnTask; root: string; loss: DeviceError }>;

/** A run that left nothing behind gets a folder and a report that say why. */
const writeLoss = ({ head, stand }: TurnOrder, { task, root, loss }: Lost): Promise<RunResult> =>
  startRun({
    instruction: task.instruction,
    device: {
      description: { name: stand.name, kind: 'remote', model: 'lost', android: '', size: { width: 0, height: 0 } },
    },
    crew: () => {
      throw loss;
    },
    settings: head.settings,
    fingertips: head.fingertips,
    root,
  });
