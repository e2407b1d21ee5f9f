import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { duplexPair, type Duplex } from 'node:stream';
import type { CommandReply } from '../commands/command.js';
import type { PhoneSystem } from '../system/phone-system.js';

/** The UiAutomator2 server inside the phone. It has no port of this computer: whoever wants it comes through adb. */
export type AutomationServer = Readonly<{
  /** The other end of a new connection to it. */
  connect: () => Duplex;
  /** Cuts every connection, as a server that dies does. It can be asked again at once. */
  dropConnections: () => void;
  close: () => void;
}>;

export type AutomationOptions = Readonly<{
  phone: PhoneSystem;
  /** Called after a session was deleted and answered for. */
  onSessionEnd: () => void;
}>;

const SESSION = 'simulated-session';
const MOST_BODY = 16 * 1024 * 1024;
const VERSION = '10.6.6';

/**
 * Serves the phone's commands over HTTP, as the UiAutomator2 server does: sessions here, all else by `run`.
 * It answers whether or not `am instrument` was seen: the driver asks a moment too early and would lose a second.
 */
export function startAutomationServer({ phone, onSessionEnd }: AutomationOptions): AutomationServer {
  const server = createServer((request, response) => {
    if (request.method === 'DELETE') response.on('finish', onSessionEnd);
    answer(phone, request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 60_000;
  return {
    connect: () => {
      const [inside, outside] = duplexPair();
      inside.once('close', () => outside.destroy());
      outside.once('close', () => inside.destroy());
      server.emit('connection', inside);
      return outside;
    },
    dropConnections: () => server.closeAllConnections(),
    close: () => server.closeAllConnections(),
  };
}

async function answer(phone: PhoneSystem, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request);
  const path = (request.url ?? '/').replace(/^\/wd\/hub/, '').split('?')[0] ?? '/';
  const { status, value } =
    body === undefined ? badBody() : await route(phone, { method: request.method ?? 'GET', path, body });
  const text = JSON.stringify({ sessionId: SESSION, value: value ?? null });
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

type Request = Readonly<{ method: string; path: string; body: unknown }>;

const READY = { ready: true, message: 'UiAutomator2 Server is ready to accept commands', build: { version: VERSION } };
const done = (value: unknown): CommandReply => ({ status: 200, value });
const badBody = (): CommandReply => ({
  status: 400,
  value: { error: 'invalid argument', message: 'The body is no JSON.', stacktrace: '' },
});

async function route(phone: PhoneSystem, { method, path, body }: Request): Promise<CommandReply> {
  if (path === '/status') return done(READY);
  if (path === '/sessions') return done([]);
  // With and without a session, in the phone's language. The driver has no command for it; a client may ask by itself.
  if (/^(\/session\/[^/]+)?\/appium\/device\/apps$/.test(path) && method === 'GET') return done(startableApps(phone));
  if (path === '/session' && method === 'POST') {
    const capabilities = firstMatch(body);
    await phone.run({ method, path: '', body: capabilities });
    return done({ sessionId: SESSION, capabilities });
  }
  const inSession = /^\/session\/[^/]+(\/.*)?$/.exec(path)?.[1];
  if (inSession === undefined)
    return method === 'DELETE' || method === 'GET' ? done(null) : unknownCommand(method, path);
  if (method !== 'GET' && method !== 'POST' && method !== 'DELETE') return unknownCommand(method, path);
  return phone.run({ method, path: inSession, body });
}

const startableApps = (phone: PhoneSystem): unknown =>
  phone.apps().map((app) => ({ packageName: app.package, packageActivity: app.activity, appName: app.label }));

const unknownCommand = (method: string, path: string): CommandReply => ({
  status: 404,
  value: { error: 'unknown command', message: `${method} ${path} is no command of this server.`, stacktrace: '' },
});

function firstMatch(body: unknown): unknown {
  const { capabilities } = (body ?? {}) as {
    capabilities?: { firstMatch?: readonly unknown[]; alwaysMatch?: unknown };
  };
  return capabilities?.firstMatch?.[0] ?? capabilities?.alwaysMatch ?? {};
}

/** undefined when it is no JSON, or larger than anything the driver sends. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request) {
      length += (chunk as Buffer).length;
      if (length > MOST_BODY) return undefined;
      chunks.push(chunk as Buffer);
    }
    const text = Buffer.concat(chunks).toString('utf8');
    return text === '' ? {} : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
