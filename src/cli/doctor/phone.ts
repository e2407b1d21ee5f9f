/** Whether an attached phone may be debugged, is unlocked and has a keyboard. */

import { complaintAbout } from '../../device/choose-attached.js';
import type { AttachedPhone } from '../phones/attached.js';
import type { DoctorFinding } from './finding.js';

/** Keyboards without keys, which Appium and its like put in place while they type. */
const KEYLESS = /^io\.appium\.settings\/|\.AdbIME$/;

/**
 * What adb tells of one attached phone: that it may be debugged, shows an unlocked screen and has a keyboard.
 * What is wrong with a phone that the run would not take is a warning.
 */
export function checkPhone(
  phone: AttachedPhone,
  { isTaken }: Readonly<{ isTaken: boolean }>,
): readonly DoctorFinding[] {
  const found = phone.state === 'device' ? checkReady(phone) : [checkReachable(phone)];
  return isTaken
    ? found
    : found.map((finding) => (finding.state === 'fail' ? { ...finding, state: 'warn' as const } : finding));
}

function checkReachable(phone: AttachedPhone): DoctorFinding {
  const { problem, remedy } = complaintAbout(phone, adbAt(phone));
  return { what: `Phone ${phone.serial}`, state: 'fail', detail: problem, remedy };
}

function checkReady(phone: AttachedPhone): readonly DoctorFinding[] {
  const { serial, model, android, app } = phone;
  const parts = [model, android && `Android ${android}`, app && `${app} in front`];
  const detail = parts.filter(Boolean).join(', ') || 'may be debugged, but tells nothing of itself';
  return [{ what: `Phone ${serial}`, state: 'pass', detail }, checkScreen(phone), checkKeyboard(phone)];
}

function checkScreen(phone: AttachedPhone): DoctorFinding {
  const what = `Screen of ${phone.serial}`;
  const wake = `${adbFor(phone)} shell "input keyevent KEYCODE_WAKEUP; wm dismiss-keyguard"`;
  switch (phone.screen) {
    case 'unlocked':
      return { what, state: 'pass', detail: 'on and unlocked' };
    case 'locked':
      return phone.isSecured === false
        ? {
            what,
            state: 'warn',
            detail: 'is locked without a PIN; the session will unlock it.',
            remedy: `Or now: ${wake}`,
          }
        : { what, state: 'fail', detail: 'is locked.', remedy: LOCKED };
    case 'off':
      return { what, state: 'warn', detail: 'is off; the session will switch it on.', remedy: `Or now: ${wake}` };
    default:
      return { what, state: 'warn', detail: 'did not tell its state.', remedy: 'See that it is on and unlocked.' };
  }
}

const LOCKED =
  'Unlock it by hand; a session gets past a PIN, pattern or password only with "appium:unlockType" and "appium:unlockKey" among its capabilities.';

/** Text goes into most fields without one; games, some web pages and passwords need it. */
function checkKeyboard(phone: AttachedPhone): DoctorFinding {
  const { serial, keyboard, keyboards = [] } = phone;
  const what = `Keyboard of ${serial}`;
  if (keyboard === undefined) {
    const remedy = `See what this says: ${adbFor(phone)} shell ime list -s`;
    return { what, state: 'warn', detail: 'the phone did not tell which is chosen.', remedy };
  }
  const other = keyboards.find((id) => !KEYLESS.test(id));
  const choose = `${adbFor(phone)} shell ${other === undefined ? 'ime reset' : `ime set ${other}`}`;
  if (keyboard === '') return { what, state: 'fail', detail: 'none is chosen.', remedy: `Run: ${choose}` };
  if (!KEYLESS.test(keyboard)) return { what, state: 'pass', detail: keyboard };
  const detail = `${keyboard} shows no keys; a session that broke off may have left it.`;
  return { what, state: 'warn', detail, remedy: `Run: ${choose}` };
}

const adbAt = ({ adbPort }: AttachedPhone): string => (adbPort === undefined ? 'adb' : `adb -P ${adbPort}`);
const adbFor = (phone: AttachedPhone): string => `${adbAt(phone)} -s ${phone.serial}`;
