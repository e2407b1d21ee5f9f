import { explainDeviceFailure, explainRefusal } from '../../src/device/failure.js';

const ofServer = (message: string) =>
  Object.assign(
    new Error(
      `WebDriverError: An unknown server-side error occurred while processing the command. Original error: ${message}`,
    ),
    { name: 'unknown error' },
  );
const ofAdb = (call: string, output: string) =>
  ofServer(
    `Error executing adbExec. Original error: 'Command '${call}' exited with code 1'; Command output: ${output}`,
  );

describe('a phone that holds back rights from USB debugging', () => {
  it.each([
    [
      'helper programs are not installed',
      ofAdb('adb install helper.apk', 'Failure [INSTALL_FAILED_USER_RESTRICTED: Install canceled by user]'),
      /"Install via USB"/,
    ],
    [
      'settings are not changed',
      ofAdb(
        'adb shell settings put global x 0',
        'java.lang.SecurityException: Permission denial: writing requires:android.permission.WRITE_SECURE_SETTINGS',
      ),
      /USB debugging \(Security settings\)/,
    ],
    [
      'the helper program does not start',
      ofServer('The instrumentation process cannot be initialized within 30000ms timeout.'),
      /accessibility services.*restart/,
    ],
    [
      'adb took too long',
      ofServer("Error executing adbExec. Original error: 'Command 'adb shell getprop' timed out after 20000ms'"),
      /cable.*appium:adbExecTimeout/,
    ],
  ])('is refused a session with the remedy that helps: %s', (_, error, remedy) => {
    const refusal = explainRefusal(error, 'this computer');
    expect(refusal.remedy).toMatch(remedy);
    expect(refusal.code).toBe('device.not-ready');
  });

  it('ends the run at the first touch that it refuses, since all others will be', () => {
    const message =
      'java.lang.SecurityException: Injecting input events requires the caller to have the INJECT_EVENTS permission.';
    const { error, lost } = explainDeviceFailure(ofServer(message), 'tap');
    expect(lost).toBe(true);
    expect(error.problem).toBe('The phone lets nobody touch it through USB debugging.');
    expect(error.remedy).toContain('Security settings');
  });
});
