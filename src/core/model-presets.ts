/** Where the models of the well-known servers are reached, by the name before the colon: "ollama:qwen3-vl". */

import type { RequestForm } from './server-habits.js';

export type ModelPreset = Readonly<{
  /** As people call it. */
  title: string;
  /** Undefined where everybody has an address of their own. */
  baseUrl?: string;
  /** The variable with another address. */
  addressVariable: string;
  /** Added to an address of that variable which has no path. */
  path: string;
  keyVariable: string;
  needsKey: boolean;
  /** What is known beforehand of how it wants to be asked. */
  form?: Partial<RequestForm>;
}>;

/** Documented to read WebP, which is smaller. */
const READS_WEBP = { pictureFormat: 'webp' } as const;

export const MODEL_PRESETS: Readonly<Record<string, ModelPreset>> = {
  openai: {
    title: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    addressVariable: 'OPENAI_BASE_URL',
    path: '/v1',
    keyVariable: 'OPENAI_API_KEY',
    needsKey: true,
    form: { ...READS_WEBP, lengthField: 'max_completion_tokens' },
  },
  azure: {
    title: 'Azure OpenAI',
    addressVariable: 'AZURE_OPENAI_ENDPOINT',
    path: '/openai/v1',
    keyVariable: 'AZURE_OPENAI_API_KEY',
    needsKey: true,
    form: { ...READS_WEBP, lengthField: 'max_completion_tokens' },
  },
  openrouter: {
    title: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    addressVariable: 'OPENROUTER_BASE_URL',
    path: '/api/v1',
    keyVariable: 'OPENROUTER_API_KEY',
    needsKey: true,
  },
  gemini: {
    title: 'Gemini',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
    addressVariable: 'GEMINI_BASE_URL',
    path: '/v1beta/openai',
    keyVariable: 'GEMINI_API_KEY',
    needsKey: true,
    form: READS_WEBP,
  },
  claude: {
    title: 'Claude',
    baseUrl: 'https://api.anthropic.com/v1',
    addressVariable: 'ANTHROPIC_BASE_URL',
    path: '/v1',
    keyVariable: 'ANTHROPIC_API_KEY',
    needsKey: true,
    form: READS_WEBP,
  },
  ollama: {
    title: 'Ollama',
    baseUrl: 'http://localhost:11434/v1',
    addressVariable: 'OLLAMA_HOST',
    path: '/v1',
    keyVariable: 'OLLAMA_API_KEY',
    needsKey: false,
  },
  vllm: {
    title: 'vLLM',
    baseUrl: 'http://localhost:8000/v1',
    addressVariable: 'VLLM_BASE_URL',
    path: '/v1',
    keyVariable: 'VLLM_API_KEY',
    needsKey: false,
  },
  lmstudio: {
    title: 'LM Studio',
    baseUrl: 'http://localhost:1234/v1',
    addressVariable: 'LMSTUDIO_BASE_URL',
    path: '/v1',
    keyVariable: 'LMSTUDIO_API_KEY',
    needsKey: false,
  },
};

/** A name without a preset is one of OpenAI's, or of the server at OPENAI_BASE_URL. */
export const PLAIN_PRESET = 'openai';

/** "ollama:qwen3-vl:8b" is the model "qwen3-vl:8b" of the preset "ollama". */
export function splitModelName(name: string): Readonly<{ preset: string; model: string }> {
  const [, preset = '', model = ''] = /^([a-z]+):(.+)$/s.exec(name) ?? [];
  return Object.hasOwn(MODEL_PRESETS, preset) ? { preset, model } : { preset: PLAIN_PRESET, model: name };
}

/** An address as such a variable holds it: with or without scheme and path, or where a server of this computer listens. */
export function addressOfPreset(given: string, { path }: ModelPreset): string {
  const full = (/^https?:\/\//i.test(given) ? given : `http://${given}`).replace('://0.0.0.0', '://127.0.0.1');
  if (!URL.canParse(full)) return given;
  return new URL(full).pathname === '/' ? full.replace(/^(https?:\/\/[^/?]+)\/?/i, `$1${path}`) : full;
}
