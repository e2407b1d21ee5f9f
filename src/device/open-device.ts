import type { Capabilities, LocalDevice, RemoteDevice } from '../core/device-settings.js';
import type { Size } from '../core/geometry.js';
import { freePort } from './adb-server.js';
import { askForLabels } from './app-labels.js';
import { AppiumDevice, takePicture } from './appium-device.js';
import type { Environment } from './android-sdk.js';
import { capabilitiesFor, SPEED_SETTINGS } from './capabilities.js';
import { chooseAttached } from './choose-attached.js';
import { headersOf, wantedOf } from './credentials.js';
import type { Device, DeviceDescription, InstalledApp } from './device.js';
import { discoverDevices } from './discovery.js';
import { startLocalServer } from './local-server.js';
import { askForTime } from './phone-time.js';
import { checkServer } from './reachable.js';
import { scaleBetween, sizeOfPng } from './scale.js';
import { startSession, type Session } from './session.js';

/** A simulated phone that somebody has started, and where its Appium server listens. */
export type SimulatedAddress = Readonly<{
  kind: 'simulated';
  name: string;
  url: string;
  capabilities: Capabilities;
}>;

export type OpenDeviceOptions = Readonly<{
  device: SimulatedAddress | LocalDevice | RemoteDevice;
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
  const target = await reach(device, env, signal);
  try {
    const session = await startSession({ ...target, startLimitMs: start, commandLimitMs: command, signal });
    return await describe(device, session, target);
  } catch (error) {
    await target.close();
    throw error;
  }
}

type Target = Readonly<{
  url: string;
  headers: Readonly<Record<string, string>>;
  capabilities: Capabilities;
  /** Ends what was started to reach the phone. */
  close: () => Promise<void>;
  labelledApps?: () => Promise<readonly InstalledApp[] | undefined>;
}>;

const NOTHING_TO_CLOSE = () => Promise.resolve();

async function reach(
  device: OpenDeviceOptions['device'],
  env: Environment,
  signal: AbortSignal | undefined,
): Promise<Target> {
  if (device.kind === 'local') return reachLocal(device, env);
  const headers = device.kind === 'remote' ? headersOf(device) : {};
  await checkServer({ url: device.url, headers, signal });
  const capabilities = capabilitiesFor(device.kind === 'remote' ? wantedOf(device) : device.capabilities);
  return { url: device.url, headers, capabilities, close: NOTHING_TO_CLOSE };
}

async function reachLocal({ udid, adbPort, capabilities }: LocalDevice, env: Environment): Promise<Target> {
  const { serial } = chooseAttached(await discoverDevices({ env, adbPort }), udid);
  const server = await startLocalServer(env);
  // By default the driver takes the first free one from 8200 on, and does not tell which.
  const systemPort = Number(capabilities['appium:systemPort']) || (await freePort());
  const found = {
    'appium:udid': serial,
    'appium:systemPort': systemPort,
    ...(adbPort === undefined ? {} : { 'appium:adbPort': adbPort }),
  };
  return {
    url: server.url,
    headers: {},
    capabilities: capabilitiesFor(found, capabilities),
    close: () => server.close(),
    labelledApps: () => askForLabels(systemPort),
  };
}

async function describe(
  device: OpenDeviceOptions['device'],
  session: Session,
  { close, labelledApps }: Target,
): Promise<Device> {
  const closed = async () => {
    await session.close();
    await close();
  };
  try {
    await session.change('take its settings', (browser) => browser.updateSettings(SPEED_SETTINGS));
    const [picture, window, time] = await Promise.all([
      takePicture(session, {}),
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

function descriptionOf(
  { name, kind }: OpenDeviceOptions['device'],
  granted: Capabilities,
): Omit<DeviceDescription, 'size'> {
  const word = (key: string): string => (typeof granted[key] === 'string' ? granted[key] : '');
  const model = [word('deviceManufacturer'), word('deviceModel')].filter(Boolean).join(' ');
  const udid = word('deviceUDID') || word('udid') || word('appium:udid');
  return {
    name,
    kind,
    model: model || word('deviceName') || 'Android phone',
    ...(udid && { udid }),
    android: word('platformVersion'),
  };
}
