/** All settings, read once from flags, environment and files. */

import type { Environment } from '../core/environment.js';
import { join } from 'node:path';
import { DevicesFile, type DeviceEntry, type DeviceSettings } from '../core/device-settings.js';
import type { ModelSettings } from '../core/model-settings.js';
import { ProjectFile } from '../core/project-file.js';
import type { RunSettings } from '../core/settings.js';
import { adbPortOf, BUILT_IN, chooseDevice } from './devices.js';
import { readVariables } from './env-file.js';
import { gatherLayers, unknownVariables, type Flags } from './layers.js';
import { readModelSettings } from './read-model-settings.js';
import { DEVICE_SETTING, readMemoryUse, readRunSettings } from './read-settings.js';
import { SettingReader, type SettingValue } from './setting-reader.js';
import { readYamlFile } from './yaml-file.js';

export type LoadConfigOptions = Readonly<{
  /** The working folder: devices.yaml, fingertips.yaml and .env are looked for here. */
  cwd: string;
  env: Environment;
  flags: Flags;
}>;

/** All settings of one process, read once, frozen. */
export type Config = Readonly<{
  /** The name or serial of the phone to drive, where one is named. */
  device: string | undefined;
  devices: readonly Readonly<{ name: string; entry: DeviceEntry; isDefault: boolean }>[];
  /** Of the adb server that is asked where devices.yaml names no other; adb's own choice when it is undefined. */
  adbPort: number | undefined;
  /**
   * The phone to drive: by its name in devices.yaml, or by its serial when that is among the attached ones.
   * Without a name it is --device, FINGERTIPS_DEVICE, "device" in fingertips.yaml, "default" in devices.yaml,
   * or the only one there is. Throws a SetupError that lists what there is.
   */
  chooseDevice(name?: string, attached?: readonly string[]): DeviceSettings;
  models: ModelSettings;
  run: RunSettings;
  /** Whether agents are given tips and shortcuts. */
  useMemory: boolean;
  values: readonly SettingValue[];
  /** Things that are not wrong but probably not meant. */
  warnings: readonly string[];
}>;

/** How each model's server wants to be asked, as it was found out. */
const HABITS_FILE = 'model-servers.json';

/** Reads devices.yaml, fingertips.yaml, .env, the environment and the flags. Throws a SetupError about what is wrong. */
export function loadConfig({ cwd, env, flags }: LoadConfigOptions): Config {
  const variables = readVariables(env, join(cwd, '.env'));
  const project = readYamlFile({ folder: cwd, file: 'fingertips.yaml', schema: ProjectFile });
  const devices = readYamlFile({ folder: cwd, file: 'devices.yaml', schema: DevicesFile });
  const file = devices?.value ?? BUILT_IN;
  const settings = new SettingReader(gatherLayers(flags, variables, project));
  const models = { ...readModelSettings(settings, variables), habitsFile: join(cwd, '.fingertips', HABITS_FILE) };
  const run = readRunSettings(settings);
  const useMemory = readMemoryUse(settings);
  const preferred = settings.find(DEVICE_SETTING, file.default, 'devices.yaml');
  const known = { file: devices?.file ?? 'the built-in list', entries: file.devices };
  return deepFreeze({
    device: preferred,
    devices: Object.entries(file.devices).map(([name, entry]) => ({ name, entry, isDefault: name === preferred })),
    adbPort: adbPortOf(variables),
    chooseDevice: (name: string | undefined = preferred, attached: readonly string[] = []) =>
      deepFreeze(chooseDevice(known, { name, attached, variables })),
    models,
    run,
    useMemory,
    values: settings.seen,
    warnings: unknownVariables(variables.names),
  });
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
