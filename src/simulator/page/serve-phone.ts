/** Serves the page that shows the phone, to this computer alone. */

import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FingertipsError, SetupError } from '../../core/errors.js';
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
 * Shows a phone in a browser and lets scripts read and set its state, on loopback alone.
 * Rejects with a SetupError when the port is taken.
 */
export async function servePhone(phone: ControlledPhone, { port = 0 }: ServeOptions = {}): Promise<ServedPhone> {
  const server = createServer((request, response) => void answer(phone, request, response));
  const bound = await listen(server, port);
  const url = `http://${LOOPBACK}:${bound}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { pageUrl: `${url}/`, controlUrl: url, close };
}

async function answer(phone: ControlledPhone, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOurs(request))
    return reply(response, 403, { error: 'Open this address itself; other pages may not drive the phone.' });
  const path = new URL(request.url ?? '/', 'http://phone').pathname;
  const route = ROUTES[`${request.method ?? 'GET'} ${path}`];
  if (!route)
    return reply(response, 404, { error: `There is no ${request.method ?? ''} ${path}.`, routes: Object.keys(ROUTES) });
  try {
    const answered = route(phone, request.method === 'GET' ? {} : await readBody(request), response);
    if (answered !== undefined) reply(response, 200, answered);
  } catch (error) {
    if (!(error instanceof FingertipsError)) throw error;
    reply(response, 400, { error: error.message });
  }
}

/** A page elsewhere must not drive the phone: neither by a name that points here, nor by sending here. */
function isOurs({ headers, socket }: IncomingMessage): boolean {
  const hosts = [LOOPBACK, 'localhost'].map((name) => `${name}:${socket.localPort ?? 0}`);
  const isHostOurs = hosts.includes(headers.host ?? '');
  const { origin } = headers;
  return isHostOurs && (origin === undefined || hosts.some((host) => origin === `http://${host}`));
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
