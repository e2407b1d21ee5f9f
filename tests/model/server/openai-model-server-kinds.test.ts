import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { Secret } from '../../../src/core/secret.js';
import type { ChatModel, ChatRequest } from '../../../src/model/chat-model.js';
import { rememberServer } from '../../../src/model/server/habit-file.js';
import { createOpenAiModel, type OpenAiOptions } from '../../../src/model/server/openai-model.js';
import { withRetries } from '../../../src/model/with-retries.js';
import {
  completion,
  completionThat,
  failure,
  startChatEndpoint,
  type Answer,
  type ChatEndpoint,
} from '../../support/chat-endpoint.js';
import { createPatientClock } from '../../support/clocks.js';

type Body = Readonly<Record<string, unknown>>;

const REQUEST: ChatRequest = { role: 'operator', prompt: 'What now?', images: [] };
const SCHEMA_REQUEST: ChatRequest = { ...REQUEST, replySchema: { type: 'object' } };
const folder = mkdtempSync(join(tmpdir(), 'fingertips-kinds-'));
const file = join(folder, '.fingertips', 'model-servers.json');
const clock = createPatientClock();
const told: string[] = [];

let endpoint: ChatEndpoint;
let picture: ChatRequest['images'][number];

beforeAll(async () => {
  const grey = sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } });
  picture = { data: await grey.webp().toBuffer(), mediaType: 'image/webp' };
});

afterEach(async () => {
  clock.slept.length = 0;
  told.length = 0;
  rmSync(file, { force: true });
  await endpoint.close();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function serve(...answers: Answer[]): Promise<void> {
  endpoint = await startChatEndpoint(...answers);
}

/** A model as a process of its own would make it: it knows what the file says. */
const connect = (options: Partial<OpenAiOptions> = {}): ChatModel =>
  withRetries(
    createOpenAiModel({
      model: 'm1',
      baseUrl: endpoint.url,
      apiKey: new Secret('sk-1'),
      timeoutMs: 5000,
      memory: rememberServer({ file, key: `${endpoint.url} m1`, clock }),
      ...options,
    }),
    { clock, retries: 3, tell: (text) => told.push(text) },
  );
const formatOf = (body: Body) => (body['response_format'] as { type?: string } | undefined)?.type;
const formats = () => endpoint.asked.map(({ body }) => formatOf(body));
const picturesOf = (body: Body): readonly string[] => JSON.stringify(body).match(/image\/(?:webp|jpeg|png)/g) ?? [];
const pictures = () => endpoint.asked.map(({ body }) => picturesOf(body).join());

describe('a server that reads only some pictures', () => {
  const refusing =
    (...refused: readonly string[]): Answer =>
    (body) =>
      picturesOf(body).some((kind) => refused.includes(kind))
        ? failure(400, 'Failed to load image or audio file')
        : completion('seen');

  it('is sent JPEG, which every server reads', async () => {
    await serve(refusing('image/webp'));
    await connect().complete({ ...REQUEST, images: [picture, picture] });
    expect(pictures()).toEqual(['image/jpeg,image/jpeg']);
  });

  it('is sent another form when it refuses one, and that is remembered for it', async () => {
    await serve(refusing('image/jpeg', 'image/webp'));
    await connect({ firstForm: { pictureFormat: 'webp' } }).complete({ ...REQUEST, images: [picture] });
    await connect().complete({ ...REQUEST, images: [picture] });
    expect(pictures()).toEqual(['image/webp', 'image/jpeg', 'image/png', 'image/png']);
    expect(readFileSync(file, 'utf8')).toContain('"pictureFormat": "png"');
  });

  it('is found out when it drops pictures in silence, where the reply shows it', async () => {
    await serve((body) => completion(picturesOf(body).includes('image/png') ? 'red' : 'I see no picture.'));
    const request: ChatRequest = {
      ...REQUEST,
      images: [picture],
      showsSight: true,
      complaintAbout: ({ text }) => (text === 'red' ? undefined : 'blind'),
    };
    expect(await connect().complete(request)).toMatchObject({ text: 'red', usage: { input: 2000 } });
    await connect().complete({ ...REQUEST, images: [picture] });
    expect(pictures()).toEqual(['image/jpeg', 'image/png', 'image/png']);
  });

  it('is sent what the person chose and nothing else', async () => {
    await serve(refusing('image/png'));
    const asking = connect({ pictureFormat: 'png' }).complete({ ...REQUEST, images: [picture] });
    await expect(asking).rejects.toThrow('did not take the screenshot: "Failed to load image');
    expect(pictures()).toEqual(['image/png']);
  });

  it('is asked as a new one after a week', async () => {
    await serve(refusing('image/jpeg'));
    await connect().complete({ ...REQUEST, images: [picture] });
    await clock.sleep(8 * 24 * 3_600_000);
    await connect().complete({ ...REQUEST, images: [picture] });
    expect(pictures()).toEqual(['image/jpeg', 'image/png', 'image/jpeg', 'image/png']);
  });
});

describe('a failure that passes is tried again:', () => {
  it.each<[string, Answer]>([
    [
      '200 with an error of the provider behind',
      { body: { error: { message: 'Provider returned error', code: 502 } } },
    ],
    ['200 with a rate limit', { body: { error: { message: 'Rate limit exceeded', code: 429 } } }],
    ['200 without choices', { body: { id: 'x', choices: [] } }],
    ['a body cut in the middle', { ...completion('x'.repeat(4000)), isCut: true }],
    [
      'a body that ends too early',
      { body: '{"id":"x","choices":[{"message":{"content":"a', headers: { 'content-type': 'application/json' } },
    ],
    ['a page of a gateway', { body: '<html>Bad gateway</html>' }],
    ['408', failure(408, 'Request timeout')],
    ['409', failure(409, 'Conflict')],
  ])('%s', async (_, answer) => {
    await serve(answer, completion('ok'));
    expect(await connect().complete(REQUEST)).toMatchObject({ text: 'ok' });
    expect(clock.slept).toEqual([1000]);
  });
});

describe('a server that is loading the model', () => {
  it('is waited for longer than any retry, and the person is told once', async () => {
    const loading = failure(503, 'Loading model', { type: 'unavailable_error' });
    await serve(...Array.from({ length: 20 }, () => loading), completion('ok'));
    expect(await connect().complete(REQUEST)).toMatchObject({ text: 'ok' });
    expect(clock.slept).toEqual(Array.from({ length: 20 }, () => 5000));
    expect(told).toEqual([
      `${endpoint.url} is still loading the model "m1": "Loading model". Waiting for it, 10 minutes at most.`,
    ]);
  });

  it('is given up after ten minutes', async () => {
    await serve(failure(503, 'Loading model'));
    await expect(connect().complete(REQUEST)).rejects.toThrow('is still loading the model');
    expect(clock.slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(700_000);
  });
});

describe('an answer under another name is read:', () => {
  it.each(['text/plain; charset=utf-8', 'application/octet-stream'])('JSON sent as %s', async (type) => {
    await serve({ body: JSON.stringify(completion('plain').body), headers: { 'content-type': type } });
    expect(await connect().complete(REQUEST)).toMatchObject({ text: 'plain' });
  });

  it('the arguments of a tool that nobody gave', async () => {
    const calls = [{ id: 't', type: 'function', function: { name: 'reply', arguments: '{"a": 1}' } }];
    await serve(completionThat({ finish_reason: 'tool_calls' }, { content: null, tool_calls: calls }));
    expect(await connect().complete(REQUEST)).toMatchObject({ text: '{"a": 1}', ending: 'tool-call' });
  });
});

describe("a server's own words reach the person:", () => {
  it.each([
    ['vLLM', { object: 'error', message: 'At most 0 image(s) may be provided.', code: 400 }, 'At most 0 image(s)'],
    ['a list', [{ error: { code: 400, message: 'API key not valid.' } }], 'API key not valid.'],
    ['detail', { detail: 'Model is not loaded.' }, 'Model is not loaded.'],
    ['a list of details', { detail: [{ loc: ['body'], msg: 'field required' }] }, 'field required'],
    ['a plain text', 'no such thing', 'no such thing'],
    ['an error that is a text', { error: 'model "m1" not found' }, 'model "m1" not found'],
  ])('%s', async (_, body, words) => {
    await serve({ status: 400, body });
    await expect(connect().complete(REQUEST)).rejects.toThrow(words);
  });
});

describe('a server whose strict form is broken', () => {
  it('is asked in a plainer one, which is remembered', async () => {
    const breaks = failure(500, 'failed to load model vocabulary required for format');
    await serve((body) => (formatOf(body) ? breaks : completion('{}')));
    await connect().complete(SCHEMA_REQUEST);
    await connect().complete(SCHEMA_REQUEST);
    expect(formats()).toEqual(['json_schema', 'json_object', undefined, undefined]);
  });

  it.each([
    ['blanks that run on', completionThat({ finish_reason: 'length' }, { content: '\n\n  \n' })],
    ['nothing', completion('')],
  ])('and answers with %s is asked in a plainer one, and all tokens are counted', async (_, blank) => {
    await serve((body) =>
      formatOf(body) === 'json_schema' ? { body: { ...Object(blank.body), usage: USAGE } } : completion('{}'),
    );
    expect(await connect().complete(SCHEMA_REQUEST)).toMatchObject({ text: '{}', usage: { input: 1007, output: 25 } });
    expect(formats()).toEqual(['json_schema', 'json_object']);
  });
  const USAGE = { prompt_tokens: 7, completion_tokens: 5 };

  it('breaks twice without a word before the form is doubted', async () => {
    await serve((body) => (formatOf(body) === 'json_schema' ? failure(500, 'oops') : completion('{}')));
    await connect().complete(SCHEMA_REQUEST);
    expect(formats()).toEqual(['json_schema', 'json_schema', 'json_object']);
  });

  it('is asked strictly again when no form helps', async () => {
    await serve(completion(''));
    const model = connect();
    await model.complete(SCHEMA_REQUEST);
    await model.complete(SCHEMA_REQUEST);
    expect(formats()).toEqual(['json_schema', 'json_object', undefined, 'json_schema']);
  });
});

describe('a model that will not or cannot answer is told as such:', () => {
  it.each([
    [
      'stopped by a filter',
      completionThat({ finish_reason: 'content_filter' }, { content: '{"thought":"I wi' }),
      'content filter',
    ],
    ['filtered before', failure(400, 'The response was filtered', { code: 'content_filter' }), 'The content filter of'],
    [
      'refusing',
      completion(null, { refusal: 'I would rather not' }),
      'asked by the operator, will not answer: "I would',
    ],
  ])('%s', async (_, answer, words) => {
    await serve(answer);
    const error: unknown = await connect()
      .complete(REQUEST)
      .catch((thrown: unknown) => thrown);
    expect(String(error)).toContain(words);
    expect(String(error)).toContain('m1');
    expect(String(error)).toContain('operator');
  });
});

describe('what a request can do without', () => {
  it('is left out where the server refuses it, and stays out', async () => {
    await serve((body) =>
      'temperature' in body ? failure(400, "Unsupported value: 'temperature' does not support 0") : completion('ok'),
    );
    const options = { temperature: 0, reasoningEffort: 'low', maxTokens: 900 };
    await connect(options).complete(REQUEST);
    await connect(options).complete(REQUEST);
    expect(endpoint.asked.map(({ body }) => 'temperature' in body)).toEqual([true, false, false]);
    expect(endpoint.asked[2]?.body).toMatchObject({ reasoning_effort: 'low', max_tokens: 900 });
  });

  it('has another name where the server wants it', async () => {
    await serve((body) =>
      'max_tokens' in body ? failure(400, "Use 'max_completion_tokens' instead of 'max_tokens'.") : completion('ok'),
    );
    await connect({ maxTokens: 900 }).complete({ ...REQUEST, room: 4000 });
    expect(endpoint.asked[1]?.body).toMatchObject({ max_completion_tokens: 4000 });
  });
});

it('an address with a query keeps both in their places', async () => {
  await serve(completion('ok'));
  await connect({ baseUrl: `${endpoint.url}/?api-version=2024-06-01` }).complete(REQUEST);
  expect(endpoint.asked[0]?.path).toBe('/v1/chat/completions?api-version=2024-06-01');
});

it('a server that is asked by https and speaks http is told apart from one that is away', async () => {
  await serve(completion('ok'));
  const model = connect({ baseUrl: endpoint.url.replace('http:', 'https:') });
  await expect(model.complete(REQUEST)).rejects.toThrow(/does not speak https.*Write the address with http:/s);
  expect(clock.slept).toEqual([]);
});
