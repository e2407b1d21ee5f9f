import { request as httpRequest } from 'node:http';
import { SetupError } from '../../../src/core/errors.js';
import type { ControlledPhone } from '../../../src/simulator/page/controlled-phone.js';
import { servePhone, type ServedPhone } from '../../../src/simulator/page/serve-phone.js';
import type { Json } from '../../../src/simulator/world/json.js';

/** A phone that remembers what was done to it. */
function loggedPhone(): ControlledPhone & { log: string[]; change: () => void } {
  const log: string[] = [];
  const listeners = new Set<() => void>();
  let state: Json = { notes: [] };
  return {
    log,
    change: () => listeners.forEach((listener) => listener()),
    name: 'sim',
    size: () => ({ width: 10, height: 20 }),
    picture: () => Buffer.from('picture'),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tap: ({ x, y }) => log.push(`tap ${x} ${y}`),
    hold: ({ x, y }) => log.push(`hold ${x} ${y}`),
    swipe: (from, to, ms) => log.push(`swipe ${from.x} ${from.y} ${to.x} ${to.y} ${ms}`),
    drag: (from, to) => log.push(`drag ${from.x} ${from.y} ${to.x} ${to.y}`),
    type: (text) => log.push(`type ${text}`),
    key: (code) => log.push(`key ${code}`),
    state: () => state,
    patch: (change) => {
      if (change === 3) throw new SetupError({ problem: 'The state is an object.', remedy: 'Send one.' });
      state = change;
    },
    query: (questions) => questions,
    snapshot: () => state,
    restore: (snapshot) => (state = snapshot),
    reset: () => log.push('reset'),
  };
}

type Sent = Readonly<{ method?: string; path: string; body?: unknown; headers?: Record<string, string> }>;

function ask(
  url: string,
  { method = 'GET', path, body, headers = {} }: Sent,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(new URL(`.${path}`, url.replace(/\/?$/, '/')), { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
    });
    request.on('error', reject);
    request.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
  });
}

describe('the page and the control address of a phone', () => {
  const phone = loggedPhone();
  let served: ServedPhone;
  beforeAll(async () => {
    served = await servePhone(phone);
  });
  afterAll(() => served.close());

  const gesture = (body: unknown) => ask(served.controlUrl, { method: 'POST', path: '/gesture', body });

  it('shows a page, and the picture on it', async () => {
    const page = await ask(served.pageUrl, { path: '/' });
    expect(page.text).toContain('<title>Simulated phone</title>');
    await expect(ask(served.pageUrl, { path: '/picture.png' })).resolves.toEqual({ status: 200, text: 'picture' });
  });

  it('does what a hand would do', async () => {
    await gesture({ do: 'tap', x: 1, y: 2 });
    await gesture({ do: 'swipe', x: 1, y: 2, toX: 3, toY: 4 });
    await gesture({ do: 'drag', x: 1, y: 2, toX: 3, toY: 4 });
    await gesture({ do: 'type', text: 'hé' });
    await gesture({ do: 'key', code: 4 });
    await ask(served.controlUrl, { method: 'POST', path: '/reset' });
    expect(phone.log).toEqual(['tap 1 2', 'swipe 1 2 3 4 250', 'drag 1 2 3 4', 'type hé', 'key 4', 'reset']);
  });

  it('reads and sets the state', async () => {
    await ask(served.controlUrl, { method: 'PATCH', path: '/state', body: { notes: ['a'] } });
    await expect(ask(served.controlUrl, { path: '/state' })).resolves.toMatchObject({ text: '{"notes":["a"]}' });
  });

  it('tells of every change', async () => {
    const stop = new AbortController();
    const response = await fetch(`${served.controlUrl}/changes`, { signal: stop.signal });
    const reader = response.body?.getReader();
    await reader?.read();
    phone.change();
    const told = await reader?.read();
    expect(Buffer.from(told?.value ?? []).toString()).toBe('data: changed\n\n');
    stop.abort();
  });

  it.each([
    [
      'an unknown gesture',
      { do: 'shake' },
      'There is no gesture "shake". "do" is one of: tap, hold, swipe, drag, key, type.',
    ],
    ['a name of an object property', { do: 'constructor' }, 'There is no gesture "constructor".'],
    ['a number that is none', { do: 'tap', x: 'left', y: 2 }, '"x" must be a number, got "left".'],
    ['what is no JSON', '{', 'The body is no JSON.'],
  ])('answers %s with a sentence', async (_, body, sentence) => {
    const { status, text } = await gesture(body);
    expect(status).toBe(400);
    expect((JSON.parse(text) as { error: string }).error).toContain(sentence);
  });

  it('passes on what the phone refuses', async () => {
    const answer = await ask(served.controlUrl, { method: 'PATCH', path: '/state', body: 3 });
    expect(answer).toEqual({ status: 400, text: '{"error":"The state is an object. Send one."}' });
  });

  it.each([
    ['a name that points here', { host: 'phone.example' }],
    ['another page', { origin: 'http://phone.example' }],
  ])('cannot be driven through %s', async (_, headers) => {
    await expect(ask(served.controlUrl, { path: '/state', headers })).resolves.toMatchObject({ status: 403 });
  });

  it.each(['/', '/state', '//[', '/%', '/__proto__'])('answers nobody without its path: GET %s', async (path) => {
    const { port } = new URL(served.controlUrl);
    const status = await new Promise((resolve, reject) => {
      httpRequest({ host: '127.0.0.1', port, path }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(404);
  });

  it('goes on when the phone fails', async () => {
    const broken = await servePhone({
      ...phone,
      picture: () => {
        throw new TypeError('no windows');
      },
    });
    await expect(ask(broken.controlUrl, { path: '/picture.png' })).resolves.toEqual({
      status: 500,
      text: '{"error":"no windows"}',
    });
    await expect(ask(broken.controlUrl, { path: '/info' })).resolves.toMatchObject({ status: 200 });
    await broken.close();
  });

  it('says plainly that a port is taken', async () => {
    const port = Number(new URL(served.pageUrl).port);
    await expect(servePhone(phone, { port })).rejects.toThrow(`port ${port} is already taken`);
  });
});
