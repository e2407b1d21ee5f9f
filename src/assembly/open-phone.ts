/** Takes a phone for this process alone and opens a session; a simulated one is started first. */

import type { Environment } from '../core/environment.js';
import { clockAhead, systemClock, type Clock } from '../core/clock.js';
import type { DeviceSettings, LocalDevice, RemoteDevice, SimulatedDevice } from '../core/device-settings.js';
import type { Device } from '../device/device.js';
import { openLeased } from '../runner/lease.js';
import type { SimulatedPhone, SimulatedPhoneOptions } from '../simulator/simulated-phone.js';
import { openOverAdb, type DeviceWithClose } from './open-over-adb.js';
import { findPhone } from './find-phone.js';

/** A phone in a session, and the time that its clock shows. */
export type OpenPhone = Readonly<{
  device: Device;
  clock: Clock;
  /** The phone's own, as IANA names it; this computer's when the phone does not tell. */
  timeZone?: string;
  /** The simulated phone itself, to look at and to question; absent for every other. */
  simulated?: SimulatedPhone;
  close(): Promise<void>;
}>;

const SIMULATED: SimulatedDevice = { kind: 'simulated', name: 'simulated' };

/** Dots per inch of a simulated phone whose size is given without it. */
const USUAL_DENSITY = 420;

export type OpenPhoneOptions = Readonly<{
  /** Of devices.yaml, or written by hand: { kind: 'local', name: 'mine', capabilities: {} }. A simulated one unless given. */
  device?: DeviceSettings;
  /** Who takes it, for whoever comes second: run "Turn on dark theme". */
  holder?: string;
  env?: Readonly<Record<string, string | undefined>>;
  signal?: AbortSignal | undefined;
}>;

/** Takes the phone for this process alone and opens a session. A simulated one is started first. */
export async function openPhone(order: OpenPhoneOptions = {}): Promise<OpenPhone> {
  const { device = SIMULATED, holder = 'a program', env = process.env, signal } = order;
  switch (device.kind) {
    case 'simulated':
      return openSimulated(device, env, signal);
    case 'local':
    case 'remote':
      return openFound(device, { holder, env, signal });
  }
}

async function openFound(
  device: LocalDevice | RemoteDevice,
  { holder, env, signal }: Readonly<{ holder: string; env: Environment; signal: AbortSignal | undefined }>,
): Promise<OpenPhone> {
  // WebdriverIO takes a second to load, which no other command should wait for.
  const { openDevice } = await import('../device/open-device.js');
  const found = await findPhone(device, env);
  const request = { phone: found.keys, holder };
  const opened = await openLeased(request, () => openDevice({ device: found.device, signal, env }));
  const { time } = opened.description;
  return {
    device: opened,
    clock: time ? clockAhead(time.aheadMs) : systemClock,
    ...(time?.timeZone !== undefined && { timeZone: time.timeZone }),
    close: () => opened.close(),
  };
}

async function openSimulated(
  { name, seed, now, size, via, weather, navigation }: SimulatedDevice,
  env: NonNullable<OpenPhoneOptions['env']>,
  signal: AbortSignal | undefined,
): Promise<OpenPhone> {
  // One after the other: both require ES modules, and Node 20 cannot do that while another import is under way.
  const { bootSimulatedPhone: start } = await import('../simulator/simulated-phone.js');
  const { openDevice } = await import('../device/open-device.js');
  const simulated = await start({
    page: true,
    ...(seed !== undefined && { seed }),
    ...(now !== undefined && { now }),
    ...(weather && { weather }),
    ...(navigation && { navigation }),
    ...(size && { size: { ...size, density: size.density ?? USUAL_DENSITY } }),
  });
  try {
    const { appiumUrl: url, capabilities } = simulated;
    const { device, close: leave } =
      via === 'uiautomator2'
        ? await openOverAdb({ name, simulated, env, signal })
        : await openDevice({ device: { kind: 'simulated', name, url, capabilities }, signal }).then(withClose);
    const close = (): Promise<void> => leave().finally(() => simulated.close());
    return { device, clock: simulated.clock, timeZone: 'UTC', simulated, close };
  } catch (error) {
    await simulated.close();
    throw error;
  }
}

const withClose = (device: Device): DeviceWithClose => ({ device, close: () => device.close() });

/**
 * The simulated phone by itself, for clients of any kind: its Appium answers every program of this computer and no page of
 * the web. A `basePath` that nobody can guess keeps other programs out as well. Appium is loaded only now.
 */
export async function startSimulatedPhone(options: SimulatedPhoneOptions = {}): Promise<SimulatedPhone> {
  const simulator = await import('../simulator/simulated-phone.js');
  return simulator.bootSimulatedPhone({ basePath: '', ...options });
}
