/** How each setting of a run is shown: in words, and as the option that sets it again. */

import type { LearningMode, Limits, RunSettings } from '../core/settings.js';
import { counted } from '../core/count.js';

type ShownSetting<T> = Readonly<{
  /** For whoever reads of the run; undefined where there is nothing to say. */
  words(value: T): string | undefined;
  /** What sets it on the command line; undefined where that is so without an option. */
  option(value: T): string | undefined;
}>;

/** A limit that is added and not shown does not compile. */
const LIMITS: Readonly<Record<keyof Limits, ShownSetting<number>>> = {
  steps: { words: (steps) => counted(steps, 'step'), option: (steps) => `--max-steps ${steps}` },
  minutes: { words: (minutes) => counted(minutes, 'minute'), option: (minutes) => `--max-minutes ${minutes}` },
  tokens: { words: (tokens) => counted(tokens, 'token'), option: (tokens) => `--max-tokens ${tokens}` },
  cost: { words: (dollars) => `$${dollars}`, option: (dollars) => `--max-cost ${dollars}` },
};

const limitsShown = (limits: Limits, how: keyof ShownSetting<number>): readonly string[] =>
  (Object.keys(LIMITS) as (keyof Limits)[]).flatMap((name) => {
    const value = limits[name];
    return value === undefined ? [] : (LIMITS[name][how](value) ?? []);
  });

const LEARNING_WORDS: Readonly<Record<LearningMode, string>> = {
  off: 'not learning',
  observe: 'counting, not learning',
  review: 'learning for review',
  auto: 'learning',
};

const LEARNING_OPTIONS: Readonly<Record<LearningMode, string | undefined>> = {
  off: '--no-learn',
  observe: '--learning observe',
  review: '--learning review',
  auto: undefined,
};

/** A setting that is added and not shown does not compile. Options come in this order. */
const SETTINGS: Readonly<Record<keyof RunSettings, ShownSetting<RunSettings>>> = {
  diligence: {
    words: ({ diligence }) => `diligence ${diligence}`,
    option: ({ diligence }) => `--diligence ${diligence}`,
  },
  limits: {
    words: ({ limits }) => `at most ${limitsShown(limits, 'words').join(', ')}`,
    option: ({ limits }) => limitsShown(limits, 'option').join(' '),
  },
  confirm: { words: ({ confirm }) => `confirm ${confirm}`, option: ({ confirm }) => `--confirm ${confirm}` },
  learning: {
    words: ({ learning }) => LEARNING_WORDS[learning],
    option: ({ learning }) => LEARNING_OPTIONS[learning],
  },
  record: {
    words: ({ record }) => (record ? 'replies kept' : undefined),
    option: ({ record }) => (record ? '--record' : undefined),
  },
};

const NAMES = Object.keys(SETTINGS) as (keyof RunSettings)[];

/** "diligence balanced", "at most 40 steps" …, in a fixed order. */
export const settingsInWords = (settings: RunSettings): readonly string[] =>
  NAMES.flatMap((name) => SETTINGS[name].words(settings) ?? []);

/** "--diligence balanced", "--max-steps 40" …: what sets the same on the command line. */
export const settingOptions = (settings: RunSettings): readonly string[] =>
  NAMES.flatMap((name) => SETTINGS[name].option(settings) ?? []);

/** The names of the settings in which two runs are not the same. */
export const differentRunSettings = (one: RunSettings, other: RunSettings): readonly string[] =>
  NAMES.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
