/** Which phones adb sees, and in what state. */

import type { Environment } from '../core/environment.js';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DeviceError } from '../core/errors.js';
import { findAndroidTools } from './android-sdk.js';

/** "device" means ready. The others are adb's own words. */
export type AttachedState = 'device' | 'unauthorized' | 'offline' | 'authorizing' | 'no permissions' | (string & {});

export type AttachedDevice = Readonly<{
  serial: string;
  state: AttachedState;
  /** Only of one that is ready. */
  model?: string;
}>;

/** `adbPort`: of the adb server; when it is not given, the one that adb itself takes. */
export type Discovery = Readonly<{ env: Environment; adbPort?: number | undefined }>;

/** What one call of adb printed. Rejects when it ends with another code than 0 or takes longer, in milliseconds. */
export type AskAdb = (args: readonly string[], limitMs: number) => Promise<string>;

const run = promisify(execFile);
/** adb starts its server by itself, which takes a second or two. */
const LIST_LIMIT_MS = 15_000;

/** Throws a SetupError when there is no adb. */
export function adbOf({ env, adbPort }: Discovery): AskAdb {
  const { adb } = findAndroidTools(env);
  const port = adbPort === undefined ? [] : ['-P', String(adbPort)];
  return async (args, timeout) =>
    (await run(adb, [...port, ...args], { timeout, env: { ...env }, encoding: 'utf8' })).stdout;
}

/** All that adb sees. Throws a SetupError when there is no adb, and a DeviceError when it does not answer. */
export async function discoverDevices(discovery: Discovery): Promise<readonly AttachedDevice[]> {
  const ask = adbOf(discovery);
  try {
    return readDeviceList(await ask(['devices', '-l'], LIST_LIMIT_MS));
  } catch (error) {
    // What adb wrote to stderr stands at the end.
    const words = String(error).trim().split('\n').at(-1) ?? '';
    const problem = `adb does not answer: ${words.replace(/\.$/, '')}.`;
    throw new DeviceError({ problem, remedy: 'Run "adb kill-server", then "adb devices", and see what it says.' });
  }
}

/**
 * A serial may hold blanks: Wireless debugging names a phone "adb-R5CT-x7Yz (2)._adb-tls-connect._tcp". It is padded with
 * blanks to its column, or parted from the state by a tab.
 */
const LISTED =
  /^(\S(?:.*?\S)?)(?:\t| +)(device|offline|unauthorized|authorizing|no permissions|recovery|sideload|bootloader|rescue|host|connecting|detached)(?=\s|$)/;
/** What adb says about itself: "* daemon not running", "adb server version (41) doesn't match this client", "adb: …". */
const OF_ADB_ITSELF = /^(List of devices|\*|adb(\.exe)?(:| server| W | E ))/;

/** Reads what `adb devices -l` prints. */
export function readDeviceList(text: string): readonly AttachedDevice[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, serial, state] = LISTED.exec(line) ?? [];
    if (serial === undefined || state === undefined || OF_ADB_ITSELF.test(line)) return [];
    const [, model] = /\smodel:(\S+)/.exec(line) ?? [];
    return [{ serial, state, ...(model === undefined ? {} : { model: model.replaceAll('_', ' ') }) }];
  });
}
