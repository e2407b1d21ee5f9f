import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { loadConfig } from '../../src/config/config.js';
import { MODEL_PRESETS } from '../../src/core/model-presets.js';
import type { ChatImage } from '../../src/model/chat-model.js';
import { createModel } from '../../src/model/choose-model.js';
import { completion, failure, startChatEndpoint, type EndpointAnswer } from '../support/chat-endpoint.js';
import { createPatientClock } from '../support/clocks.js';

type Body = Readonly<Record<string, unknown>>;
const GOOD = completion('{"ok": true}');
const formatOf = (body: Body) => (body['response_format'] as { type?: string } | undefined)?.type;
const holds = (body: Body, text: string) => JSON.stringify(body).includes(text);

/** How each server answers where it differs from the others; undefined where all is well. */
const MANNERS: Readonly<Record<string, (body: Body, call: number) => EndpointAnswer | undefined>> = {
  openai: (body) =>
    'max_tokens' in body
      ? failure(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens'.")
      : undefined,
  azure: (body) => ('max_tokens' in body ? failure(400, "'max_tokens' is not supported with this model.") : undefined),
  openrouter: (_, call) =>
    call === 1 ? { body: { error: { message: 'Provider returned error', code: 502 } } } : undefined,
  gemini: (body) =>
    'reasoning_effort' in body
      ? {
          status: 400,
          body: [{ error: { code: 400, message: 'Unknown name "reasoning_effort".', status: 'INVALID_ARGUMENT' } }],
        }
      : undefined,
  claude: () => completion('Here it is:\n\n```json\n{"ok": true}\n```'),
  ollama: (body, call) => {
    if (call === 1) return failure(503, 'Loading model');
    if (holds(body, 'image/webp')) return failure(400, 'Failed to load image or audio file');
    return formatOf(body) ? failure(500, 'failed to load model vocabulary required for format') : undefined;
  },
  vllm: (body) =>
    formatOf(body) === 'json_schema'
      ? { status: 400, body: { object: 'error', message: 'The guided grammar is not valid.', code: 400 } }
      : undefined,
  lmstudio: (body) =>
    formatOf(body) === 'json_object'
      ? { status: 400, body: { error: "'response_format.type' must be 'json_schema' or 'text'" } }
      : undefined,
};
const MODELS: Readonly<Record<string, string>> = { openai: 'gpt-x' };

const cwd = mkdtempSync(join(tmpdir(), 'fingertips-recipes-'));
const picture = async (): Promise<ChatImage> => ({
  data: await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
    .webp()
    .toBuffer(),
  mediaType: 'image/webp',
});

afterAll(() => {
  rmSync(cwd, { recursive: true });
});

describe('the recipe for', () => {
  it.each(Object.keys(MODEL_PRESETS))('%s works against a server that answers as it does', async (name) => {
    const preset = MODEL_PRESETS[name];
    let call = 0;
    const endpoint = await startChatEndpoint((body) => MANNERS[name]?.(body, (call += 1)) ?? GOOD);
    const model = MODELS[name] ?? `${name}:some/model:8b`;
    writeFileSync(
      join(cwd, 'fingertips.yaml'),
      `version: 1\nmodels: {default: "${model}", max_tokens: 900, reasoning_effort: low}\n`,
    );
    const host = new URL(endpoint.url).origin;
    const env = {
      [preset?.addressVariable ?? '']: name === 'openai' ? `${host}/v1` : host,
      [preset?.keyVariable ?? '']: `key-of-${name}`,
    };
    const { models } = loadConfig({ cwd, env, flags: {} });
    const { model: asked } = createModel({ settings: models, clock: createPatientClock() });
    const request = { role: 'operator', prompt: 'What?', images: [await picture()], replySchema: { type: 'object' } };
    const { text } = await asked.complete(request);
    expect(text).toContain('{"ok": true}');
    const last = endpoint.asked.at(-1);
    expect(last).toMatchObject({ authorization: `Bearer key-of-${name}`, path: `${preset?.path}/chat/completions` });
    expect(last?.body['model']).toBe(name === 'openai' ? 'gpt-x' : 'some/model:8b');
    await endpoint.close();
  });

  it('every preset stands on the page of models', () => {
    const page = readFileSync('docs/models.md', 'utf8');
    for (const [name, { addressVariable, keyVariable }] of Object.entries(MODEL_PRESETS)) {
      expect(page).toContain(name === 'openai' ? 'gpt-5.4-mini' : `${name}:`);
      expect(page).toContain(addressVariable);
      expect(page).toContain(keyVariable);
    }
  });
});
