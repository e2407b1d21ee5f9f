import type * as WebdriverIO from 'webdriverio';
import type { Browser } from 'webdriverio';
import { capabilitiesFor } from '../../src/device/capabilities.js';
import type * as LocalServerModule from '../../src/device/local-server.js';
import { nativePackage, nativeSource } from '../support/native-import.js';
import type { Entered } from './entrances.js';

/** What a WebDriver server answered: with a status of 400 and more `error` is the W3C name of what went wrong. */
export type Answer = Readonly<{ status: number; value: unknown; error?: string; message?: string }>;

type Method = 'GET' | 'POST' | 'DELETE';

/** A session that can be spoken to in two ways: by plain requests, and by WebdriverIO. */
export type WebDriverSession = Readonly<{
  browser: Browser;
  /** `path` comes after "/session/:id". A body that is a text is sent as it stands. */
  ask: (method: Method, path: string, body?: unknown) => Promise<Answer>;
  /** `path` comes after the server's address. */
  askServer: (method: Method, path: string, body?: unknown) => Promise<Answer>;
  close: () => Promise<void>;
}>;

export async function openWebDriverSession({ address, env }: Entered): Promise<WebDriverSession> {
  if (address.kind === 'simulated') return connect(address.url, address.capabilities);
  const { startLocalServer } = await nativeSource<typeof LocalServerModule>('device/local-server.js');
  const server = await startLocalServer(env);
  const { udid, adbPort } = address;
  const session = await connect(server.url, capabilitiesFor({ 'appium:udid': udid, 'appium:adbPort': adbPort }));
  return {
    ...session,
    close: async () => {
      await session.close();
      await server.close();
    },
  };
}

async function connect(url: string, capabilities: Readonly<Record<string, unknown>>): Promise<WebDriverSession> {
  const { remote } = await nativePackage<typeof WebdriverIO>('webdriverio');
  const { hostname, port, pathname } = new URL(url);
  const browser = await remote({
    hostname,
    port: Number(port),
    path: pathname,
    logLevel: 'silent',
    connectionRetryCount: 0,
    waitforTimeout: 100,
    capabilities: { ...capabilities },
  });
  const askServer: WebDriverSession['askServer'] = (method, path, body) =>
    request(method, `${url.replace(/\/$/, '')}${path}`, body);
  return {
    browser,
    askServer,
    ask: (method, path, body) => askServer(method, `/session/${browser.sessionId}${path}`, body),
    close: () => browser.deleteSession(),
  };
}

async function request(method: Method, url: string, body: unknown = {}): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(method === 'POST' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.status < 400) return { status: response.status, value };
  const { error, message } = value as { error: string; message: string };
  return { status: response.status, value, error, message };
}
