/** What devices.yaml says of a phone, checked. */

import { z } from 'zod';
import { Duration } from './condition.js';
import { holdsKey, WITHOUT_KEY } from './keys-in-address.js';
import { WholeNumber } from './whole-number.js';
import type { Secret } from './secret.js';

const EnvironmentName = z
  .string()
  .regex(/^[A-Z_][A-Z0-9_]*$/, 'must be the name of an environment variable in capitals, never the secret itself');

/** Names under which capabilities carry what must not stand in a file. */
export const isSecretName = (name: string): boolean =>
  /(access|api|auth|private)[_-]?key|password|passwd|secret|token/i.test(name);

const CapabilityName = z
  .string()
  .regex(
    /^(platformName|browserName|[A-Za-z][\w-]*:.+)$/,
    'must be platformName or carry a prefix, for example "appium:udid"',
  );

const Capabilities = z.record(CapabilityName, z.json()).superRefine((capabilities, context) => {
  for (const path of secretPaths(capabilities)) {
    const message = 'must not be written here; name its environment variable under "credentials.capabilities"';
    context.addIssue({ code: 'custom', path, message });
  }
});

function secretPaths(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && isSecretName(key) ? [[key]] : secretPaths(inner).map((path) => [key, ...path]),
  );
}

/** How a simulated phone is driven: by the Appium driver that is part of it, or as an attached one. */
export const SimulatedVia = z.enum(['embedded', 'uiautomator2']);
export type SimulatedVia = z.infer<typeof SimulatedVia>;

/** How much goes wrong by itself on a simulated phone. */
export const SimulatedWeather = z.enum(['calm', 'normal', 'rough']);
export type SimulatedWeather = z.infer<typeof SimulatedWeather>;

/** How one goes back, home and to the app switcher on a simulated phone. */
export const SimulatedNavigation = z.enum(['buttons', 'gestures']);
export type SimulatedNavigation = z.infer<typeof SimulatedNavigation>;

/** A phone that this computer simulates. */
const SimulatedEntry = z.strictObject({
  kind: z.literal('simulated'),
  /** The same seed gives the same phone. */
  seed: WholeNumber.min(0).optional(),
  /** What the phone's clock shows at the start. */
  now: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'must look like "2026-03-02T09:41"')
    .optional(),
  /** Pixels, and after @ the density in dots per inch. */
  size: z
    .string()
    .regex(/^[1-9]\d{2,3}x[1-9]\d{2,3}(@[1-9]\d{2})?$/, 'must look like "1080x2400" or "1080x2400@420"')
    .optional(),
  /** "uiautomator2": by adb and the UiAutomator2 driver, as a phone on a cable is driven. */
  via: SimulatedVia.optional(),
  /** How much goes wrong by itself. */
  weather: SimulatedWeather.optional(),
  /** By three buttons, or by swipes from the edges. */
  navigation: SimulatedNavigation.optional(),
});

const Url = z
  .string()
  .regex(/^https?:\/\/[^\s/@]+(\/\S*)?$/, 'must be the address of an Appium server, without user or password')
  .refine((address) => !holdsKey(address), WITHOUT_KEY);

const ControlUrl = z
  .string()
  .regex(
    /^http:\/\/(127\.0\.0\.1|localhost):\d+(\/[\w-]+)?\/?$/,
    'must be as "fingertips phone" prints it, "http://127.0.0.1:5600/4f0a…"',
  );

/** Where the state of the simulated phones behind it is read and set, for the checks of a suite. */
const Control = z.union([ControlUrl, z.array(ControlUrl).min(1)], 'must be an address or a list of addresses');

/** A phone on a cable or an emulator, found by adb; Fingertips starts Appium for it. */
const LocalEntry = z
  .strictObject({
    kind: z.literal('local'),
    /** As `adb devices` prints it; without it the only one that is attached. */
    udid: z.string('must be text; put it in quotes').min(1).optional(),
    /** Of the adb server; 5037 when not given. */
    adb_port: WholeNumber.min(1).max(65535).optional(),
    capabilities: Capabilities.optional(),
    control: Control.optional(),
    /** The virtual device of an emulator, as `emulator -list-avds` prints it. It is booted unless it runs. */
    avd: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must be a name that "emulator -list-avds" prints')
      .optional(),
    /** Of an emulator that is booted: without a window. */
    headless: z.boolean().optional(),
    /** Longest wait until a booting emulator shows itself, and again until it is ready. */
    boot_timeout: Duration.optional(),
    /** Of an emulator that is booted: the state it begins with. What happens then is not kept. */
    snapshot: z
      .string()
      .regex(/^[A-Za-z0-9][\w.-]*$/, 'must be the name of a snapshot')
      .optional(),
    /** Each session, and in a suite each task, begins with the snapshot, or with wiped data where none is named. */
    fresh: z.boolean().optional(),
  })
  .superRefine((entry, context) => {
    if (entry.avd !== undefined && entry.udid !== undefined) {
      const message = 'must not stand beside "avd": an emulator gets its serial when it boots';
      context.addIssue({ code: 'custom', path: ['udid'], message });
    }
    for (const field of ['headless', 'boot_timeout', 'snapshot', 'fresh'] as const) {
      if (entry.avd !== undefined || entry[field] === undefined) continue;
      const message = 'must have "avd" beside it: it is for an emulator that is booted by name';
      context.addIssue({ code: 'custom', path: [field], message });
    }
  });

/** A phone behind somebody's Appium server, Selenium Grid or device farm. */
const RemoteEntry = z.strictObject({
  kind: z.literal('remote'),
  url: Url,
  /** How many sessions this computer may have there at the same time; 1. */
  concurrency: WholeNumber.min(1).max(64).optional(),
  /** In a suite each task gets a session of its own. What that makes new is the server's affair. */
  fresh: z.boolean().optional(),
  capabilities: Capabilities.optional(),
  control: Control.optional(),
  /** Names of environment variables, never the secrets themselves. */
  credentials: z
    .strictObject({
      /** With `key`: basic authentication. */
      user: EnvironmentName.optional(),
      key: EnvironmentName.optional(),
      /** Sent as "Authorization: Bearer". */
      token: EnvironmentName.optional(),
      /** By capability; dots lead into nested ones: "bstack:options.accessKey". */
      capabilities: z.record(CapabilityName, EnvironmentName).optional(),
    })
    .optional(),
});

export const DeviceEntry = z.discriminatedUnion('kind', [SimulatedEntry, LocalEntry, RemoteEntry]);
export type DeviceEntry = Readonly<z.infer<typeof DeviceEntry>>;

const DeviceName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must have a name of letters, digits, dots, _ and -');

/** The whole of devices.yaml: the phones we may drive. */
export const DevicesFile = z.strictObject({
  version: z.literal(1),
  /** The phone to take when none is named. */
  default: z.string().optional(),
  devices: z.record(DeviceName, DeviceEntry),
});
export type DevicesFile = Readonly<z.infer<typeof DevicesFile>>;

export type Capabilities = Readonly<Record<string, unknown>>;

export type SimulatedDevice = Readonly<{
  kind: 'simulated';
  name: string;
  seed?: number | undefined;
  /** Milliseconds since 1970. */
  now?: number | undefined;
  size?: Readonly<{ width: number; height: number; density?: number | undefined }> | undefined;
  /** "embedded" unless given. */
  via?: SimulatedVia | undefined;
  /** "calm" unless given. */
  weather?: SimulatedWeather | undefined;
  /** "buttons" unless given. */
  navigation?: SimulatedNavigation | undefined;
}>;

export type LocalEmulator = Readonly<{
  avd: string;
  headless: boolean;
  /** Milliseconds, until it shows itself, and again until it is ready. */
  bootMs: number;
  snapshot?: string | undefined;
  /** Each session begins with the snapshot, or with wiped data where none is named. */
  fresh: boolean;
}>;

export type LocalDevice = Readonly<{
  kind: 'local';
  name: string;
  udid?: string | undefined;
  adbPort?: number | undefined;
  /** Instead of a serial: an emulator that is booted unless it runs. */
  emulator?: LocalEmulator | undefined;
  capabilities: Capabilities;
  control?: readonly string[] | undefined;
}>;

export type RemoteDevice = Readonly<{
  kind: 'remote';
  name: string;
  url: string;
  /** Sessions at the same time; undefined for a server of one phone. */
  concurrency?: number | undefined;
  /** In a suite each task gets a session of its own. */
  fresh?: boolean | undefined;
  capabilities: Capabilities;
  /** Addresses of the simulated phones behind it. */
  control?: readonly string[] | undefined;
  credentials: Readonly<{
    user?: Secret | undefined;
    key?: Secret | undefined;
    token?: Secret | undefined;
    capabilities: Readonly<Record<string, Secret>>;
  }>;
}>;

/** One phone that a run was told to drive, checked, with its credentials at hand. */
export type DeviceSettings = SimulatedDevice | LocalDevice | RemoteDevice;

export type DeviceKind = DeviceSettings['kind'];
