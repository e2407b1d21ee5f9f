/** Serves the page that shows the phone, to this computer alone. */

import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FingertipsError, SetupError } from '../../core/errors.js';
import { isFromHere, leadsBelow, secretPath } from '../../core/http-door.js';
import type { Json } from '../world/json.js';
import type { ControlledPhone } from './controlled-phone.js';
import { perform } from './gestures.js';
import { readBody } from './read-body.js';

export type ServedPhone = Readonly<{
  /** Where a person looks, taps and types. */
  pageUrl: string;
  /** Where scripts read and set the phone's state as JSON: /state, /query, /snapshot, /reset, /gesture. */
  controlUrl: string;
  close: () => Promise<void>;
}>;

type ServeOptions = Readonly<{ /** 0 or absent: any free one. */ port?: number | undefined }>;

const LOOPBACK = '127.0.0.1';
const PAGE = new URL('./phone-page.html', import.meta.url);

/**
 * Shows a phone in a browser and lets scripts read and set its state, on loopback alone and under a path that nobody can guess.
 * Rejects with a SetupError when the port is taken.
 */
export async function servePhone(phone: ControlledPhone, { port = 0 }: ServeOptions = {}): Promise<ServedPhone> {
  const path = secretPath();
  const server = createServer((request, response) => {
    answer({ phone, path }, request, response).catch((error: unknown) => {
      fail(response, error);
    });
  });
  const bound = await listen(server, port);
  const url = `http://${LOOPBACK}:${bound}${path}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { pageUrl: `${url}/`, controlUrl: url, close };
}

type Desk = Readonly<{ phone: ControlledPhone; path: string }>;

async function answer({ phone, path }: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  if (!isFromHere(request))
    return reply(response, 403, { error: 'Open this address itself; other pages may not drive the phone.' });
  if (!leadsBelow(path, url))
    return reply(response, 404, { error: 'There is nothing here: the whole address is the one that was printed.' });
  const asked = `${method} ${url.slice(path.length).split('?', 1)[0] ?? ''}`;
  const route = Object.hasOwn(ROUTES, asked) ? ROUTES[asked] : undefined;
  if (!route) return reply(response, 404, { error: `There is no ${asked}.`, routes: Object.keys(ROUTES) });
  const answered = route(phone, method === 'GET' ? {} : await readBody(request), response);
  if (answered !== undefined) reply(response, 200, answered);
}

/** Whatever a request has led to, the phone and its process go on. */
function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  const words = error instanceof Error ? error.message : String(error);
  reply(response, error instanceof FingertipsError ? 400 : 500, { error: words });
}

/** Answers with what is sent as JSON; with undefined when it has written the response itself. */
type Route = (phone: ControlledPhone, body: Json, response: ServerResponse) => Json | undefined;

const DONE: Json = { done: true };

const ROUTES: Readonly<Record<string, Route>> = {
  'GET /': (_phone, _body, response) => send(response, 'text/html; charset=utf-8', readFileSync(PAGE)),
  'GET /picture.png': (phone, _body, response) => send(response, 'image/png', phone.picture()),
  'GET /changes': (phone, _body, response) => watch(phone, response),
  'GET /info': (phone) => ({ name: phone.name, ...phone.size() }),
  'GET /state': (phone) => phone.state(),
  'PATCH /state': (phone, body) => (phone.patch(body), DONE),
  'POST /query': (phone, body) => phone.query(body),
  'GET /snapshot': (phone) => phone.snapshot(),
  'PUT /snapshot': (phone, body) => (phone.restore(body), DONE),
  'POST /reset': (phone) => (phone.reset(), DONE),
  'POST /gesture': (phone, body) => (perform(phone, body), DONE),
};

/** Server-sent events: a line for each change, so that the page asks for a new picture only then. */
function watch(phone: ControlledPhone, response: ServerResponse): undefined {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('data: now\n\n');
  const stop = phone.onChange(() => response.write('data: changed\n\n'));
  response.on('close', stop);
}

function send(response: ServerResponse, type: string, body: Buffer): undefined {
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'self' 'unsafe-inline'",
  });
  response.end(body);
}

function reply(response: ServerResponse, status: number, value: Json): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new SetupError({
          problem: `The phone's page cannot be served: port ${port} is already taken.`,
          remedy: 'Choose another port, or leave it out to take any free one.',
          cause,
        }),
      ),
    );
    server.listen(port, LOOPBACK, () => resolve((server.address() as AddressInfo).port));
  });
}
