/** Whether adb and the Android SDK are there. */

import { createRequire } from 'node:module';
import { FingertipsError } from '../../core/errors.js';
import { findAndroidTools, type AndroidTools } from '../../device/android-sdk.js';
import type { AttachedPhones } from '../phones/attached.js';
import type { CliContext } from '../terminal/context.js';
import type { DoctorFinding } from './finding.js';
import { counted } from '../../core/count.js';

const ONLY_FOR = 'Only for phones on a cable and emulators: ';

/** Where the SDK is: an ANDROID_HOME that leads nowhere makes Appium's driver fail. No SDK at all is fine for other phones. */
export function checkAndroidHome(env: CliContext['env']): DoctorFinding {
  const what = 'ANDROID_HOME';
  try {
    return { what, state: 'pass', detail: placeOf(findAndroidTools(env), env) };
  } catch (error) {
    if (!(error instanceof FingertipsError)) throw error;
    return { what, state: 'warn', detail: error.problem, remedy: ONLY_FOR + error.remedy };
  }
}

function placeOf({ adb, home }: AndroidTools, env: CliContext['env']): string {
  const given = env['ANDROID_HOME'] || env['ANDROID_SDK_ROOT'];
  if (given) return given;
  return home === undefined ? `not set; ${adb} stands alone, which is enough` : `not set; the SDK was found in ${home}`;
}

/** Needed only by phones on a cable and emulators, so its absence is a warning. Nothing to say where there is no adb at all. */
export function checkAdb({ devices, complaint }: AttachedPhones): readonly DoctorFinding[] {
  const what = 'adb';
  if (complaint?.name === 'SetupError') return [];
  if (complaint) {
    return [{ what, state: 'warn', detail: complaint.problem, remedy: ONLY_FOR + complaint.remedy }];
  }
  const count = devices.length === 0 ? 'no phone is attached' : `${counted(devices.length, 'phone')} attached`;
  return [{ what, state: 'pass', detail: `answers; ${count}` }];
}

/** The packages that drive a phone, by what is installed beside us. */
export function checkDriver(): readonly DoctorFinding[] {
  const find = createRequire(import.meta.url);
  return ['appium', 'appium-uiautomator2-driver'].map((name): DoctorFinding => {
    try {
      const { version } = find(`${name}/package.json`) as { version: string };
      return { what: name, state: 'pass', detail: version };
    } catch {
      return { what: name, state: 'fail', detail: 'is missing.', remedy: `Run: npm install ${name}` };
    }
  });
}
