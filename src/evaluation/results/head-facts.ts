/** What each fact of a suite run means to whoever repeats it or compares it with another. */

import { differentRunSettings, settingOptions } from '../../report/shown-settings.js';
import type { SuiteHead } from '../store/suite-folder.js';

type HeadFact = Readonly<{
  /** How a comparison calls it where two suite runs differ in it; undefined where that cannot change a result. */
  called: string | undefined;
  /** What sets it on the command line. */
  options?: (head: SuiteHead) => readonly (string | false)[];
  /** What it is made of, where the names of the parts say more. */
  different?: (one: SuiteHead, other: SuiteHead) => readonly string[];
}>;

const BESIDE: HeadFact = { called: undefined };

/** A fact that is added and not shown does not compile. Options come in this order. */
const FACTS: Readonly<Record<keyof SuiteHead, HeadFact>> = {
  version: BESIDE,
  id: BESIDE,
  startedAt: BESIDE,
  suite: { called: 'suite', options: ({ suite }) => [suite] },
  fingerprint: { called: 'tasks' },
  model: { called: 'model', options: ({ model }) => [`--model ${model}`] },
  models: { called: 'roles' },
  seed: { called: 'seed', options: ({ seed }) => [`--seed ${seed}`] },
  // Tries that only one has are told apart anyway.
  repeat: { called: undefined, options: ({ repeat }) => [repeat > 1 && `--repeat ${repeat}`] },
  settings: {
    called: 'settings',
    options: ({ settings }) => settingOptions(settings),
    different: (one, other) => differentRunSettings(one.settings, other.settings),
  },
  only: { called: undefined, options: ({ only }) => [only.length > 0 && `--only ${only.join(',')}`] },
  tags: { called: undefined, options: ({ tags }) => [tags.length > 0 && `--tags ${tags.join(',')}`] },
  shard: { called: undefined, options: ({ shard }) => [shard !== undefined && `--shard ${shard}`] },
  memory: { called: 'memory', options: ({ memory }) => [memory === true && '--memory'] },
  learning: { called: 'learned in', options: ({ learning }) => [learning !== undefined && `--learn-in ${learning}`] },
  devices: {
    called: 'devices',
    options: ({ devices = [] }) => [devices.length > 0 && `--device ${devices.join(',')}`],
  },
  phones: { called: 'phones', options: ({ phones = 1 }) => [phones > 1 && `--phones ${phones}`] },
  tries: BESIDE,
  fingertips: { called: 'fingertips' },
  node: BESIDE,
};

const NAMES = Object.keys(FACTS) as (keyof SuiteHead)[];

/** The command that runs the same suite in the same way. */
export const commandOf = (head: SuiteHead): string =>
  [
    'fingertips eval',
    ...NAMES.flatMap((name) => FACTS[name].options?.(head) ?? []).filter((option) => option !== false),
  ].join(' ');

/** What was not the same, by name, so that a difference can have another cause than the one that is looked for. */
export const differentFacts = (one: SuiteHead, other: SuiteHead): readonly string[] =>
  NAMES.flatMap((name) => differenceIn(name, one, other));

function differenceIn(name: keyof SuiteHead, one: SuiteHead, other: SuiteHead): readonly string[] {
  const { called, different } = FACTS[name];
  if (called === undefined) return [];
  if (different) return different(one, other);
  return comparable(one[name]) === comparable(other[name]) ? [] : [called];
}

/** What is off, empty or was never said is one and the same. */
const comparable = (value: unknown): string =>
  value === undefined || value === false || (Array.isArray(value) && value.length === 0) ? '' : JSON.stringify(value);
