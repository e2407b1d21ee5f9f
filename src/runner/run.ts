/** `startRun`: from the order to the written folder. Every end is a result. */

import type { Crew } from '../agents/crew.js';
import { unlessAborted } from '../core/abort.js';
import { systemClock, type Clock } from '../core/clock.js';
import type { RunListener } from '../core/events.js';
import type { Progress } from '../core/progress.js';
import type { RunEnd } from '../core/run-end.js';
import type { Manifest, RunResult, StateCheck } from '../core/run-result.js';
import type { RunSettings } from '../core/settings.js';
import type { Device } from '../device/device.js';
import type { Shortcut } from '../core/shortcut.js';
import type { RecallQuery, RecallResult } from '../evolution/recall.js';
import { BudgetSpent } from '../model/with-budget.js';
import { concludeRun, type Learn } from './conclude.js';
import { createMultiplexer, type Emit } from './listeners.js';
import { createRecaller } from './recall-again.js';
import { runLoop } from './run-loop.js';
import { observeCrew, type Counters } from './observed-crew.js';
import { createRedactor, type Secrets } from '../core/redact.js';
import { stackOfBug, toRunFailure } from './run-failure.js';
import { createRunFolder } from './run-folder.js';
import { createRunId } from './run-id.js';
import { limitReached } from './stop-conditions.js';
import { createTally, type Tally } from './tally.js';
import { createRunScope, type RunScope } from './run-scope.js';
import { watchEvidence } from './watch-evidence.js';

/** All that a run needs from outside. Only the first five have no default. */
export type StartRunOptions = Readonly<{
  instruction: string;
  device: Pick<Device, 'description'>;
  /** Makes the crew once the run is watched: wrap its models and its person with the scope. */
  crew: (scope: RunScope, recalled: StartRecall) => Crew;
  settings: RunSettings;
  /** The version of Fingertips. */
  fingertips: string;
  /** Model by agent, for the record. */
  models?: Readonly<Record<string, string>>;
  /** Where run folders are made, relative to the working folder: "runs". */
  root?: string;
  recall?: (instruction: string) => Promise<StartRecall>;
  learn?: Learn;
  /** Reads the phone's own state when the run is over. */
  checks?: () => Promise<readonly StateCheck[]>;
  listeners?: readonly RunListener[];
  /** The person's: Ctrl-C aborts it. */
  signal?: AbortSignal;
  clock?: Clock;
  /** 0 to 1, for the run's id. */
  random?: () => number;
  secrets?: Secrets;
}>;

/** How long calls that were told to stop may take to say what they used, in milliseconds. */
const PATIENCE_MS = 2000;

/** What is told at the start; with `again`, at every change of app or subgoal, out of all that is `usable`. */
export type StartRecall = RecallResult &
  Readonly<{ usable?: readonly Shortcut[]; again?: (query: RecallQuery) => RecallResult }>;

const NOTHING_RECALLED: StartRecall = { tips: [], shortcuts: [] };
const nothingLearned: Learn = async () => ({ learned: { tips: [], shortcuts: [] }, rejected: [] });

function manifestOf(order: StartRunOptions, now: number): Manifest {
  const { name, kind, model, android } = order.device.description;
  return {
    version: 1,
    runId: createRunId(now, order.random),
    startedAt: new Date(now).toISOString(),
    instruction: order.instruction,
    device: { name, kind, model, android },
    models: order.models ?? {},
    settings: order.settings,
    fingertips: order.fingertips,
    node: process.version,
  };
}

type CountOptions = Readonly<{ clock: Clock; until: AbortSignal }>;

/** Aborts when the minutes are over, so that a server that is silent cannot hold a run beyond its limit. */
function countMinutes(minutes: number | undefined, { clock, until }: CountOptions): AbortSignal {
  const timeUp = new AbortController();
  if (minutes === undefined) return timeUp.signal;
  void clock.sleep(minutes * 60_000, until).then(() => {
    if (!until.aborted) timeUp.abort(new BudgetSpent('minutes', `${minutes} of ${minutes} minutes`));
  });
  return timeUp.signal;
}

type RunContext = Readonly<{
  order: StartRunOptions;
  manifest: Manifest;
  scope: RunScope;
  tally: Tally;
  counters: Counters;
  clock: Clock;
  startedAt: number;
}>;

/** From the first look to the end. Whatever goes wrong in it is thrown. */
async function attempt({ order, manifest, scope, tally, counters, clock, startedAt }: RunContext): Promise<RunEnd> {
  const { emit } = scope;
  const { instruction, settings, recall } = order;
  const started = (await recall?.(instruction)) ?? NOTHING_RECALLED;
  const recalled = { tips: started.tips, shortcuts: started.shortcuts };
  emit({ kind: 'run-started', manifest, ...recalled });
  const crew = observeCrew(order.crew(scope, started), { emit, clock, counters });
  const recaller = started.again && createRecaller(started.again, emit);
  const screen = await crew.perceptor.perceive();

  const limit = (): RunEnd | undefined => {
    const { input, output, cost = 0 } = tally.total();
    const minutes = (clock.now() - startedAt) / 60_000;
    return limitReached({ steps: tally.steps(), minutes, tokens: input + output, cost }, settings.limits);
  };
  const first: Progress = { instruction, screen, steps: [], notes: [], ...recalled, refusedClaims: [] };
  return runLoop({ crew, recaller, counters, emit, clock, limit }, first);
}

function endOfError(error: unknown, { emit, step }: { emit: Emit; step: number }): RunEnd {
  if (error instanceof BudgetSpent) return { kind: 'limit-reached', limit: error.limit, detail: error.problem };
  const stack = stackOfBug(error);
  if (stack) emit({ kind: 'warned', step, text: stack });
  return { kind: 'failed', error: toRunFailure(error) };
}

/**
 * Carries out one instruction, from the first look to the written folder. Every end is a result, an error and Ctrl-C too;
 * it rejects only when there is no folder to write to. The device is neither opened nor closed here.
 */
export async function startRun(order: StartRunOptions): Promise<RunResult> {
  const { clock = systemClock, root = 'runs', secrets = {}, signal = new AbortController().signal } = order;
  const startedAt = clock.now();
  const manifest = manifestOf(order, startedAt);
  const folder = await createRunFolder({ root, manifest, clock, secrets });
  const evidence = watchEvidence(folder);
  const tally = createTally();
  const { emit, settled } = createMultiplexer([tally, evidence.listener, ...(order.listeners ?? [])]);
  const counters: Counters = { step: 0, calls: 0 };

  // What one member of the crew is still being asked when another one fails must not go on at the person's cost.
  const over = new AbortController();
  const timeUp = countMinutes(order.settings.limits.minutes, { clock, until: over.signal });
  let isGoing = true;
  const during = createRunScope({
    signal: AbortSignal.any([signal, over.signal, timeUp, evidence.lost]),
    limits: order.settings.limits,
    // A member that did not hear of the end may still answer; a run that has ended is not told of it.
    emit: (event) => {
      if (isGoing) emit(event);
    },
    clock,
    counters,
  });
  const going = { order, manifest, scope: during.scope, tally, counters, clock, startedAt };
  const stop = AbortSignal.any([signal, evidence.lost]);
  const end = await unlessAborted(attempt(going), stop).catch((error: unknown): RunEnd => {
    if (signal.aborted) return { kind: 'stopped-by-person' };
    return endOfError(evidence.lost.aborted ? evidence.lost.reason : error, { emit, step: counters.step });
  });
  over.abort();
  const isQuiet = new AbortController();
  await Promise.race([during.settled(), clock.sleep(PATIENCE_MS, isQuiet.signal)]);
  isQuiet.abort();
  isGoing = false;

  // Learning has its own small price; a run that used up its limit may still be learned from.
  const after = createRunScope({ signal, limits: {}, emit, clock, counters });
  const mayLearn = order.settings.learning !== 'off' && !signal.aborted && tally.steps() > 0;
  const learn = mayLearn ? (order.learn ?? nothingLearned) : nothingLearned;
  return concludeRun({
    runId: manifest.runId,
    folder,
    end,
    tally,
    seconds: () => (clock.now() - startedAt) / 1000,
    redact: createRedactor(secrets),
    emit,
    settled,
    learn: (trace) => learn(trace, after.scope),
    checks: order.checks,
  });
}
