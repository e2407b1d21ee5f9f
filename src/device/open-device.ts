/** Opens a session with one phone. */

import type { Environment } from '../core/environment.js';
import type { Capabilities } from '../core/device-settings.js';
import type { Size } from '../core/geometry.js';
import { AppiumDevice, screenshotOf } from './appium-device.js';
import { SPEED_SETTINGS } from './capabilities.js';
import type { Device, DeviceDescription } from './device.js';
import { askForTime } from './phone-time.js';
import { connect, type DeviceAddress, type Connection } from './connect.js';
import { scaleBetween, sizeOfPng } from './scale.js';
import { startSession, type Session } from './session.js';

export type OpenDeviceOptions = Readonly<{
  device: DeviceAddress;
  signal?: AbortSignal | undefined;
  /** For local phones: where adb is looked for. */
  env?: Environment;
  limits?: Partial<Limits>;
}>;

/** Milliseconds. */
type Limits = Readonly<{ start: number; command: number }>;

const LIMITS: Limits = { start: 180_000, command: 60_000 };

/**
 * Opens a session with one phone. A local one gets an Appium server of its own, closed together with the device.
 * Rejects with a SetupError or DeviceError that says what to do; with the signal's reason when it is aborted.
 */
export async function openDevice({ device, signal, env = process.env, limits }: OpenDeviceOptions): Promise<Device> {
  const { start, command } = { ...LIMITS, ...limits };
  const target = await connect(device, { env, signal });
  try {
    const session = await startSession({
      ...target,
      startLimitMs: start + target.extraStartMs,
      commandLimitMs: command,
      signal,
    });
    return await describe(device, session, target);
  } catch (error) {
    await target.close();
    throw error;
  }
}

async function describe(device: DeviceAddress, session: Session, { close, labelledApps }: Connection): Promise<Device> {
  const closed = async () => {
    await session.close();
    await close();
  };
  try {
    await session.change('take its settings', (browser) => browser.updateSettings(SPEED_SETTINGS));
    const [picture, window, time] = await Promise.all([
      screenshotOf(session, {}),
      session.read('tell its size', (browser) => browser.getWindowRect()),
      askForTime(session),
    ]);
    const size: Size = (picture && sizeOfPng(picture)) ?? { width: window.width, height: window.height };
    const description = { ...descriptionOf(device, session.capabilities), size, time };
    return new AppiumDevice({ session, description, scale: scaleBetween(size, window), labelledApps, closed });
  } catch (error) {
    await closed();
    throw error;
  }
}

function descriptionOf({ name, kind }: DeviceAddress, granted: Capabilities): Omit<DeviceDescription, 'size'> {
  const word = (key: string): string => (typeof granted[key] === 'string' ? granted[key] : '');
  const [maker, own] = [word('deviceManufacturer'), word('deviceModel')];
  const model = own.toLowerCase().startsWith(maker.toLowerCase()) ? own : `${maker} ${own}`.trim();
  const udid = word('deviceUDID') || word('udid') || word('appium:udid');
  return {
    name,
    kind,
    model: model || word('deviceName') || 'Android phone',
    ...(udid && { udid }),
    android: word('platformVersion'),
  };
}
