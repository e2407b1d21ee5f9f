/** Settings of models, for all agents and for single ones, with their defaults. */

import { durationMs } from '../core/condition.js';
import { SetupError } from '../core/errors.js';
import { addressOfPreset, MODEL_PRESETS, PLAIN_PRESET } from '../core/model-presets.js';
import { DEFAULT_MODEL_SETTINGS, type AgentModelSettings, type ModelSettings } from '../core/model-settings.js';
import { MODEL_ROLES, type ModelRole, type ProjectFile } from '../core/project-file.js';
import { Secret } from '../core/secret.js';
import type { Variables } from './env-file.js';
import type { SettingPath, SettingReader } from './setting-reader.js';

type ModelFields = NonNullable<ProjectFile['models']>;
type ConnectionFields = Omit<Exclude<NonNullable<NonNullable<ModelFields['roles']>[ModelRole]>, string>, 'model'>;

const ofModels = <K extends keyof ModelFields>(key: K): SettingPath<NonNullable<ModelFields[K]>> => ({
  name: `models.${key}`,
  pick: ({ models }) => models?.[key] ?? undefined,
});

const ofRole = <K extends keyof ConnectionFields>(
  role: ModelRole,
  key: K,
): SettingPath<NonNullable<ConnectionFields[K]>> => ({
  name: `models.roles.${role}.${key}`,
  pick: ({ models }) => {
    const given = models?.roles?.[role];
    return typeof given === 'string' ? undefined : (given?.[key] ?? undefined);
  },
});

export function readModelSettings(reader: SettingReader, variables: Variables): ModelSettings {
  const standard: Omit<ModelSettings, 'apiKey'> = DEFAULT_MODEL_SETTINGS;
  const model = reader.find(ofModels('default'), standard.model);
  // A flag for every role outranks a file's model for one, so both are looked for layer by layer.
  const byRole = MODEL_ROLES.map(
    (role) => [role, reader.first([modelOfRole(role), ofModels('default')], model)] as const,
  );
  const key = variables.get('OPENAI_API_KEY');
  const apiKey = key && new Secret(key.value);
  reader.note({ name: 'OPENAI_API_KEY', value: apiKey?.toString(), source: key?.source ?? '' });
  const baseUrl = reader.find<string | undefined>(ofModels('base_url'), undefined);
  const isOpenAis = baseUrl === variables.get('OPENAI_BASE_URL')?.value;
  return {
    model,
    models: Object.fromEntries(byRole.filter(([, name]) => name !== model)),
    baseUrl,
    apiKey,
    timeoutMs: durationMs(reader.find(ofModels('timeout'), `${standard.timeoutMs}ms`)),
    retries: reader.find(ofModels('retries'), standard.retries),
    prices: reader.find(ofModels('prices'), standard.prices),
    strict: reader.find(ofModels('strict'), standard.strict),
    common: connectionOf((key) => reader.seldom([ofModels(key)]), {
      variables,
      baseUrl: isOpenAis ? undefined : baseUrl,
    }),
    agents: Object.fromEntries(MODEL_ROLES.map((role) => [role, agentOf(role, { reader, variables })])),
    servers: readServers(reader, variables),
    profiles: reader.seldom([ofModels('profiles')]),
    proxy: {
      http: either(variables, 'HTTP_PROXY') ?? either(variables, 'ALL_PROXY'),
      https: either(variables, 'HTTPS_PROXY') ?? either(variables, 'ALL_PROXY'),
      except: either(variables, 'NO_PROXY'),
    },
  };
}

const modelOfRole = (role: ModelRole): SettingPath<string> => ({
  name: `models.roles.${role}`,
  pick: ({ models }) => {
    const given = models?.roles?.[role];
    return typeof given === 'string' ? given : given?.model;
  },
});

type ReadOptions = Readonly<{ reader: SettingReader; variables: Variables }>;
type FindField = <K extends keyof ConnectionFields>(key: K) => NonNullable<ConnectionFields[K]> | undefined;

function agentOf(role: ModelRole, { reader, variables }: ReadOptions): AgentModelSettings {
  const find: FindField = (key) => reader.seldom([ofRole(role, key)]);
  return connectionOf(find, { variables, baseUrl: find('base_url') });
}

type ConnectionContext = Readonly<{ variables: Variables; baseUrl: string | undefined }>;

/** Only what is set, so that what is not stays open for all agents' settings. */
function connectionOf(find: FindField, { variables, baseUrl }: ConnectionContext): AgentModelSettings {
  const keyName = find('key');
  const headers = find('headers');
  const timeout = find('timeout');
  const found: AgentModelSettings = {
    baseUrl,
    keyName,
    apiKey: keyName === undefined ? undefined : new Secret(valueOf(keyName, variables)),
    headers: headers && fillHeaders(headers, variables),
    temperature: find('temperature'),
    reasoningEffort: find('reasoning_effort'),
    maxTokens: find('max_tokens'),
    pictureFormat: find('pictures'),
    extraBody: find('extra_body'),
    timeoutMs: timeout === undefined ? undefined : durationMs(timeout),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

const fillHeaders = (headers: Readonly<Record<string, string>>, variables: Variables): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      value.startsWith('$') ? valueOf(value.slice(1), variables) : value,
    ]),
  );

function valueOf(name: string, variables: Variables): string {
  const found = variables.get(name);
  if (found) return found.value;
  throw new SetupError({
    problem: `The settings of a model name the variable ${name}, which is not set.`,
    remedy: 'Set it in the environment or in .env.',
  });
}

/** Addresses and keys of the well-known servers; shown where they are set. */
function readServers(reader: SettingReader, variables: Variables): NonNullable<ModelSettings['servers']> {
  return Object.fromEntries(
    Object.entries(MODEL_PRESETS).map(([name, preset]) => {
      const [address, key] = [variables.get(preset.addressVariable), variables.get(preset.keyVariable)];
      if (name !== PLAIN_PRESET) {
        if (address) reader.note({ name: preset.addressVariable, ...address });
        if (key) reader.note({ name: preset.keyVariable, value: '[secret]', source: key.source });
      }
      return [
        name,
        {
          ...(address && { baseUrl: addressOfPreset(address.value, preset) }),
          ...(key && { apiKey: new Secret(key.value) }),
        },
      ];
    }),
  );
}

/** In small letters first, as curl has it. */
const either = (variables: Variables, name: string): string | undefined =>
  variables.get(name.toLowerCase())?.value ?? variables.get(name)?.value;
