/** The real client, and the few commands that are measured through it. */

import { remote, type Browser } from 'webdriverio';
import type { SimulatedPhone } from '../../src/simulator/simulated-phone.js';

/** A session of the real client with a phone. */
export function connect(phone: SimulatedPhone): Promise<Browser> {
  const { hostname, port, pathname } = new URL(phone.appiumUrl);
  return remote({
    hostname,
    port: Number(port),
    path: pathname,
    logLevel: 'silent',
    connectionRetryCount: 0,
    capabilities: phone.capabilities as WebdriverIO.Capabilities,
  });
}

/** The same command without a client library: what the server alone takes. */
export async function ask(phone: SimulatedPhone, { sessionId }: Browser, path: string): Promise<unknown> {
  const reply = await fetch(`${phone.appiumUrl}/session/${sessionId}/${path}`);
  return reply.json();
}

export const open = (driver: Browser, appId: string): Promise<void> => driver.execute('mobile: activateApp', { appId });

/** One finger, down and up: as the device port of this project sends it. */
export const tap = (driver: Browser, x: number, y: number): Promise<void> =>
  driver.performActions([
    {
      type: 'pointer',
      id: 'finger',
      parameters: { pointerType: 'touch' },
      actions: [
        { type: 'pointerMove', duration: 0, x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pause', duration: 50 },
        { type: 'pointerUp', button: 0 },
      ],
    },
  ]);

/** Looks until two page sources in a row are the same. */
export async function settle(driver: Browser): Promise<void> {
  let before = await driver.getPageSource();
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const now = await driver.getPageSource();
    if (now === before) return;
    before = now;
  }
}

const MOST_LOOKS = 20;
