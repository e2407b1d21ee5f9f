/** Finds the server of a phone and what to ask it for; for a local phone one is started. */

import type { Environment } from '../core/environment.js';
import type { Capabilities, LocalDevice, RemoteDevice } from '../core/device-settings.js';
import { freePort } from './adb-server.js';
import { askForLabels } from './app-labels.js';
import { capabilitiesFor } from './capabilities.js';
import { chooseAttached } from './choose-attached.js';
import { headersOf, capabilitiesWithSecrets } from './credentials.js';
import type { InstalledApp } from './device.js';
import { discoverDevices } from './discovery.js';
import { emulatorCapabilities, isEmulated, prepareEmulator } from './emulator.js';
import { startLocalServer } from './local-server.js';
import { checkServer } from './check-server.js';

/** A simulated phone that somebody has started, and where its Appium server listens. */
export type SimulatedAddress = Readonly<{
  kind: 'simulated';
  name: string;
  url: string;
  capabilities: Capabilities;
}>;

export type DeviceAddress = SimulatedAddress | LocalDevice | RemoteDevice;

/** A WebDriver server that answers, and what to ask it for. */
export type Connection = Readonly<{
  url: string;
  headers: Readonly<Record<string, string>>;
  capabilities: Capabilities;
  /** What the start of a session may take longer than usual, in milliseconds. */
  extraStartMs: number;
  /** Ends what was started to reach the phone. */
  close: () => Promise<void>;
  labelledApps?: () => Promise<readonly InstalledApp[] | undefined>;
}>;

export type ConnectOptions = Readonly<{ env: Environment; signal?: AbortSignal | undefined }>;

/** Finds the server of a phone; for a local phone one is started. */
export async function connect(device: DeviceAddress, { env, signal }: ConnectOptions): Promise<Connection> {
  switch (device.kind) {
    case 'simulated':
      return reachServer({ url: device.url, headers: {}, wanted: device.capabilities, signal });
    case 'local':
      return reachLocal(device, env);
    case 'remote':
      return reachServer({
        url: device.url,
        headers: headersOf(device),
        wanted: capabilitiesWithSecrets(device),
        signal,
      });
  }
}

type ReachServerOptions = Pick<Connection, 'url' | 'headers'> &
  Pick<ConnectOptions, 'signal'> &
  Readonly<{ wanted: Capabilities }>;

async function reachServer({ url, headers, wanted, signal }: ReachServerOptions): Promise<Connection> {
  await checkServer({ url, headers, signal });
  return {
    url,
    headers,
    capabilities: capabilitiesFor(wanted),
    extraStartMs: 0,
    close: () => Promise.resolve(),
  };
}

async function reachLocal(device: LocalDevice, env: Environment): Promise<Connection> {
  const { adbPort, capabilities, emulator } = device;
  const which = await whichOne(device, env);
  // By default the driver takes the first free one from 8200 on, and does not tell which.
  const systemPort = Number(capabilities['appium:systemPort']) || (await freePort());
  const server = await startLocalServer(env, { systemPort, adbPort });
  const found = {
    ...which,
    'appium:systemPort': systemPort,
    ...(adbPort === undefined ? {} : { 'appium:adbPort': adbPort }),
  };
  return {
    url: server.url,
    headers: {},
    capabilities: capabilitiesFor(found, capabilities),
    // Until it shows itself, and until it is ready; before that a running one may have to end.
    extraStartMs: emulator ? 3 * emulator.bootMs : 0,
    close: () => server.close(),
    labelledApps: () => askForLabels(systemPort),
  };
}

async function whichOne(device: LocalDevice, env: Environment): Promise<Capabilities> {
  if (!isEmulated(device)) {
    const { serial } = chooseAttached(await discoverDevices({ env, adbPort: device.adbPort }), device.udid);
    return { 'appium:udid': serial };
  }
  await prepareEmulator(device, env);
  return emulatorCapabilities(device);
}
