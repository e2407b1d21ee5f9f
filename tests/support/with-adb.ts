import { findAndroidTools } from '../../src/device/android-sdk.js';

/** The adb program of this computer, if there is one. */
export const ADB = locateAdb();

/** Says why tests are skipped, in words a person can act on. */
export const WITHOUT_ADB = 'adb is not installed (scripts/install-adb.sh)';

/** `describe` where there is adb; else a skipped group that says what is missing. */
export function describeWithAdb(name: string, tests: () => void): void {
  if (ADB) describe(name, tests);
  else describe.skip(`${name}: not tried, ${WITHOUT_ADB}`, tests);
}

function locateAdb(): string | undefined {
  try {
    return findAndroidTools(process.env).adb;
  } catch {
    return undefined;
  }
}
