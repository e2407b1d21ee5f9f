/** Which phones a suite run has, one for each place of its pool. */

import type { Config } from '../../config/config.js';
import type { DeviceSettings } from '../../core/device-settings.js';
import { SetupError } from '../../core/errors.js';
import { choosePhone } from '../phones/choose-device.js';
import type { CliContext } from '../terminal/context.js';
import { leaseKeysAt } from '../../assembly/find-phone.js';

export type ChoosePoolPhonesOptions = Readonly<{
  /** Of devices.yaml, serials, or "simulated"; that alone when none is named. */
  devices: readonly string[];
  /** How many of each simulated one; 1. */
  phones: number | undefined;
  config: Config;
  context: CliContext;
}>;

/** The phone as the tasks expect it, whatever devices.yaml makes of that name. */
const PLAIN: DeviceSettings = { kind: 'simulated', name: 'simulated' };

/** One phone for each place of the pool: as many as a server gives at the same time, and as many simulated ones as are asked for. */
export async function choosePoolPhones({
  devices,
  phones,
  config,
  context,
}: ChoosePoolPhonesOptions): Promise<readonly DeviceSettings[]> {
  const names = devices.length > 0 ? [...new Set(devices)] : [PLAIN.name];
  const chosen: DeviceSettings[] = [];
  for (const name of names) {
    chosen.push(name === PLAIN.name ? PLAIN : await choosePhone({ ...config, device: name }, context));
  }
  if (phones !== undefined && !chosen.some(({ kind }) => kind === 'simulated')) {
    throw new SetupError({
      problem: `"--phones ${phones}" is the number of simulated phones, and --device names none.`,
      remedy: 'Leave --phones out; how many sessions a server gives is its "concurrency" in devices.yaml.',
    });
  }
  return chosen.flatMap((device) => copiesOf(device, phones ?? 1));
}

function copiesOf(device: DeviceSettings, phones: number): readonly DeviceSettings[] {
  const count = placesOf(device, phones);
  return Array.from({ length: count }, (_, index) => ({
    ...device,
    name: count === 1 ? device.name : `${device.name}-${index + 1}`,
  }));
}

function placesOf(device: DeviceSettings, phones: number): number {
  switch (device.kind) {
    case 'simulated':
      return phones;
    case 'local':
      return 1;
    case 'remote':
      return leaseKeysAt(device).length;
  }
}

/** Nothing that is done there is done to anybody: it is simulated, wherever it stands. */
export function isSimulated(device: DeviceSettings): boolean {
  switch (device.kind) {
    case 'simulated':
      return true;
    case 'local':
    case 'remote':
      return device.control !== undefined;
  }
}
