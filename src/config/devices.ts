import { durationMs } from '../core/condition.js';
import type {
  DeviceEntry,
  DeviceKind,
  DeviceSettings,
  DevicesFile,
  LocalDevice,
  LocalEmulator,
  RemoteDevice,
  SimulatedDevice,
} from '../core/device-settings.js';
import { SetupError } from '../core/errors.js';
import { didYouMean } from '../core/suggest.js';
import { Secret } from '../core/secret.js';
import type { Variables } from './env-file.js';

/** The phones to choose from, with the file they stand in. */
export type KnownDevices = Readonly<{ file: string; entries: Readonly<Record<string, DeviceEntry>> }>;

/** What there is without a devices.yaml. */
export const BUILT_IN: DevicesFile = {
  version: 1,
  devices: { simulated: { kind: 'simulated' }, usb: { kind: 'local' } },
};

export type ChooseDeviceOptions = Readonly<{
  /** A name from devices.yaml, a serial that is attached, or undefined: the one there is. */
  name: string | undefined;
  /** Serials that adb sees, where somebody has looked. */
  attached: readonly string[];
  variables: Variables;
}>;

/** Throws a SetupError when no phone can be told from what is given, or its credentials are not set. */
export function chooseDevice(
  { file, entries }: KnownDevices,
  { name, attached, variables }: ChooseDeviceOptions,
): DeviceSettings {
  const names = Object.keys(entries);
  const [only, ...others] = names;
  const chosen = name ?? (others.length === 0 ? only : undefined);
  if (chosen === undefined) {
    const problem = names.length ? `No phone is chosen, and ${file} has several.` : `There is no phone in ${file}.`;
    const remedy = names.length ? `Use --device with one of: ${names.join(', ')}.` : 'Add one under "devices".';
    throw new SetupError({ code: 'device.not-chosen', problem, remedy });
  }
  const entry = Object.hasOwn(entries, chosen) ? entries[chosen] : undefined;
  if (entry) return settingsOf(chosen, entry, variables);
  if (attached.includes(chosen)) return settingsOf(chosen, { kind: 'local', udid: chosen }, variables);
  const problem = `No phone called "${chosen}" is in ${file}.`;
  throw new SetupError({ code: 'device.unknown', problem, remedy: didYouMean(chosen, [...names, ...attached]) });
}

/** As adb's own clients are told it. */
export const adbPortOf = (variables: Variables): number | undefined =>
  Number(variables.get('ANDROID_ADB_SERVER_PORT')?.value) || undefined;

function settingsOf(name: string, entry: DeviceEntry, variables: Variables): DeviceSettings {
  switch (entry.kind) {
    case 'simulated':
      return simulatedOf(name, entry);
    case 'local':
      return localOf(name, entry, variables);
    case 'remote':
      return remoteOf(name, entry, variables);
  }
}

type EntryOf<K extends DeviceKind> = Extract<DeviceEntry, { kind: K }>;

const simulatedOf = (
  name: string,
  { seed, now, size, via, weather, navigation }: EntryOf<'simulated'>,
): SimulatedDevice => ({
  kind: 'simulated',
  name,
  seed,
  now: now === undefined ? undefined : Date.parse(`${now}:00Z`),
  size: size === undefined ? undefined : sizeOf(size),
  via,
  weather,
  navigation,
});

function localOf(name: string, entry: EntryOf<'local'>, variables: Variables): LocalDevice {
  const shared = { kind: 'local', name, ...reachOf(entry) } as const;
  const adbPort = entry.adb_port ?? adbPortOf(variables);
  const emulator = emulatorOf(entry);
  if (emulator) return { ...shared, adbPort, emulator };
  return { ...shared, udid: entry.udid ?? variables.get('ANDROID_SERIAL')?.value, adbPort };
}

function remoteOf(name: string, entry: EntryOf<'remote'>, variables: Variables): RemoteDevice {
  const { url, concurrency, fresh } = entry;
  const credentials = credentialsOf(name, entry, variables);
  return { kind: 'remote', name, url, concurrency, fresh, ...reachOf(entry), credentials };
}

const reachOf = ({
  capabilities = {},
  control,
}: EntryOf<'local' | 'remote'>): Pick<LocalDevice, 'capabilities' | 'control'> => ({
  capabilities,
  control: control === undefined ? undefined : [control].flat(),
});

/** A cold boot of an emulator takes a minute or two on a small computer. */
const BOOT_TIMEOUT = '180s';

function emulatorOf(entry: EntryOf<'local'>): LocalEmulator | undefined {
  const { avd, headless = false, boot_timeout = BOOT_TIMEOUT, snapshot, fresh = false } = entry;
  return avd === undefined ? undefined : { avd, headless, bootMs: durationMs(boot_timeout), snapshot, fresh };
}

function credentialsOf(
  name: string,
  { credentials = {} }: EntryOf<'remote'>,
  variables: Variables,
): RemoteDevice['credentials'] {
  const { capabilities = {}, ...plain } = credentials;
  const wanted = [...Object.values(plain), ...Object.values(capabilities)].filter((variable) => variable !== undefined);
  const missing = [...new Set(wanted.filter((variable) => !variables.get(variable)))];
  if (missing.length > 0) {
    const problem = `The phone "${name}" needs credentials, but ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not set.`;
    throw new SetupError({ code: 'setup.no-credentials', problem, remedy: 'Set that in the environment or in .env.' });
  }
  const secret = (variable: string | undefined): Secret | undefined =>
    variable === undefined ? undefined : new Secret(variables.get(variable)?.value ?? '');
  return {
    user: secret(plain.user),
    key: secret(plain.key),
    token: secret(plain.token),
    capabilities: Object.fromEntries(
      Object.entries(capabilities).map(([path, variable]) => [path, new Secret(variables.get(variable)?.value ?? '')]),
    ),
  };
}

function sizeOf(size: string): Readonly<{ width: number; height: number; density?: number }> {
  const [width = 0, height = 0, density] = size.split(/[x@]/).map(Number);
  return { width, height, ...(density === undefined ? {} : { density }) };
}
