import { Secret } from '../../../src/core/secret.js';
import type { ChatModel, ChatRequest } from '../../../src/model/chat-model.js';
import { createOpenAiModel, type OpenAiOptions } from '../../../src/model/server/openai-model.js';
import { withRetries } from '../../../src/model/with-retries.js';
import { completion, failure, startChatEndpoint, type Answer, type ChatEndpoint } from '../../support/chat-endpoint.js';
import { createPatientClock } from '../../support/clocks.js';

const PICTURE = { data: new Uint8Array([1, 2, 3]), mediaType: 'image/webp' as const };
const REQUEST: ChatRequest = { role: 'operator', prompt: 'What now?', images: [] };
const SCHEMA_REQUEST: ChatRequest = { ...REQUEST, replySchema: { type: 'object' } };
const KEY = 'sk-very-private-key';

let endpoint: ChatEndpoint;
const clock = createPatientClock();

async function serve(...answers: Answer[]): Promise<void> {
  endpoint = await startChatEndpoint(...answers);
}
const connect = (options: Partial<OpenAiOptions> = {}): ChatModel =>
  withRetries(
    createOpenAiModel({ model: 'm1', baseUrl: endpoint.url, apiKey: new Secret(KEY), timeoutMs: 5000, ...options }),
    { clock, retries: 2 },
  );
const formats = () =>
  endpoint.asked.map(({ body }) => (body['response_format'] as { type?: string } | undefined)?.type);

afterEach(async () => {
  clock.slept.length = 0;
  await endpoint.close();
});

describe('a model behind an OpenAI-compatible endpoint', () => {
  it('sends the prompt and the pictures, and reads text, usage and cost', async () => {
    await serve(completion('tap it'));
    const reply = await connect({ prices: { input: 2, output: 10, cached: 0.5 } }).complete({
      ...REQUEST,
      images: [PICTURE],
    });
    expect(reply).toEqual({
      text: 'tap it',
      model: 'm1',
      usage: { input: 1000, output: 20, cached: 400 },
      cost: (600 * 2 + 400 * 0.5 + 20 * 10) / 1_000_000,
    });
    expect(endpoint.asked[0]).toMatchObject({
      authorization: `Bearer ${KEY}`,
      body: {
        model: 'm1',
        messages: [
          {
            role: 'user',
            content: [{ type: 'text', text: 'What now?' }, { image_url: { url: 'data:image/webp;base64,AQID' } }],
          },
        ],
      },
    });
  });

  it('estimates the usage when the server does not tell', async () => {
    await serve({ body: { choices: [{ message: { content: 'four' } }] } });
    const { usage } = await connect().complete({ ...REQUEST, images: [PICTURE] });
    expect(usage).toEqual({ input: 1003, output: 1, estimated: true });
  });

  it('reads content that comes in parts, and keeps reasoning apart from it', async () => {
    await serve(
      completion([
        { type: 'text', text: 'a' },
        { type: 'text', text: 'b' },
      ]),
      completion('', { reasoning_content: '{"x":1}' }),
      completion('said', { reasoning: 'thought' }),
    );
    const model = connect();
    expect(await model.complete(REQUEST)).toMatchObject({ text: 'ab' });
    expect(await model.complete(REQUEST)).toMatchObject({ text: '', reasoning: '{"x":1}' });
    expect(await model.complete(REQUEST)).not.toHaveProperty('reasoning');
  });

  it('finds out once which reply format the server takes', async () => {
    const takesOnlyText = (body: Readonly<Record<string, unknown>>) =>
      'response_format' in body ? failure(400, 'response_format is not supported') : completion('{}');
    await serve(takesOnlyText);
    const model = connect();
    await model.complete(SCHEMA_REQUEST);
    await model.complete(SCHEMA_REQUEST);
    expect(formats()).toEqual(['json_schema', 'json_object', undefined, undefined]);
  });

  it('keeps to the schema where the server takes it', async () => {
    await serve(completion('{}'));
    const model = connect();
    await model.complete(SCHEMA_REQUEST);
    await model.complete(SCHEMA_REQUEST);
    expect(formats()).toEqual(['json_schema', 'json_schema']);
  });

  it('tells what a request was first refused for when no format helps', async () => {
    await serve(failure(400, 'temperature is required'), failure(400, 'something else'));
    await expect(connect().complete(SCHEMA_REQUEST)).rejects.toThrow('"temperature is required"');
    expect(formats()).toHaveLength(3);
  });
});

describe('a server that fails', () => {
  it('is asked again after as long as it wants, and then answers', async () => {
    await serve(
      { ...failure(429, 'slow down'), headers: { 'retry-after': '7' } },
      failure(500, 'oops'),
      completion('ok'),
    );
    expect((await connect().complete(REQUEST)).text).toBe('ok');
    expect(clock.slept).toEqual([7000, 2000]);
  });

  it('is given up after the last retry, with the number of tries', async () => {
    await serve(failure(503, 'overloaded'));
    await expect(connect().complete(REQUEST)).rejects.toThrow(
      `${endpoint.url} failed with status 503: "overloaded". It was tried 3 times. Try again later, or choose another model.`,
    );
    expect(endpoint.asked).toHaveLength(3);
  });

  it('is not waited for when it asks for an hour', async () => {
    await serve({ ...failure(429, 'slow down'), headers: { 'retry-after': '3600' } });
    await expect(connect().complete(REQUEST)).rejects.toThrow('It asks for 3600 s of patience.');
    expect(clock.slept).toEqual([]);
  });

  it.each([
    [401, 'bad key', 'did not accept the key: "bad key". Check OPENAI_API_KEY'],
    [403, 'not for you', 'The key may not use the model "m1"'],
    [404, 'no such model', 'knows no model called "m1"'],
    [400, 'This model has a context length of 8192 tokens', 'Choose a model with a larger context'],
  ])('is never asked again after %i', async (status, message, words) => {
    await serve(failure(status, message));
    await expect(connect().complete(REQUEST)).rejects.toThrow(words);
    expect(endpoint.asked).toHaveLength(1);
  });

  it('is never asked again when the account is out of credit', async () => {
    await serve(failure(429, 'quota', { code: 'insufficient_quota' }));
    await expect(connect().complete(REQUEST)).rejects.toThrow('Add credit, or use another key.');
    expect(endpoint.asked).toHaveLength(1);
  });

  it('never gets the key into an error', async () => {
    await serve(failure(401, `Incorrect key ${KEY}`));
    await expect(connect().complete(REQUEST)).rejects.toThrow(/^(?!.*very-private).*Incorrect key …/);
  });

  it('is said to be blind when it refuses a picture', async () => {
    await serve(failure(400, 'Invalid content type: image_url is not supported by this model'));
    await expect(connect().complete({ ...SCHEMA_REQUEST, images: [PICTURE] })).rejects.toThrow(
      'Choose a model that can see pictures.',
    );
  });

  it('is tried once more when it does not answer in time', async () => {
    await serve({});
    await expect(connect({ timeoutMs: 50 }).complete(REQUEST)).rejects.toThrow(
      `The model "m1" at ${endpoint.url} did not answer within 0.05 s. It was tried 2 times.`,
    );
  });

  it('is said to be no such server when it answers with a page', async () => {
    await serve({ body: '<html>Welcome</html>' });
    await expect(connect().complete(REQUEST)).rejects.toThrow('is no chat completion: "<html>Welcome</html>"');
  });

  it('is said to be out of reach when nobody listens', async () => {
    await serve(completion('never'));
    const model = connect();
    await endpoint.close();
    await expect(model.complete(REQUEST)).rejects.toThrow(`Nothing answers at ${endpoint.url} (ECONNREFUSED).`);
    expect(clock.slept).toEqual([1000, 2000]);
  });

  it('that will not answer is quoted', async () => {
    await serve(completion(null, { refusal: 'I cannot help with that' }));
    await expect(connect().complete(REQUEST)).rejects.toThrow('will not answer: "I cannot help with that"');
  });
});

describe('a person who stops the run', () => {
  it('ends the request at once, with the reason that was given', async () => {
    const stop = new AbortController();
    await serve(() => {
      stop.abort(new Error('stopped'));
      return {};
    });
    await expect(connect().complete({ ...REQUEST, signal: stop.signal })).rejects.toThrow('stopped');
    expect(endpoint.asked).toHaveLength(1);
  });

  it('is told before any request that an address is none', async () => {
    await serve(completion('x'));
    expect(() => createOpenAiModel({ model: 'm1', baseUrl: 'localhost', timeoutMs: 1 })).toThrow('which is no address');
  });
});
