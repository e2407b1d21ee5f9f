/** Settings of models and of runs, with their defaults. */

import { durationMs } from '../core/condition.js';
import { DEFAULT_MODEL_SETTINGS, type ModelSettings } from '../core/model-settings.js';
import { MODEL_ROLES, type ProjectFile } from '../core/project-file.js';
import { Secret } from '../core/secret.js';
import type { RunSettings } from '../core/settings.js';
import type { Variables } from './env-file.js';
import type { SettingPath, SettingReader } from './setting-reader.js';

export const DEFAULT_RUN_SETTINGS: RunSettings = {
  diligence: 'balanced',
  limits: { steps: 40 },
  confirm: 'risky',
  learn: true,
  record: false,
};

export const DEVICE_SETTING: SettingPath<string> = { name: 'device', pick: ({ device }) => device };

type ModelFields = NonNullable<ProjectFile['models']>;
type RunFields = NonNullable<ProjectFile['run']>;

const ofModels = <K extends keyof ModelFields>(key: K): SettingPath<NonNullable<ModelFields[K]>> => ({
  name: `models.${key}`,
  pick: ({ models }) => models?.[key] ?? undefined,
});

const ofRun = <K extends keyof RunFields>(key: K): SettingPath<NonNullable<RunFields[K]>> => ({
  name: `run.${key}`,
  pick: ({ run }) => run?.[key] ?? undefined,
});

export function readModelSettings(reader: SettingReader, variables: Variables): ModelSettings {
  const standard: Omit<ModelSettings, 'apiKey'> = DEFAULT_MODEL_SETTINGS;
  const model = reader.find(ofModels('default'), standard.model);
  // A flag for every role outranks a file's model for one, so both are looked for layer by layer.
  const byRole = MODEL_ROLES.map((role) => {
    const own: SettingPath<string> = { name: `models.roles.${role}`, pick: ({ models }) => models?.roles?.[role] };
    return [role, reader.first([own, ofModels('default')], model)] as const;
  });
  const key = variables.get('OPENAI_API_KEY');
  const apiKey = key && new Secret(key.value);
  reader.note({ name: 'OPENAI_API_KEY', value: apiKey?.toString(), source: key?.source ?? '' });
  return {
    model,
    models: Object.fromEntries(byRole.filter(([, name]) => name !== model)),
    baseUrl: reader.find<string | undefined>(ofModels('base_url'), undefined),
    apiKey,
    timeoutMs: durationMs(reader.find(ofModels('timeout'), `${standard.timeoutMs}ms`)),
    retries: reader.find(ofModels('retries'), standard.retries),
    prices: reader.find(ofModels('prices'), standard.prices),
    strict: reader.find(ofModels('strict'), standard.strict),
  };
}

export function readRunSettings(reader: SettingReader): RunSettings {
  const { diligence, limits, confirm, learn, record } = DEFAULT_RUN_SETTINGS;
  return {
    diligence: reader.find(ofRun('diligence'), diligence),
    limits: {
      steps: reader.find(ofRun('steps'), limits.steps),
      minutes: reader.find<number | undefined>(ofRun('minutes'), limits.minutes),
      tokens: reader.find<number | undefined>(ofRun('tokens'), limits.tokens),
      cost: reader.find<number | undefined>(ofRun('cost'), limits.cost),
    },
    confirm: reader.find(ofRun('confirm'), confirm),
    learn: reader.find(ofRun('learn'), learn),
    record: reader.find(ofRun('record'), record),
  };
}
