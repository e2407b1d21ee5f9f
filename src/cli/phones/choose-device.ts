/** Which phone a command means, from devices.yaml and adb. */

import { existsSync } from 'node:fs';
import type { Config } from '../../config/config.js';
import type { DeviceSettings } from '../../core/device-settings.js';
import { FingertipsError, SetupError } from '../../core/errors.js';
import { discoverDevices, type AttachedDevice } from '../../device/discovery.js';
import type { CliContext } from '../terminal/context.js';
import { projectIn } from '../../assembly/project.js';

const NO_PHONE = {
  problem: 'No phone is named, there is no devices.yaml, and no phone is attached to this computer.',
  remedy: 'Try the simulated phone with --device simulated, or connect a phone with USB debugging on.',
};

/**
 * The phone of this call: the one that is named, by its name in devices.yaml or by its serial; "simulated" is always there.
 * With nothing named and no devices.yaml it is the one that is attached, and a newcomer without any is offered the simulated one.
 */
export async function choosePhone(config: Config, context: CliContext): Promise<DeviceSettings> {
  const { device: name } = config;
  if (config.devices.some((known) => known.name === name)) return config.chooseDevice(name);
  if (name === 'simulated') return { kind: 'simulated', name };
  if (name === undefined && existsSync(projectIn(context.folder).devices)) return config.chooseDevice();
  const devices = await attachedTo(context, config.adbPort);
  const serials = devices.map(({ serial }) => serial);
  if (name !== undefined) return config.chooseDevice(name, serials);
  const ready = devices.filter(({ state }) => state === 'device');
  const [only] = ready.length === 1 ? ready : devices;
  if (only && (ready.length === 1 || devices.length === 1)) return config.chooseDevice(only.serial, serials);
  if (devices.length === 0) throw new SetupError({ ...NO_PHONE, code: 'device.not-chosen' });
  const problem = `No phone is named, and ${devices.length} are attached: ${serials.join(', ')}.`;
  throw new SetupError({ code: 'device.not-chosen', problem, remedy: 'Name one with --device, by its serial.' });
}

/** Without adb there are none; whoever named a serial is told so. */
async function attachedTo({ env }: CliContext, adbPort: number | undefined): Promise<readonly AttachedDevice[]> {
  try {
    return await discoverDevices({ env, adbPort });
  } catch (error) {
    if (error instanceof FingertipsError) return [];
    throw error;
  }
}
