/** What tells a phone apart on this computer, so that two names of one phone take one lease. */

import type { Environment } from '../core/environment.js';
import type { LocalDevice, RemoteDevice } from '../core/device-settings.js';
import { chooseAttached } from '../device/choose-attached.js';
import { discoverDevices } from '../device/discovery.js';
import { avdOf } from '../device/emulator.js';

/** A phone of which it is known what to lease: one of these places. */
export type LeasablePhone<D = LocalDevice | RemoteDevice> = Readonly<{ device: D; keys: readonly string[] }>;

/**
 * Finds out what tells a phone apart on this computer. A local one is its serial, whatever name or no name it goes by;
 * an emulator is its virtual device;
 * a remote one is its server and what is asked for there, as often as that server may be asked at once.
 */
export async function findPhone(device: LocalDevice | RemoteDevice, env: Environment): Promise<LeasablePhone> {
  switch (device.kind) {
    case 'local':
      return findLocal(device, env);
    case 'remote':
      return { device, keys: leaseKeysAt(device) };
  }
}

async function findLocal(device: LocalDevice, env: Environment): Promise<LeasablePhone<LocalDevice>> {
  const { adbPort, emulator, udid } = device;
  if (emulator) return { device, keys: [placeOfAvd(emulator.avd)] };
  const { serial } = chooseAttached(await discoverDevices({ env, adbPort }), udid);
  return { device: { ...device, udid: serial }, keys: [leaseKeyOf({ serial, avd: await avdOf(serial, env) })] };
}

/** An emulator has its name before it has a serial. */
const placeOfAvd = (avd: string): string => `emulator ${avd}`;

/** What is leased of a phone that adb sees. */
export const leaseKeyOf = ({ serial, avd }: Readonly<{ serial: string; avd?: string | undefined }>): string =>
  avd === undefined ? serial : placeOfAvd(avd);

/** One for each session that a server may be asked for at once; one in all where a certain phone is asked for. */
export function leaseKeysAt({ url, capabilities, concurrency = 1 }: RemoteDevice): readonly string[] {
  const server = new URL(url).href.replace(/\/+$/, '');
  const udid = capabilities['appium:udid'];
  if (typeof udid === 'string') return [`${server} ${udid}`];
  const more = Array.from({ length: concurrency - 1 }, (_, index) => `${server} #${index + 2}`);
  return [server, ...more];
}
