import { checkPhone } from '../../../src/cli/doctor/phone.js';
import type { AttachedPhone } from '../../../src/cli/phones/attached.js';

const screenOf = (look: Pick<AttachedPhone, 'screen' | 'isSecured'>) =>
  checkPhone({ serial: 'A1', state: 'device', keyboard: 'a.b/.Latin', ...look }, { isTaken: true })[1];

describe('the screen of an attached phone', () => {
  it('is a warning when the session can unlock it', () => {
    expect(screenOf({ screen: 'locked', isSecured: false })).toEqual({
      what: 'Screen of A1',
      state: 'warn',
      detail: 'is locked without a PIN; the session will unlock it.',
      remedy: 'Or now: adb -s A1 shell "input keyevent KEYCODE_WAKEUP; wm dismiss-keyguard"',
    });
  });

  it.each([true, undefined])('is a failure when it is locked and wants, or may want, a PIN (%s)', (isSecured) => {
    expect(screenOf({ screen: 'locked', ...(isSecured !== undefined && { isSecured }) })).toMatchObject({
      state: 'fail',
      detail: 'is locked.',
      remedy: expect.stringContaining('Unlock it by hand') as unknown,
    });
  });
});
