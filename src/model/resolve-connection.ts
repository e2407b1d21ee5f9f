/** Tells where the requests of an agent go, with which key, and how they are tuned. */

import { SetupError } from '../core/errors.js';
import { MODEL_PRESETS, PLAIN_PRESET, splitModelName, type ModelPreset } from '../core/model-presets.js';
import type { AgentModelSettings, ModelSettings } from '../core/model-settings.js';
import type { ModelProfile } from '../core/model-profile.js';
import { omit } from '../core/omit.js';
import { findProfile } from './profiles/find-profile.js';

/** What an agent thinks with, as it is reached. */
export type ModelConnection = AgentModelSettings &
  Readonly<{
    /** As the settings name it: "ollama:qwen3-vl". */
    name: string;
    /** As its server calls it: "qwen3-vl". */
    model: string;
    preset: ModelPreset;
    /** The setting that the address came from. */
    addressName: string;
    keyName: string;
    timeoutMs: number;
  }>;

/** What a role thinks with, as the settings name it. */
export const modelOf = ({ model, models }: Pick<ModelSettings, 'model' | 'models'>, role: string): string =>
  Object.hasOwn(models, role) ? (models[role] ?? model) : model;

/**
 * An agent's own settings come before those for all. Address, key, headers and extra body for all belong to the server of the
 * default model: an agent at another server gets none of them, so that no key goes where it does not belong.
 */
export function resolveConnection(settings: ModelSettings, role: string): ModelConnection {
  const name = modelOf(settings, role);
  const { preset: presetName, model } = splitModelName(name);
  const preset = MODEL_PRESETS[presetName];
  if (!preset) throw new Error(`No preset is called "${presetName}".`);
  const own = settings.agents?.[role] ?? {};
  const { baseUrl, apiKey, keyName, headers, extraBody, ...tuning } = settings.common ?? {};
  const isSameServer = presetName === splitModelName(settings.model).preset && own.baseUrl === undefined;
  const shared: AgentModelSettings = isSameServer ? { baseUrl, apiKey, keyName, headers, extraBody } : {};
  const server = serverOf(settings, presetName);
  const isElsewhere = own.baseUrl !== undefined && own.baseUrl !== server.baseUrl;
  const address = own.baseUrl ?? shared.baseUrl ?? server.baseUrl ?? addressIn(preset);
  return {
    ...tuningOfProfile(findProfile(model, settings.profiles)),
    ...tuning,
    ...withoutUndefined(shared),
    ...own,
    name,
    model,
    preset,
    baseUrl: address,
    addressName: address === server.baseUrl ? preset.addressVariable : 'base_url',
    apiKey: own.apiKey ?? shared.apiKey ?? (isElsewhere ? undefined : server.apiKey),
    keyName: own.keyName ?? shared.keyName ?? preset.keyVariable,
    timeoutMs: own.timeoutMs ?? settings.timeoutMs,
  };
}

/** The same settings with this agent alone, reached as it would be among the others. */
export function onlyFor(settings: ModelSettings, role: string): ModelSettings {
  const connection = resolveConnection(settings, role);
  const own = omit(connection, 'preset', 'name', 'model', 'addressName');
  return { ...settings, model: connection.name, models: {}, common: undefined, agents: { [role]: own } };
}

/** Throws a SetupError when a server is known to want what is not there. */
export function checkConnection({ name, preset, baseUrl, apiKey, keyName }: ModelConnection): void {
  if (baseUrl === undefined && preset.baseUrl === undefined) {
    throw new SetupError({
      problem: `The address of ${preset.title} is not known, which "${name}" needs.`,
      remedy: `Set ${preset.addressVariable} in the environment or in .env.`,
    });
  }
  if (apiKey || !preset.needsKey || (baseUrl !== undefined && baseUrl !== preset.baseUrl)) return;
  const otherwise =
    preset === MODEL_PRESETS[PLAIN_PRESET]
      ? ', or OPENAI_BASE_URL for a server that needs none. "fingertips demo" needs neither.'
      : '.';
  throw new SetupError({
    code: 'setup.no-key',
    problem: `There is no key for the model "${name}".`,
    remedy: `Set ${keyName} in the environment or in .env${otherwise}`,
  });
}

/** What the makers of a model set about its requests; every setting of a person comes before it. */
const tuningOfProfile = ({ request, image, stop_words: words }: ModelProfile): AgentModelSettings =>
  withoutUndefined({
    temperature: request.temperature,
    reasoningEffort: request.reasoning_effort,
    maxTokens: request.max_tokens,
    extraBody: request.extra_body,
    imagePolicy: image.policy === 'none' ? undefined : image,
    stopWords: words.length > 0 ? words : undefined,
  });

const withoutUndefined = (settings: AgentModelSettings): AgentModelSettings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

/** Settings that are not read from files may hold address and key of a plain model alone. */
function serverOf({ baseUrl, apiKey, common, servers = {}, model }: ModelSettings, preset: string) {
  const known = servers[preset] ?? {};
  if (preset !== PLAIN_PRESET) return known;
  const isDefaultPlain = splitModelName(model).preset === PLAIN_PRESET;
  return {
    baseUrl: known.baseUrl ?? (isDefaultPlain && common?.baseUrl === undefined ? baseUrl : undefined),
    apiKey: known.apiKey ?? apiKey,
  };
}

/** OpenAI's own is left to the client, which then knows whom it asks. */
const addressIn = (preset: ModelPreset): string | undefined =>
  preset === MODEL_PRESETS[PLAIN_PRESET] ? undefined : preset.baseUrl;
