import type * as clientModule from 'webdriverio';
import type { Browser } from 'webdriverio';
import type { SimulatedPhone } from '../../src/simulator/simulated-phone.js';
import { nativePackage } from './native-import.js';

/** A session of the real client on a simulated phone. Whoever asked for it ends it. */
export async function drivePhone(phone: SimulatedPhone): Promise<Browser> {
  const client = await nativePackage<typeof clientModule>('webdriverio');
  const { hostname, port, pathname } = new URL(phone.appiumUrl);
  return client.remote({
    hostname,
    port: Number(port),
    path: pathname,
    logLevel: 'silent',
    connectionRetryCount: 0,
    waitforTimeout: 100,
    capabilities: phone.capabilities as WebdriverIO.Capabilities,
  });
}
