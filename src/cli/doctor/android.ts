import { createRequire } from 'node:module';
import type { Attached } from '../choose-device.js';
import type { Finding } from './finding.js';

/** Needed only by phones on a cable and emulators, so its absence is a warning. */
export function checkAdb({ devices, complaint }: Attached): readonly Finding[] {
  if (complaint) {
    const { problem: detail, remedy } = complaint;
    return [{ what: 'adb', state: 'warn', detail, remedy: `Only for phones on a cable and emulators: ${remedy}` }];
  }
  const detail = devices.length === 0 ? 'answers; no phone is attached' : `answers; ${devices.length} attached`;
  return [{ what: 'adb', state: 'pass', detail }, ...devices.map(checkAttached)];
}

const REMEDIES: Readonly<Record<string, string>> = {
  unauthorized: 'Unlock the phone and accept "Allow USB debugging".',
  offline: 'Unplug the phone and plug it in again, or run: adb reconnect',
};

function checkAttached({ serial, state, model, android }: Attached['devices'][number]): Finding {
  const what = `Phone ${serial}`;
  if (state === 'device') {
    return {
      what,
      state: 'pass',
      detail: [model, android && `Android ${android}`].filter(Boolean).join(', ') || 'ready',
    };
  }
  return {
    what,
    state: 'fail',
    detail: state,
    remedy: REMEDIES[state] ?? 'Wait until "adb devices" calls it "device".',
  };
}

/** The packages that drive a phone, by what is installed beside us. */
export function checkDriver(): readonly Finding[] {
  const find = createRequire(import.meta.url);
  return ['appium', 'appium-uiautomator2-driver'].map((name): Finding => {
    try {
      const { version } = find(`${name}/package.json`) as { version: string };
      return { what: name, state: 'pass', detail: version };
    } catch {
      return { what: name, state: 'fail', detail: 'is missing.', remedy: `Run: npm install ${name}` };
    }
  });
}
