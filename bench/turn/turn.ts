/** What a turn costs: calls, seconds, looks and tokens a step, by diligence, with a model of one second. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DILIGENCES, type Diligence } from '../../src/core/settings.js';
import type { ChatRequest } from '../../src/model/chat-model.js';
import { readSuite } from '../../src/evaluation/suites/suite.js';
import type { Bench, BenchOptions, Figure, Measured } from '../bench.js';
import { createBelievingModel } from '../false-ends/believing-model.js';
import { expectsOf, walkCalmly, type CalmWalk } from '../false-ends/constructions.js';
import { openStage, type Stage } from '../false-ends/stage.js';
import { inMs, Stopwatch } from '../stopwatch.js';
import { sharedPrefixTokens, watchModel } from './watched-model.js';
import { tokensByStep } from './tokens-by-step.js';

const SUITE = 'suites/everyday';
/** Fifteen steps and more together. */
const TASKS = ['alarm-set', 'note-from-message'];
const DELAY_MS = 1_000;
/** Of a look at a phone on a cable. */
const SLOW_LOOK_MS = 850;
/** Mobile-Agent-E with a model of one second: four calls in a row, and fixed waits. */
const REFERENCE_SECONDS = 17.6;

export const TURN: Bench = { about: 'what a turn costs in calls, seconds, looks and tokens, by diligence', run };

type Played = Readonly<{
  steps: number;
  calls: number;
  seconds: number;
  looks: number;
  pictures: number;
  own: Stopwatch;
  requests: readonly ChatRequest[];
}>;

type PlayOrder = Readonly<{ stage: Stage; walks: readonly CalmWalk[]; diligence: Diligence; root: string }>;

/** The tasks one after the other; with expectations on three of five steps, or on none. */
async function play({ stage, walks, diligence, root }: PlayOrder, expecting = true): Promise<Played> {
  const requests: ChatRequest[] = [];
  const own = new Stopwatch();
  let [steps, seconds] = [0, 0];
  const before = { ...stage.seen };
  for (const walk of walks) {
    const expects = expectsOf(walk, 'exists').map((expect, index) => (expecting && index % 5 < 3 ? expect : undefined));
    const believing = createBelievingModel({ steps: walk.steps, expects });
    const watched = watchModel(believing.model, DELAY_MS);
    const { template, task } = walk;
    const run = await stage.play({ template, task, model: watched.model, diligence, root });
    if (!run.isDone) throw new Error(`The task "${template.id}" was not done, so its time says nothing.`);
    requests.push(...watched.requests);
    for (const { took, waited } of run.times) own.add('step', (took - waited) * 1000);
    steps += run.steps.length;
    seconds += run.times.reduce((sum, { took }) => sum + took, 0);
  }
  const { looks, pictures } = stage.seen;
  return {
    steps,
    calls: requests.length,
    seconds,
    looks: looks - before.looks,
    pictures: pictures - before.pictures,
    own,
    requests,
  };
}

const perStep = (sum: number, { steps }: Pick<Played, 'steps'>): number => Number((sum / steps).toFixed(2));

async function run({ quick }: BenchOptions): Promise<Measured> {
  const root = await mkdtemp(join(tmpdir(), 'fingertips-bench-'));
  const tasks = readSuite(SUITE, process.cwd()).tasks.filter(({ id }) =>
    (quick ? TASKS.slice(0, 1) : TASKS).includes(id),
  );
  const stage = await openStage('turn');
  const walks: CalmWalk[] = [];
  for (const task of tasks) {
    const walk = await walkCalmly(stage, task, root);
    if (walk) walks.push(walk);
  }
  const played = new Map<Diligence, Played>();
  for (const diligence of DILIGENCES) played.set(diligence, await play({ stage, walks, diligence, root }));
  stage.slowLooks(SLOW_LOOK_MS);
  const slow = new Map<string, Played>();
  for (const diligence of ['balanced', 'quick'] as const)
    slow.set(diligence, await play({ stage, walks, diligence, root }, false));
  const slowExpecting = await play({ stage, walks, diligence: 'balanced', root });
  await stage.close();
  const cabled = await openStage('turn', 'uiautomator2');
  const overAdb = await play({ stage: cabled, walks, diligence: 'quick', root });
  await cabled.close();
  await rm(root, { recursive: true });
  return told({ played, slow, slowExpecting, overAdb, tokens: await tokensByStep(walks) });
}

type Found = Readonly<{
  played: ReadonlyMap<Diligence, Played>;
  slow: ReadonlyMap<string, Played>;
  slowExpecting: Played;
  overAdb: Played;
  tokens: Readonly<Record<string, number>>;
}>;

function told({ played, slow, slowExpecting, overAdb, tokens }: Found): Measured {
  const each = (figure: (one: Played) => number): Readonly<Record<string, number>> =>
    Object.fromEntries([...played].map(([diligence, one]) => [diligence, figure(one)]));
  const balanced = played.get('balanced');
  const requests = [...played.values()].flatMap((one) => one.requests);
  const secondsPerStep = each((one) => perStep(one.seconds, one));
  const figures = {
    steps: balanced?.steps ?? 0,
    callsPerStep: each((one) => perStep(one.calls, one)),
    secondsPerStep,
    overheadMsP50: { embedded: inMs(balanced?.own.p50('step') ?? NaN), uiautomator2: inMs(overAdb.own.p50('step')) },
    looksPerStep: each((one) => perStep(one.looks, one)),
    picturesPerStep: each((one) => perStep(one.pictures, one)),
    slowLook: {
      lookSeconds: SLOW_LOOK_MS / 1000,
      secondsPerStep: Object.fromEntries([...slow].map(([diligence, one]) => [diligence, perStep(one.seconds, one)])),
      withExpectations: perStep(slowExpecting.seconds, slowExpecting),
    },
    sharedPrefixTokens: {
      operator: sharedPrefixTokens(balanced?.requests ?? [], 'operator'),
      manager: sharedPrefixTokens(requests, 'manager'),
    },
    tokensPerCall: { operator: tokens },
    timesFasterThanReference: Object.fromEntries(
      Object.entries(secondsPerStep).map(([diligence, seconds]) => [
        diligence,
        Number((REFERENCE_SECONDS / seconds).toFixed(1)),
      ]),
    ),
  };
  const rows = Object.entries(figures).flatMap(([name, value]) => rowsOf(name, value));
  return { tables: [{ title: 'A turn, with a model of one second', rows }], figures: figures };
}

function rowsOf(name: string, value: unknown): readonly Readonly<Record<string, Figure>>[] {
  if (typeof value !== 'object' || value === null) return [{ what: name, found: String(value) }];
  return Object.entries(value).flatMap(([key, each]) => rowsOf(`${name}, ${key}`, each));
}
