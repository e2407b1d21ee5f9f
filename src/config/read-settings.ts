/** Settings of runs, with their defaults. */

import type { ProjectFile } from '../core/project-file.js';
import type { LearningMode, RunSettings } from '../core/settings.js';
import type { SettingPath, SettingReader } from './setting-reader.js';

export const DEFAULT_RUN_SETTINGS: RunSettings = {
  diligence: 'balanced',
  limits: { steps: 40 },
  confirm: 'risky',
  learning: 'auto',
  record: false,
};

export const DEVICE_SETTING: SettingPath<string> = { name: 'device', pick: ({ device }) => device };

type RunFields = NonNullable<ProjectFile['run']>;

const ofRun = <K extends keyof RunFields>(key: K): SettingPath<NonNullable<RunFields[K]>> => ({
  name: `run.${key}`,
  pick: ({ run }) => run?.[key] ?? undefined,
});

/** Whether agents are given tips and shortcuts. */
export const readMemoryUse = (reader: SettingReader): boolean =>
  reader.find<boolean>({ name: 'memory.use', pick: ({ memory }) => memory?.use }, true);

export function readRunSettings(reader: SettingReader): RunSettings {
  const { diligence, limits, confirm, learning, record } = DEFAULT_RUN_SETTINGS;
  return {
    diligence: reader.find(ofRun('diligence'), diligence),
    limits: {
      steps: reader.find(ofRun('steps'), limits.steps),
      minutes: reader.find<number | undefined>(ofRun('minutes'), limits.minutes),
      tokens: reader.find<number | undefined>(ofRun('tokens'), limits.tokens),
      cost: reader.find<number | undefined>(ofRun('cost'), limits.cost),
    },
    confirm: reader.find(ofRun('confirm'), confirm),
    learning: reader.find<LearningMode>({ name: 'learning', pick: ({ learning: given }) => given }, learning),
    record: reader.find(ofRun('record'), record),
  };
}
