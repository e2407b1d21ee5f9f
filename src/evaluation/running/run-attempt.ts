/** One try on a phone that answers: judged, lost with its phone, or stopped. */

import { relative } from 'node:path';
import { untilAborted } from '../../core/abort.js';
import type { Clock } from '../../core/clock.js';
import { DeviceError, ModelError } from '../../core/errors.js';
import type { RunEnd } from '../../core/run-end.js';
import type { RunResult } from '../../core/run-result.js';
import { startRun } from '../../runner/run.js';
import { toRunFailure } from '../../runner/run-failure.js';
import { archiveInterrupted } from './archive-interrupted.js';
import { instantiateTask, type TaskInstance } from '../suites/instantiate-task.js';
import { readEvidence } from '../scoring/evidence.js';
import { judgeByCode } from '../scoring/score-run.js';
import { startWatchdog } from './watchdog.js';
import type { TaskResult } from '../scoring/result.js';
import { buildResult } from '../scoring/build-result.js';
import type { PoolPhone, AttemptInput } from './pool-phone.js';
import { rootOfTry, type SuiteHead } from '../store/suite-folder.js';
import type { SuiteTask } from '../suites/suite-task.js';
import type { Attempt } from './attempt-queue.js';
import { withTimeout } from './with-timeout.js';

export type RunAttemptOptions = Readonly<{
  folder: string;
  head: SuiteHead;
  tasks: readonly SuiteTask[];
  attempt: Attempt;
  phone: PoolPhone;
  /** The longest time without progress, in milliseconds. */
  leaseMs: number;
  clock: Clock;
  signal: AbortSignal;
}>;

export type AttemptEnd =
  | Readonly<{ kind: 'judged'; result: TaskResult }>
  /** The phone was lost, or its lease ran out. `result` tells that, for when the try is not made again. */
  | Readonly<{ kind: 'lost'; reason: string; result(): Promise<TaskResult> }>
  /** The model's provider failed, which says nothing about the task. */
  | Readonly<{ kind: 'unanswered'; error: ModelError; result(): Promise<TaskResult> }>
  | Readonly<{ kind: 'stopped' }>;

/** A run that was told to stop may take so long to write what it knows. */
const GRACE_MS = 10_000;

/** One try on a phone that answers. */
export async function runAttempt(order: RunAttemptOptions): Promise<AttemptEnd> {
  const { folder, head, tasks, attempt, signal } = order;
  const template = tasks.find(({ id }) => id === attempt.task);
  if (!template) throw new Error(`The suite has no task "${attempt.task}".`);
  const task = instantiateTask(template, { seed: head.seed, attempt: attempt.attempt });
  const root = rootOfTry(folder, attempt);
  const cutOff = await archiveInterrupted(folder, attempt);
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
type PlayedAttempt = Readonly<{ run?: RunResult | undefined; loss?: DeviceError }>;

async function play({ phone, leaseMs, clock, signal }: RunAttemptOptions, input: AttemptInput): Promise<PlayedAttempt> {
  const lease = startWatchdog(leaseMs, clock);
  // A signal of its own, so that the listeners of all the runs do not gather on one.
  const ofRun = AbortSignal.any([signal, lease.signal]);
  const playing = phone.play({ ...input, signal: ofRun, onProgress: lease.renew });
  const overdue = untilAborted(ofRun).then(() => withTimeout(clock, GRACE_MS, playing));
  try {
    const run = await Promise.race([playing, overdue]);
    const isCutOff = run === undefined || run.end.kind === 'stopped-by-person';
    if (isCutOff && lease.signal.aborted) return { run, loss: noProgress(phone.name, leaseMs) };
    return run && endedBy(run, DeviceError.name) ? { run, loss: new DeviceError(run.end.error) } : { run };
  } catch (error) {
    if (signal.aborted) return {};
    if (error instanceof DeviceError) return { loss: error };
    throw error;
  } finally {
    lease.end();
  }
}

type FailedRun = RunResult & Readonly<{ end: Extract<RunEnd, { kind: 'failed' }> }>;
const endedBy = (run: RunResult, name: string): run is FailedRun =>
  run.end.kind === 'failed' && run.end.error.name === name;

const noProgress = (phone: string, leaseMs: number): DeviceError =>
  new DeviceError({
    code: 'device.no-progress',
    problem: `There was no progress on the phone "${phone}" for ${leaseMs / 1000} s.`,
    remedy: 'See whether the phone, its server and the model still answer; --lease sets how long is waited.',
  });

type AttemptToJudge = Readonly<{
  task: TaskInstance;
  cutOff: readonly string[];
  run: RunResult;
  end: RunEnd | undefined;
}>;

async function judge(
  { folder, attempt }: RunAttemptOptions,
  { task, cutOff, run, end }: AttemptToJudge,
): Promise<TaskResult> {
  const evidence = await readEvidence(run.runFolder);
  const score = judgeByCode(task, evidence);
  const runFolder = relative(folder, run.runFolder);
  return buildResult({ task, attempt: attempt.attempt, evidence, score, runFolder, cutOff, end });
}

type LostAttempt = Readonly<{ task: TaskInstance; root: string; loss: DeviceError }>;

/** A run that left nothing behind gets a folder and a report that say why. */
const writeLoss = ({ head, phone }: RunAttemptOptions, { task, root, loss }: LostAttempt): Promise<RunResult> =>
  startRun({
    instruction: task.instruction,
    device: {
      description: { name: phone.name, kind: 'remote', model: 'lost', android: '', size: { width: 0, height: 0 } },
    },
    crew: () => {
      throw loss;
    },
    settings: head.settings,
    fingertips: head.fingertips,
    root,
  });
