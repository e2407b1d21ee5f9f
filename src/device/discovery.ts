import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DeviceError } from '../core/errors.js';
import { findAndroidTools, type Environment } from './android-sdk.js';

/** "device" means ready. The others are adb's own words. */
export type AttachedState = 'device' | 'unauthorized' | 'offline' | 'authorizing' | 'no permissions' | (string & {});

export type AttachedDevice = Readonly<{
  serial: string;
  state: AttachedState;
  /** Only of one that is ready. */
  model?: string;
  /** For example "16". */
  android?: string;
}>;

export type Discovery = Readonly<{ env: Environment; adbPort?: number | undefined }>;

const run = promisify(execFile);
/** adb starts its server by itself, which takes a second or two. */
const LIST_LIMIT_MS = 15_000;
const ASK_LIMIT_MS = 5_000;

/** All that adb sees. Throws a SetupError when there is no adb, and a DeviceError when it does not answer. */
export async function discoverDevices({ env, adbPort }: Discovery): Promise<readonly AttachedDevice[]> {
  const { adb } = findAndroidTools(env);
  const port = adbPort === undefined ? [] : ['-P', String(adbPort)];
  const ask = async (args: readonly string[], timeout: number) =>
    (await run(adb, [...port, ...args], { timeout, env: { ...env }, encoding: 'utf8' })).stdout;
  try {
    const listed = readDeviceList(await ask(['devices', '-l'], LIST_LIMIT_MS));
    return await Promise.all(listed.map((device) => describe(device, ask)));
  } catch (error) {
    // What adb wrote to stderr stands at the end.
    const words = String(error).trim().split('\n').at(-1) ?? '';
    const problem = `adb does not answer: ${words.replace(/\.$/, '')}.`;
    throw new DeviceError({ problem, remedy: 'Run "adb kill-server", then "adb devices", and see what it says.' });
  }
}

/** Reads what `adb devices -l` prints. */
export function readDeviceList(text: string): readonly AttachedDevice[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, serial, state] = /^(\S+)\s+(no permissions|\S+)/.exec(line) ?? [];
    if (serial === undefined || state === undefined || /^(List|\*|adb)/.test(line)) return [];
    const [, model] = /\smodel:(\S+)/.exec(line) ?? [];
    return [{ serial, state, ...(model === undefined ? {} : { model: model.replaceAll('_', ' ') }) }];
  });
}

async function describe(
  device: AttachedDevice,
  ask: (args: readonly string[], timeout: number) => Promise<string>,
): Promise<AttachedDevice> {
  if (device.state !== 'device') return device;
  // A phone that hangs must not hide the others.
  const property = (name: string) =>
    ask(['-s', device.serial, 'shell', 'getprop', name], ASK_LIMIT_MS).then(
      (text) => text.trim(),
      () => '',
    );
  const [model, android] = await Promise.all([property('ro.product.model'), property('ro.build.version.release')]);
  return { ...device, ...(model && { model }), ...(android && { android }) };
}
