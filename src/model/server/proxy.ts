/** Reaches servers through the proxy that the environment names. */

import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { Readable } from 'node:stream';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { ProxySettings } from '../../core/model-settings.js';

const LOCAL = /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1\])$/i;

/** The proxy for an address; undefined when it is asked directly, as this computer itself always is. */
export function proxyFor(address: string, { http, https, except }: ProxySettings): string | undefined {
  const { protocol, hostname, port } = new URL(address);
  const proxy = protocol === 'https:' ? https : http;
  if (!proxy || LOCAL.test(hostname)) return undefined;
  const isExempt = (except ?? '')
    .split(/[\s,;]+/)
    .filter(Boolean)
    .some((entry) => {
      const [, name = '', onlyPort] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
      if (onlyPort !== undefined && onlyPort !== port) return false;
      return entry === '*' || hostname === name || hostname.endsWith(`.${name}`);
    });
  return isExempt ? undefined : /:\/\//.test(proxy) ? proxy : `http://${proxy}`;
}

/** The `fetch` of a server behind a proxy, as far as the openai package needs it. */
export function fetchThrough(proxy: string): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const headers = Object.fromEntries(new Headers(init.headers));
    const body = typeof init.body === 'string' ? init.body : undefined;
    const options: RequestOptions = {
      method: init.method ?? 'GET',
      headers: { ...headers, ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }) },
      ...(init.signal ? { signal: init.signal } : {}),
    };
    const answer = await (url.protocol === 'https:'
      ? askInTunnel(url, { proxy: new URL(proxy), options, body })
      : askByProxy(url, { proxy: new URL(proxy), options, body }));
    return responseOf(answer);
  };
}

type ProxyFetchOptions = Readonly<{ proxy: URL; options: RequestOptions; body: string | undefined }>;

/** The proxy reads the request and hands it on. */
function askByProxy(url: URL, { proxy, options, body }: ProxyFetchOptions): Promise<IncomingMessage> {
  const headers = { ...options.headers, host: url.host, ...authorizationOf(proxy) };
  return send({ ...options, ...hostOf(proxy), path: url.href, headers }, { proxy, body });
}

/** The proxy opens a way to the server, and reads nothing. */
async function askInTunnel(url: URL, { proxy, options, body }: ProxyFetchOptions): Promise<IncomingMessage> {
  const port = Number(url.port) || 443;
  const socket = await openTunnel(proxy, { host: `${url.hostname}:${port}`, signal: options.signal });
  return new Promise((resolve, reject) => {
    const createConnection = () => connectTls({ socket, servername: url.hostname });
    const { hostname, pathname, search } = url;
    const asked = requestHttps({ ...options, hostname, port, path: `${pathname}${search}`, createConnection }, resolve);
    asked.on('error', reject).end(body);
  });
}

type TunnelOptions = Readonly<{ host: string; signal: AbortSignal | undefined }>;

function openTunnel(proxy: URL, { host, signal }: TunnelOptions): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const options = { ...hostOf(proxy), method: 'CONNECT', path: host, headers: { host, ...authorizationOf(proxy) } };
    const asked = requesterOf(proxy)({ ...options, ...(signal ? { signal } : {}) });
    asked.on('connect', ({ statusCode }, socket) => {
      if (statusCode === 200) resolve(socket);
      else {
        socket.destroy();
        reject(refusedBy(proxy, statusCode));
      }
    });
    asked.on('response', ({ statusCode }) => {
      reject(refusedBy(proxy, statusCode));
    });
    asked.on('error', reject).end();
  });
}

const refusedBy = (proxy: URL, status: number | undefined): Error =>
  Object.assign(new Error(`The proxy ${proxy.host} refused with status ${status}.`), {
    code: `the proxy ${proxy.host} refused with status ${status}`,
  });

const requesterOf = (proxy: URL): typeof requestHttp => (proxy.protocol === 'https:' ? requestHttps : requestHttp);
const hostOf = ({ hostname, port, protocol }: URL) => ({
  hostname,
  port: Number(port) || (protocol === 'https:' ? 443 : 80),
});

function authorizationOf({ username, password }: URL): Readonly<Record<string, string>> {
  if (!username) return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}

const send = (
  options: RequestOptions,
  { proxy, body }: Pick<ProxyFetchOptions, 'proxy' | 'body'>,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    requesterOf(proxy)(options, resolve).on('error', reject).end(body);
  });

function responseOf(answer: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  const status = answer.statusCode ?? 502;
  const isEmpty = status === 204 || status === 304;
  return new Response(isEmpty ? null : (Readable.toWeb(answer) as ReadableStream), { status, headers });
}
