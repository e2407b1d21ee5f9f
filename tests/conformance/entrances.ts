import type { Environment } from '../../src/core/environment.js';
import type { LocalDevice } from '../../src/core/device-settings.js';
import type { SimulatedAddress } from '../../src/device/connect.js';
import type { SimulatedPhone } from '../../src/simulator/simulated-phone.js';
import { ADB, WITHOUT_ADB } from '../support/with-adb.js';
import { startPhone, startServedPhone } from './served-phone.js';

/** A phone, and what `openDevice` needs to drive it by one of the two ways. */
export type Entered = Readonly<{
  phone: SimulatedPhone;
  address: SimulatedAddress | LocalDevice;
  env: Environment;
  close: () => Promise<void>;
}>;

/** A way to a phone. `missing` says why it cannot be tried here. */
export type Entrance = Readonly<{
  name: string;
  isEmbedded: boolean;
  missing?: string;
  enter: () => Promise<Entered>;
}>;

const embedded: Entrance = {
  name: 'the embedded driver',
  isEmbedded: true,
  enter: async () => {
    const phone = await startPhone();
    const { name, appiumUrl: url, capabilities } = phone;
    return { phone, address: { kind: 'simulated', name, url, capabilities }, env: {}, close: phone.close };
  },
};

const overAdb: Entrance = {
  name: 'UiAutomator2 over adb',
  isEmbedded: false,
  ...(ADB ? {} : { missing: WITHOUT_ADB }),
  enter: async () => {
    const { phone, address, server, close } = await startServedPhone();
    return { phone, address, env: server.env, close };
  },
};

/** The same tests for each entrance; the one that cannot be had is skipped, with the reason in its name. */
export function describeEntrances(tests: (entrance: Entrance) => void): void {
  for (const entrance of [embedded, overAdb]) {
    if (entrance.missing === undefined) describe(`through ${entrance.name}`, () => tests(entrance));
    else describe.skip(`through ${entrance.name}: not tried, ${entrance.missing}`, () => tests(entrance));
  }
}
