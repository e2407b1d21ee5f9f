import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Config } from '../config/config.js';
import { SetupError } from '../core/errors.js';
import { MODEL_ROLES } from '../core/project-file.js';
import type { RunSettings } from '../core/settings.js';
import { chooseTries, type Shard } from '../evaluation/choose-tries.js';
import { checkPlayable, isPlayedModel } from '../evaluation/played-models.js';
import { createSuiteFolder, readSuiteRun, type SuiteHead } from '../evaluation/suite-folder.js';
import type { SuiteTask } from '../evaluation/suite-task.js';
import { readSuite } from '../evaluation/suite.js';
import { modelOf } from '../model/choose-model.js';
import { createRunId } from '../runner/run-id.js';
import type { CliContext } from './context.js';
import { flagsOf, readConfig, type RunOptions } from './settings.js';

export type EvalOptions = RunOptions &
  Readonly<{
    phones?: number;
    only?: string;
    tags?: string;
    repeat?: number;
    seed?: number;
    shard?: string;
    resume?: string;
    memory?: boolean;
    junit?: string;
  }>;

/** A suite run that is ready to begin, or to go on. */
export type EvalPlan = Readonly<{
  folder: string;
  head: SuiteHead;
  tasks: readonly SuiteTask[];
  config: Config;
  /** How many simulated phones; undefined where others are named. */
  phones: number | undefined;
  devices: readonly string[];
  withMemory: boolean;
}>;

type Order = Readonly<{ suite: string | undefined; options: EvalOptions; context: CliContext }>;

export async function planEvaluation(order: Order): Promise<EvalPlan> {
  const { options, context } = order;
  const { memory, device, ...others } = options;
  const devices = listOf(typeof device === 'string' && device !== 'simulated' ? device : undefined);
  const config = readConfig(context, flagsOf(others));
  const common = {
    config,
    devices,
    phones: devices.length > 0 ? undefined : (options.phones ?? 1),
    withMemory: memory === true,
  };
  const begun = options.resume === undefined ? await begin(order, config) : await goOn(order, options.resume);
  if (isPlayedModel(begun.head.model)) checkPlayable(begun.head.model, begun.tasks);
  return { ...common, ...begun };
}

type Begun = Pick<EvalPlan, 'folder' | 'head' | 'tasks'>;

async function goOn({ context, options, suite }: Order, folder: string): Promise<Begun> {
  const path = resolve(context.folder, folder);
  const { head } = await readSuiteRun(path);
  const named = suite === undefined ? undefined : relative(context.folder, resolve(context.folder, suite));
  const other = [
    ['suite', named, head.suite],
    ['model', options.model, head.model],
    ['seed', options.seed, head.seed],
    ['repeat', options.repeat, head.repeat],
  ].find(([, wanted, had]) => wanted !== undefined && wanted !== had);
  if (other) {
    throw new SetupError({
      problem: `The suite run in "${folder}" was begun with the ${other[0]} "${other[2]}", not "${other[1]}".`,
      remedy: 'Leave the option out to go on with it, or leave out --resume to begin anew.',
    });
  }
  const { tasks } = readSuite(head.suite, context.folder);
  const gone = head.tries.find(({ task }) => !tasks.some(({ id }) => id === task));
  if (gone) {
    throw new SetupError({
      problem: `The suite "${head.suite}" no longer has the task "${gone.task}".`,
      remedy: 'Restore it, or begin anew without --resume.',
    });
  }
  return { folder: path, head, tasks };
}

async function begin({ suite, options, context }: Order, { models, run }: Config): Promise<Begun> {
  if (suite === undefined) {
    throw new SetupError({ problem: 'No suite is named.', remedy: 'For example: fingertips eval suites/everyday' });
  }
  const path = relative(context.folder, resolve(context.folder, suite));
  const only = listOf(options.only);
  const tags = listOf(options.tags);
  const repeat = options.repeat ?? 1;
  const shard = options.shard === undefined ? undefined : shardOf(options.shard);
  const { tasks, tries } = chooseTries(readSuite(path, context.folder), { only, tags, repeat, shard });
  const id = createRunId(Date.now()).replace(/^r/, 'e');
  const isPlayed = isPlayedModel(models.model);
  const head: SuiteHead = {
    version: 1,
    id,
    startedAt: new Date().toISOString(),
    suite: path,
    model: models.model,
    models: isPlayed ? {} : Object.fromEntries(MODEL_ROLES.map((role) => [role, modelOf(models, role)])),
    settings: settingsOf(run, options),
    seed: options.seed ?? 1,
    repeat,
    only,
    tags,
    ...(options.shard !== undefined && { shard: options.shard }),
    tries,
    fingertips: context.version,
    node: process.version,
  };
  const folder = join(context.folder, 'evals', id);
  if (isPlayed && isPlayedModel(head.model)) checkPlayable(head.model, tasks);
  if (existsSync(folder)) throw new Error(`"${folder}" is there already.`);
  await createSuiteFolder(folder, head);
  return { folder, head, tasks };
}

/** Nobody sits beside a suite: on simulated phones nothing is asked, elsewhere what would be asked is not done. */
const settingsOf = (run: RunSettings, { confirm, device }: EvalOptions): RunSettings => ({
  ...run,
  learn: false,
  confirm: confirm === undefined && (device === undefined || device === 'simulated') ? 'never' : run.confirm,
});

const listOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function shardOf(text: string): Shard {
  const [, part, of] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  if (shard.part >= 1 && shard.part <= shard.of) return shard;
  throw new SetupError({
    problem: `"--shard" must look like 2/4, got "${text}".`,
    remedy: 'Write which part, counted from 1, of how many.',
  });
}
