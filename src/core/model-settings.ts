/** Which models the agents think with, and how they are reached. */

import type { ImagePolicy, ModelProfile } from './model-profile.js';
import type { Secret } from './secret.js';
import type { PictureFormat } from './server-habits.js';

/** US dollars for a million tokens. `cached` is for input the provider had seen before; the price of input when it is not given. */
export type Prices = Readonly<{ input: number; output: number; cached?: number | undefined }>;

/** What a person may set about the requests to one model. What is left out is left to its server. */
export type RequestTuning = Readonly<{
  temperature?: number | undefined;
  /** As the server calls it: "low", "medium", "high". */
  reasoningEffort?: string | undefined;
  /** The longest reply, thinking included. */
  maxTokens?: number | undefined;
  /** Found out when it is left out. */
  pictureFormat?: PictureFormat | undefined;
  /** Fields of the request's body that only this server knows. */
  extraBody?: Readonly<Record<string, unknown>> | undefined;
  /** How pictures are made ready, and where a reply ends: as the model's profile says. */
  imagePolicy?: ImagePolicy | undefined;
  stopWords?: readonly string[] | undefined;
}>;

/** Where the requests of an agent go, with what, and how they are tuned. What is left out is as for all agents. */
export type AgentModelSettings = RequestTuning &
  Readonly<{
    baseUrl?: string | undefined;
    apiKey?: Secret | undefined;
    /** The variable that the key came from. */
    keyName?: string | undefined;
    headers?: Readonly<Record<string, string>> | undefined;
    timeoutMs?: number | undefined;
  }>;

/** As the environment names them (HTTP_PROXY, HTTPS_PROXY, NO_PROXY). This computer is never asked through a proxy. */
export type ProxySettings = Readonly<{
  http?: string | undefined;
  https?: string | undefined;
  /** Hosts and domains, separated by commas; "*" for all. */
  except?: string | undefined;
}>;

/** Which models the agents think with, and how they are reached. Read once, frozen, handed on. */
export type ModelSettings = Readonly<{
  /** What every role thinks with: a model's name, "scripted:FILE", or "recorded:FILE or run folder". */
  model: string;
  /** The same for single roles: { operator: "gpt-5.5" }. */
  models: Readonly<Record<string, string>>;
  /** Of an OpenAI-compatible server, with its /v1; undefined means OpenAI's own. */
  baseUrl?: string | undefined;
  apiKey?: Secret | undefined;
  /** For one request, until its last byte. */
  timeoutMs: number;
  /** How often a request is tried again when the server is busy, failing or out of reach. */
  retries: number;
  /** By model name. */
  prices: Readonly<Record<string, Prices>>;
  /** A recorded model then refuses a request that differs from the recorded one, instead of reporting it. */
  strict: boolean;
  /** For all agents; address, key, headers and extra body only for the server of `model`. */
  common?: AgentModelSettings | undefined;
  /** For single agents. */
  agents?: Readonly<Record<string, AgentModelSettings>> | undefined;
  /** People's own, before the built-in ones. */
  profiles?: readonly ModelProfile[] | undefined;
  /** Addresses and keys from the variables of each preset. */
  servers?: Readonly<Record<string, Pick<AgentModelSettings, 'baseUrl' | 'apiKey'>>> | undefined;
  proxy?: ProxySettings | undefined;
  /** Where it is remembered how each server wants to be asked; only for as long as the process lives when it is left out. */
  habitsFile?: string | undefined;
}>;

export const DEFAULT_MODEL_SETTINGS = {
  model: 'gpt-5.4-mini',
  models: {},
  timeoutMs: 120_000,
  retries: 3,
  prices: {},
  strict: false,
} as const satisfies ModelSettings;
