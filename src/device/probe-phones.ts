import type { Environment } from '../core/environment.js';
import { adbOf, discoverDevices, type AskAdb, type AttachedDevice, type Discovery } from './discovery.js';
import { avdOf } from './emulator.js';

/** An attached phone and what can be told of it without a session. A field is missing when the phone did not tell. */
export type PhoneProbe = AttachedDevice &
  Readonly<{
    /** For example "16". */
    android?: string;
    /** The package whose window has the focus. */
    app?: string;
    screen?: 'unlocked' | 'locked' | 'off';
    /** Whether its lock wants a PIN, a pattern or a password. */
    isSecured?: boolean;
    /** As Android names it: "com.android.inputmethod.latin/.LatinIME". "" when none is chosen. */
    keyboard?: string;
    /** Those that may be chosen. */
    keyboards?: readonly string[];
    /** Of an emulator: the name of its virtual device. */
    avd?: string;
  }>;

const LIMIT_MS = 5_000;
const MARK = '@@fingertips@@';

/** One line for the phone's shell, since a connection costs more than a question. Filtered there: a window dump is long. */
const QUESTIONS = [
  'getprop ro.product.model',
  'getprop ro.build.version.release',
  "dumpsys window | grep -E 'mCurrentFocus|mFocusedApp|ockscreen=|mIsShowing=|mInputRestricted=|screenState=|mScreenOnFully=|^ *secure='",
  "dumpsys power | grep -E 'akefulness'",
  'settings get secure default_input_method',
  'ime list -s',
];

/** All that adb sees, and of each that is ready what it shows. A phone that hangs does not hide the others. */
export async function probePhones(discovery: Discovery): Promise<readonly PhoneProbe[]> {
  const attached = await discoverDevices(discovery);
  const ask = adbOf(discovery);
  return Promise.all(attached.map((device) => lookAt(device, ask, discovery.env)));
}

async function lookAt(device: AttachedDevice, ask: AskAdb, env: Environment): Promise<PhoneProbe> {
  if (device.state !== 'device') return device;
  const line = QUESTIONS.map((question) => `${question}; echo ${MARK}`).join('; ');
  try {
    const [answer, avd] = await Promise.all([
      ask(['-s', device.serial, 'shell', line], LIMIT_MS),
      avdOf(device.serial, env),
    ]);
    return { ...device, ...readProbe(answer), ...(avd !== undefined && { avd }) };
  } catch {
    return device;
  }
}

export function readProbe(answer: string): Omit<PhoneProbe, keyof AttachedDevice> & Pick<PhoneProbe, 'model'> {
  const [model = '', android = '', windows = '', power = '', keyboard = '', keyboards = ''] = answer
    .split(MARK)
    .map((part) => part.trim());
  const app = appInFront(windows);
  const chosen = keyboard === 'null' ? '' : keyboard;
  const screen = screenOf(windows, power);
  const [, secure] = /^ *secure=(true|false)/m.exec(windows) ?? [];
  return {
    ...(model && { model }),
    ...(android && { android }),
    ...(app && { app }),
    ...(screen && { screen }),
    ...(secure && { isSecured: secure === 'true' }),
    ...(/^$|^[\w.]+\/[\w.]+/.test(chosen) && { keyboard: chosen }),
    keyboards: keyboards.split(/\s+/).filter((id) => /^[\w.]+\/[\w.$]+$/.test(id)),
  };
}

/** A window of the system, as the shade is, names no package; the app below it is told in the second line. */
function appInFront(windows: string): string | undefined {
  const [, focused] = /mCurrentFocus=\S+ \S+ ([\w.]+)\//.exec(windows) ?? [];
  const [, below] = /mFocusedApp=.*? ([\w.]+)\//.exec(windows) ?? [];
  return focused ?? below;
}

/** By the words that Appium's own driver looks for (appium-adb, lockmgmt), since those decide whether it unlocks. */
function screenOf(windows: string, power: string): PhoneProbe['screen'] {
  if (windows === '' && power === '') return undefined;
  const isLocked =
    /m(Showing|Dreaming)Lockscreen=true/.test(windows) ||
    (/mIsShowing=true/.test(windows) && /mInputRestricted=true/.test(windows)) ||
    /mCurrentFocus.+Keyguard/i.test(windows);
  if (isLocked) return 'locked';
  const isOff =
    /screenState=SCREEN_STATE_OFF|mScreenOnFully=false/.test(windows) ||
    /akefulness[^=\n]*=(Asleep|Dozing)/.test(power);
  return isOff ? 'off' : 'unlocked';
}
