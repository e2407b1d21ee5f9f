/** A suite run that is ready to begin, or to go on. */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../../config/config.js';
import type { DeviceSettings } from '../../core/device-settings.js';
import { SetupError } from '../../core/errors.js';
import { MODEL_ROLES } from '../../core/project-file.js';
import type { RunSettings } from '../../core/settings.js';
import { selectAttempts, type Shard } from '../../evaluation/running/select-attempts.js';
import { fingerprintOf } from '../../evaluation/suites/fingerprint.js';
import { checkPlayable, isBaselineModel } from '../../evaluation/baselines/baseline-models.js';
import { createSuiteFolder, readSuiteRun, type SuiteHead } from '../../evaluation/store/suite-folder.js';
import type { SuiteTask } from '../../evaluation/suites/suite-task.js';
import { readSuite } from '../../evaluation/suites/suite.js';
import { omit } from '../../core/omit.js';
import { modelOf } from '../../model/resolve-connection.js';
import { createRunId } from '../../runner/run-id.js';
import type { CliContext } from '../terminal/context.js';
import { findSuite, type SuitePlace } from './find-suite.js';
import { choosePoolPhones, isSimulated } from './pool-phones.js';
import { flagsOf, readConfig, type RunOptions } from '../options/run-options.js';

export type EvalOptions = RunOptions &
  Readonly<{
    phones?: number;
    lease?: number;
    only?: string;
    tags?: string;
    repeat?: number;
    seed?: number;
    shard?: string;
    resume?: string;
    memory?: boolean;
    junit?: string;
    /** The judge's model, or true for the one of the settings. */
    judge?: string | true;
    judgeMaxTokens?: number;
    /** US dollars. */
    judgeMaxCost?: number;
    /** How often the suite is run, one after the other, on one memory. */
    rounds?: number;
    /** Where the agents keep what they learn. */
    learnIn?: string;
  }>;

/** A suite run that is ready to begin, or to go on. */
export type EvalPlan = Readonly<{
  folder: string;
  head: SuiteHead;
  tasks: readonly SuiteTask[];
  config: Config;
  /** The phone of each place in the pool. */
  places: readonly DeviceSettings[];
}>;

type PlanEvaluationOptions = Readonly<{ suite: string | undefined; options: EvalOptions; context: CliContext }>;

export async function planEvaluation(order: PlanEvaluationOptions): Promise<EvalPlan> {
  const { options, context } = order;
  // They are the suite's own: its phones are no single one, and "--memory" asks for what a run has anyway.
  const config = readConfig(context, flagsOf(omit(options, 'memory', 'device')));
  const begun = options.resume === undefined ? await begin(order, config) : await goOn(order, config, options.resume);
  if (isBaselineModel(begun.head.model)) checkPlayable(begun.head.model, begun.tasks);
  return { config, ...begun };
}

type SuitePlan = Omit<EvalPlan, 'config'>;

async function goOn(
  { context, options, suite }: PlanEvaluationOptions,
  config: Config,
  folder: string,
): Promise<SuitePlan> {
  if (options.rounds !== undefined) {
    throw new SetupError({
      problem: '--resume goes on with one round, so --rounds has nothing to count.',
      remedy: 'Leave --rounds out; further rounds are run with --learn-in and the memory of this one.',
    });
  }
  const path = resolve(context.folder, folder);
  const { head } = await readSuiteRun(path);
  const named = suite === undefined ? undefined : findSuite(suite, context.folder).path;
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
  const read = readFrom(findSuite(head.suite, context.folder));
  if (head.fingerprint !== undefined && head.fingerprint !== fingerprintOf(read)) {
    throw new SetupError({
      problem: `The suite "${head.suite}" was changed since "${folder}" was begun.`,
      remedy: 'Restore it, or begin anew without --resume: one table of two suites would say nothing.',
    });
  }
  const devices = options.device === undefined ? (head.devices ?? []) : listOf(options.device);
  const phones = options.phones ?? (options.device === undefined ? head.phones : undefined);
  return {
    folder: path,
    head,
    tasks: read.tasks,
    places: await choosePoolPhones({ devices, phones, config, context }),
  };
}

async function begin({ suite, options, context }: PlanEvaluationOptions, config: Config): Promise<SuitePlan> {
  if (suite === undefined) {
    throw new SetupError({ problem: 'No suite is named.', remedy: 'For example: fingertips eval suites/everyday' });
  }
  const { models, run } = config;
  refuseNoLearn(options);
  const place = findSuite(suite, context.folder);
  const { path } = place;
  const only = listOf(options.only);
  const tags = listOf(options.tags);
  const repeat = options.repeat ?? 1;
  const shard = options.shard === undefined ? undefined : shardOf(options.shard);
  const read = readFrom(place);
  const { tasks, tries } = selectAttempts(read, { only, tags, repeat, shard });
  const devices = listOf(options.device);
  const places = await choosePoolPhones({ devices, phones: options.phones, config, context });
  const id = createRunId(Date.now()).replace(/^r/, 'e');
  const isPlayed = isBaselineModel(models.model);
  const learning = options.learnIn ?? (options.rounds === undefined ? undefined : join('evals', id, 'memory'));
  const head: SuiteHead = {
    version: 1,
    id,
    startedAt: new Date().toISOString(),
    suite: path,
    model: models.model,
    models: isPlayed ? {} : Object.fromEntries(MODEL_ROLES.map((role) => [role, modelOf(models, role)])),
    settings: settingsOf(run, options, places),
    ...(learning !== undefined && { learning }),
    seed: options.seed ?? 1,
    repeat,
    only,
    tags,
    ...(options.shard !== undefined && { shard: options.shard }),
    fingerprint: fingerprintOf(read),
    memory: options.memory === true,
    ...(devices.length > 0 && { devices }),
    ...(options.phones !== undefined && { phones: options.phones }),
    tries,
    fingertips: context.version,
    node: process.version,
  };
  const folder = join(context.folder, 'evals', id);
  if (isPlayed && isBaselineModel(head.model)) checkPlayable(head.model, tasks);
  if (existsSync(folder)) throw new Error(`"${folder}" is there already.`);
  await createSuiteFolder(folder, head);
  return { folder, head, tasks, places };
}

const readFrom = ({ path, folder }: SuitePlace) => readSuite(path, folder);

/** Both were asked for, so neither can be taken as meant. */
function refuseNoLearn({ learn, learnIn, rounds }: EvalOptions): void {
  if (learn !== false || (learnIn === undefined && rounds === undefined)) return;
  const wish = rounds === undefined ? '--learn-in' : '--rounds';
  throw new SetupError({
    problem: `${wish} lets the agents learn, and --no-learn forbids it.`,
    remedy: `Leave one of them out; to try a suite several times without learning, write --repeat.`,
  });
}

/** Nobody sits beside a suite: on simulated phones nothing is asked, elsewhere what would be asked is not done. */
const settingsOf = (
  run: RunSettings,
  { confirm, rounds, learnIn }: EvalOptions,
  places: readonly DeviceSettings[],
): RunSettings => ({
  ...run,
  // Within a round everybody has the same memory, so what is learned waits for its end.
  learning: rounds !== undefined || learnIn !== undefined ? 'review' : 'off',
  confirm: confirm === undefined && places.every(isSimulated) ? 'never' : run.confirm,
});

const listOf = (text: unknown): readonly string[] =>
  (typeof text === 'string' ? text : '')
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
