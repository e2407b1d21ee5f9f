/** The door of a server on this computer: it answers nobody who does not know its secret path, and no page of the web. */

import { randomBytes } from 'node:crypto';
import { Server, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

const OWN_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** A path that nobody can guess: "/" and 32 hexadecimal digits. */
export const secretPath = (): string => `/${randomBytes(16).toString('hex')}`;

/**
 * Whether a program on this computer asks. A name of somebody else's that points here (DNS rebinding) and a page of another
 * address, which a browser always tells of itself, are refused; a page of this server itself is let in.
 */
export function isFromHere({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  if (!OWN_NAMES.includes(host.replace(/:\d+$/, ''))) return false;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || OWN_NAMES.some((name) => origin === `http://${name}:${socket.localPort ?? 0}`);
}

/** Whether an address leads below `path`: as it stands, without any reading of it that could go wrong. */
export const leadsBelow = (path: string, url = '/'): boolean => url.startsWith(`${path}/`) || url === path;

export type Door = Readonly<{
  /** Cuts every connection and closes, at once. Unlike Appium's own way it never ends the process. Safe to call twice. */
  close(): Promise<void>;
}>;

/** What is used of a server. Appium's own has another `close`, which is not. */
type RunningServer = Pick<Server, 'listeners' | 'removeAllListeners' | 'on' | 'closeAllConnections'>;

/** Puts the door before whatever a running server does with requests. */
export function guardServer(server: RunningServer, { path }: Readonly<{ path: string }>): Door {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const isLetIn = (request: IncomingMessage) => isFromHere(request) && leadsBelow(path, request.url);

  const answer = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!isLetIn(request)) return refuse(request, response);
    for (const each of answer) Reflect.apply(each, server, [request, response]);
  });
  const upgrade = server.listeners('upgrade');
  server.removeAllListeners('upgrade');
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isLetIn(request) || upgrade.length === 0) return void socket.destroy();
    for (const each of upgrade) Reflect.apply(each, server, [request, socket, head]);
  });
  return { close: () => closeAtOnce(server, sockets) };
}

/** The same words for whoever is not let in, so that nothing is told about what is behind it. */
function refuse(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
  response.end(JSON.stringify({ value: { error: 'unknown command', message: 'There is nothing here.' } }));
  request.destroy();
}

function closeAtOnce(server: RunningServer, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    Reflect.apply(Server.prototype.close, server, [() => resolve()]);
    sockets.forEach((socket) => socket.destroy());
    server.closeAllConnections();
  });
}
