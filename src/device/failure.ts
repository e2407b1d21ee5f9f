import type { ErrorCode } from '../core/error-codes.js';
import { DeviceError, SetupError } from '../core/errors.js';
import { shorten } from '../core/shorten.js';

type Explanation = Readonly<{ problem: string; remedy: string }>;
type Row = Explanation & Readonly<{ when: RegExp }>;

/** What went wrong with one command, and whether the session can still be used. */
export type Failure = Readonly<{ error: DeviceError; lost: boolean }>;

const AGAIN = 'Run the command again.';

/** Where Xiaomi, OPPO, vivo and their like keep what they hold back from USB debugging. */
const MORE_RIGHTS =
  'On the phone, under Settings, Developer options, switch on "USB debugging (Security settings)" (on some phones switch off "Permission monitoring"), then unplug it and plug it in again.';

/** Ways in which a session ends while it is used. The first row that fits counts. */
const LOSSES: readonly Row[] = [
  {
    // It fails for every touch and for good, so no other way is worth a try.
    when: /INJECT_EVENTS|injecting (input events|to another application)/i,
    problem: 'The phone lets nobody touch it through USB debugging.',
    remedy: MORE_RIGHTS,
  },
  {
    when: /ECONNREFUSED|ECONNRESET|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|UND_ERR_SOCKET|other side closed/,
    problem: 'The Appium server no longer answers.',
    remedy: `See whether it still runs and can be reached. ${AGAIN}`,
  },
  {
    when: /ETIMEDOUT|UND_ERR_\w+_TIMEOUT|Request timed out/,
    problem: 'The Appium server did not answer in time.',
    remedy: `See whether the phone and the server still respond. ${AGAIN}`,
  },
  {
    when: /invalid session id|no such driver|session is either terminated or not started|after session has been deleted/i,
    problem: 'The Appium server has ended the session.',
    remedy: `Somebody else may have taken the phone, or it was idle for longer than "appium:newCommandTimeout". ${AGAIN}`,
  },
  {
    when: /device '?[^']*'? (not found|offline|unauthorized)|no devices\/emulators found|error: closed|device still authorizing/i,
    problem: 'The phone is no longer attached.',
    remedy: `See that "adb devices" lists it as "device": cable, USB debugging, emulator window. ${AGAIN}`,
  },
  {
    when: /instrumentation process is not running|socket hang up|could not proxy command|UiAutomator2 server.*(crash|died|not running)/i,
    problem: 'The UiAutomator2 server on the phone has stopped, or the phone was unplugged.',
    remedy: `See that "adb devices" lists it as "device". ${AGAIN}`,
  },
  {
    when: /cannot forward the request|error forwarding/i,
    problem: 'The machine that the hub had given us is gone.',
    remedy: `${AGAIN} The hub will choose another one.`,
  },
  {
    when: /could not parse response body|response has empty body/i,
    problem: 'Something between here and the Appium server answered in its place.',
    remedy: 'See whether a proxy or gateway stands at the url of this phone.',
  },
];

/** What the server said, without the library's wrapping: that quotes the request, which may hold what was typed. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error || isErrorLike(error) ? error.message : String(error);
  const words = text
    .replace(/^WebDriverError:\s*/, '')
    .replace(/\s*when running "[^"]*" with method[\s\S]*$/, '')
    .replace(/^An unknown server-side error occurred while processing the command\.\s*/, '')
    .replace(/^Original error:\s*/, '')
    .trim();
  const line = outputOfAdb(words) ?? words.split('\n', 1)[0] ?? '';
  return shorten(line, 300);
}

/** Of a failed adb command only what the phone answered: the command itself may hold what was typed. */
function outputOfAdb(words: string): string | undefined {
  if (!words.includes('Error executing adbExec')) return undefined;
  const [, output = ''] = /; Command output:([\s\S]*)$/.exec(words) ?? [];
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const complaint = lines.find((line) => line.startsWith('Error: ')) ?? lines[0];
  const otherwise = /timed out after \d+\s*ms/i.test(words) ? 'adb did not answer in time' : 'adb did not carry it out';
  return complaint?.replace(/^Error: /, '') ?? otherwise;
}

/** W3C's name for it, or the network's code. */
export const failureKindOf = (error: unknown): string => {
  if (!isErrorLike(error)) return '';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return [error.name, code].filter(Boolean).join(' ');
};

/** The page has built its views anew since the element was found: nothing was done with it. */
export const isStale = (error: unknown): boolean => /stale element/i.test(failureKindOf(error));

/** WebdriverIO hands "no such element" back as a value, whatever was asked: nothing was done then. Throws it. */
export function withoutErrorValue<T>(answer: T): T {
  if (typeof answer !== 'object' || answer === null || !('error' in answer) || !('stacktrace' in answer)) return answer;
  const message = 'message' in answer ? String(answer.message) : String(answer.error);
  throw Object.assign(new Error(message), { name: String(answer.error) });
}

/** Errors come from another realm under some test runners, where instanceof fails. */
const isErrorLike = (error: unknown): error is Readonly<{ name: string; message: string }> =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';

/** `what` completes "The phone could not ...": "tap", "show its screen". */
export function explainDeviceFailure(error: unknown, what: string): Failure {
  const words = messageOf(error);
  const told = `${failureKindOf(error)} ${isErrorLike(error) ? error.message : words}`;
  const loss = LOSSES.find(({ when }) => when.test(told));
  if (loss) return { lost: true, error: new DeviceError({ ...loss, code: 'device.lost' }) };
  // The server's own words name the element by a number that nobody else knows.
  const why = isStale(error) ? 'the page built it anew at that moment' : words.replace(/[.\s]+$/, '');
  const problem = `The phone could not ${what}: ${why}.`;
  return { lost: false, error: new DeviceError({ problem, remedy: 'Look at the screen and try another way.' }) };
}

/** `ErrorClass` says who must act: the phone's side unless it is given. */
type Refusal = Row & Readonly<{ ErrorClass?: typeof SetupError; code?: ErrorCode }>;

/** Ways in which a server refuses to start a session, with what the person can do. */
const REFUSALS: readonly Refusal[] = [
  {
    when: /INSTALL_FAILED_(USER_RESTRICTED|ABORTED)|install canceled by user/i,
    problem: 'The phone did not let the helper programs of the driver be installed.',
    code: 'device.not-ready',
    remedy:
      'On the phone, under Settings, Developer options, switch on "Install via USB", and accept its question when it comes; on Xiaomi phones that needs a SIM card and an account.',
  },
  {
    when: /WRITE_SECURE_SETTINGS|INJECT_EVENTS|GRANT_RUNTIME_PERMISSIONS/,
    problem: 'The phone does not let USB debugging change its settings.',
    code: 'device.not-ready',
    remedy: MORE_RIGHTS,
  },
  {
    when: /instrumentation process (cannot|could not) be initiali[sz]ed|instrumentation process is not running/i,
    problem: 'The helper program of the driver does not start on the phone.',
    code: 'device.not-ready',
    remedy:
      'Switch off accessibility services and other test programs on the phone and restart it. If it stays so, uninstall io.appium.uiautomator2.server and io.appium.uiautomator2.server.test; they are installed anew.',
  },
  {
    when: /adb did not answer in time/i,
    problem: 'adb did not answer in time.',
    code: 'device.not-ready',
    remedy:
      'See that the phone responds and that its cable is good, then run: adb kill-server. A slow phone is given more by "appium:adbExecTimeout" under "capabilities".',
  },
  {
    when: /could not find a driver for automationName|driver.*is not installed|no driver.*(found|installed)/i,
    problem: 'The Appium server has no UiAutomator2 driver.',
    ErrorClass: SetupError,
    code: 'setup.no-driver',
    remedy: 'Install it there: appium driver install uiautomator2.',
  },
  {
    when: /ANDROID_HOME|ANDROID_SDK_ROOT/,
    problem: 'The Appium server does not know where the Android SDK is.',
    ErrorClass: SetupError,
    code: 'setup.no-android-sdk',
    remedy: 'Set ANDROID_HOME where that server is started, to the folder that holds platform-tools.',
  },
  {
    when: /Avd '[^']*' is not available/i,
    problem: 'There is no virtual device of the name that "avd" gives.',
    remedy: 'Compare it with what "emulator -list-avds" prints.',
  },
  {
    when: /emulator is not ready within|failed to boot|error getting AVD with retry/i,
    problem: 'The emulator did not boot in time.',
    remedy: 'Give it a longer "boot_timeout" in devices.yaml, or start it by hand and see what it says.',
  },
  {
    when: /could not find a connected android device|no devices\/emulators found/i,
    problem: 'No phone is attached to the Appium server.',
    code: 'device.not-attached',
    remedy: 'Attach one with USB debugging on, or start an emulator; "adb devices" must list it.',
  },
  {
    when: /was not in the list of connected devices|device '[^']*' not found/i,
    problem: 'The phone that "udid" names is not attached to the Appium server.',
    code: 'device.not-attached',
    remedy: 'Compare it with what "adb devices" prints there.',
  },
  {
    when: /device unauthorized|unauthorized\. /i,
    problem: 'The phone has not allowed this computer to debug it.',
    code: 'device.not-ready',
    remedy: 'Unlock it and accept "Allow USB debugging", then run the command again.',
  },
  {
    when: /device offline/i,
    problem: 'adb calls the phone offline.',
    code: 'device.not-ready',
    remedy: 'Unplug it and plug it in again, or run: adb reconnect.',
  },
  {
    when: /EADDRINUSE|port.*(busy|in use|occupied)|address already in use/i,
    problem: 'A port that the session needs is taken, often by another session.',
    remedy: 'Give this phone its own "appium:systemPort" (8200 to 8299) under "capabilities".',
  },
  {
    when: /unauthori[sz]ed|forbidden|invalid (username|credentials|access key)|authentication/i,
    problem: 'The Appium server does not accept the credentials.',
    ErrorClass: SetupError,
    code: 'device.credentials-refused',
    remedy: 'Check the environment variables that "credentials" names for this phone.',
  },
  {
    when: /ETIMEDOUT|UND_ERR_\w+_TIMEOUT|timed out|time(d)? ?out/i,
    problem: 'The Appium server did not start a session in time.',
    remedy: 'All phones behind it may be busy, or the phone does not respond. Try again later.',
  },
];

/** Why there is no session, in words. `place` is the server's address, or "this computer". */
export function explainRefusal(error: unknown, place: string): DeviceError | SetupError {
  const words = messageOf(error);
  const told = `${failureKindOf(error)} ${words}`;
  const row = REFUSALS.find(({ when }) => when.test(told));
  if (!row) {
    const problem = `The Appium server at ${place} refused the session: ${words.replace(/[.\s]+$/, '')}.`;
    return new DeviceError({
      code: 'device.no-session',
      problem,
      remedy: 'Check "capabilities" of this phone in devices.yaml.',
    });
  }
  const { ErrorClass = DeviceError, code = 'device.no-session', remedy } = row;
  return new ErrorClass({ code, problem: `${row.problem.replace(/\.$/, '')} (${place}).`, remedy });
}

/** For a question whose answer may be missing; a lost session is still an error. */
export const ifNotLost =
  <T>(otherwise: T) =>
  (error: unknown): T => {
    if (explainDeviceFailure(error, '').lost) throw error;
    return otherwise;
  };
