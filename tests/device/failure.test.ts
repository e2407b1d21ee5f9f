import { DeviceError, SetupError } from '../../src/core/errors.js';
import { explainDeviceFailure, explainRefusal, ifNotLost } from '../../src/device/failure.js';

const refusalOf = (words: string) => explainRefusal(new Error(words), 'this computer');

describe('a session that is refused', () => {
  it.each([
    ['Could not find a driver for automationName UiAutomator2', SetupError, 'setup.no-driver'],
    ['Neither ANDROID_HOME nor ANDROID_SDK_ROOT was exported', SetupError, 'setup.no-android-sdk'],
    ['Invalid username or access key', SetupError, 'device.credentials-refused'],
    ['Device R5CT was not in the list of connected devices', DeviceError, 'device.not-attached'],
    ['adb: device unauthorized.', DeviceError, 'device.not-ready'],
    ['address already in use', DeviceError, 'device.no-session'],
    ['Something that nobody has heard of', DeviceError, 'device.no-session'],
  ])('because of "%s" says by its class and code who must act', (words, ErrorClass, code) => {
    const refusal = refusalOf(words);
    expect(refusal).toBeInstanceOf(ErrorClass);
    expect(refusal.code).toBe(code);
  });
});

describe('a command that failed', () => {
  it('tells by its code a session that is lost from a command that was not done', () => {
    expect(explainDeviceFailure(new Error('invalid session id'), 'tap').error.code).toBe('device.lost');
    expect(explainDeviceFailure(new Error('no such thing'), 'tap').error.code).toBe('device.not-done');
  });

  it('may go without an answer, unless the session is lost', () => {
    const lost = new Error('invalid session id');
    expect(ifNotLost('none')(new Error('not implemented'))).toBe('none');
    expect(() => ifNotLost('none')(lost)).toThrow(lost);
  });
});
