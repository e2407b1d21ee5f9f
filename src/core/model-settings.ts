/** Which models the agents think with, and how they are reached. */

import type { Secret } from './secret.js';

/** US dollars for a million tokens. `cached` is for input the provider had seen before; the price of input when it is not given. */
export type Prices = Readonly<{ input: number; output: number; cached?: number | undefined }>;

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
}>;

export const DEFAULT_MODEL_SETTINGS = {
  model: 'gpt-5.4-mini',
  models: {},
  timeoutMs: 120_000,
  retries: 3,
  prices: {},
  strict: false,
} as const satisfies ModelSettings;
