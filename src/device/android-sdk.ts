/** Finds adb and the Android SDK. */

import type { Environment } from '../core/environment.js';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { SetupError } from '../core/errors.js';

/** `home` is undefined when adb stands alone, outside an SDK: then it serves us, but not Appium's driver. */
export type AndroidTools = Readonly<{ adb: string; home: string | undefined }>;

/** Where Android Studio, Homebrew and Debian put the SDK. */
const usualHomes = (env: Environment): readonly string[] => {
  const user = env['HOME'] ?? env['USERPROFILE'] ?? '';
  return [
    ...(user ? [join(user, 'Android', 'Sdk'), join(user, 'Library', 'Android', 'sdk')] : []),
    ...(env['LOCALAPPDATA'] ? [join(env['LOCALAPPDATA'], 'Android', 'Sdk')] : []),
    '/usr/lib/android-sdk',
    '/opt/android-sdk',
    '/usr/local/share/android-commandlinetools',
    '/opt/homebrew/share/android-commandlinetools',
  ];
};

const PROGRAM = process.platform === 'win32' ? 'adb.exe' : 'adb';
const adbIn = (home: string): string => join(home, 'platform-tools', PROGRAM);

/** ANDROID_HOME first, then the usual places, then the PATH. Throws a SetupError when there is no adb. */
export function findAndroidTools(env: Environment): AndroidTools {
  for (const name of ['ANDROID_HOME', 'ANDROID_SDK_ROOT']) {
    const home = env[name];
    if (!home) continue;
    if (canRun(adbIn(home))) return { adb: adbIn(home), home };
    const problem = `${name} is "${home}", but there is no platform-tools/${PROGRAM} in it.`;
    throw new SetupError({
      code: 'setup.no-android-sdk',
      problem,
      remedy: 'Set it to the folder of the Android SDK, or unset it.',
    });
  }
  const home = usualHomes(env).find((folder) => canRun(adbIn(folder)));
  if (home !== undefined) return { adb: adbIn(home), home };
  const adb = (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, PROGRAM))
    .find(canRun);
  if (adb !== undefined) return { adb, home: homeAround(adb) };
  throw new SetupError({
    code: 'setup.no-android-sdk',
    problem: 'adb is not installed: it is neither in ANDROID_HOME, nor in the usual places, nor on the PATH.',
    remedy:
      'Install the Android platform-tools (Debian: apt install adb; macOS: brew install android-platform-tools) and set ANDROID_HOME.',
  });
}

/** A link such as /usr/bin/adb often leads into an SDK. */
function homeAround(adb: string): string | undefined {
  const folder = dirname(realpathSync(adb));
  return basename(folder) === 'platform-tools' ? dirname(folder) : undefined;
}

function canRun(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
