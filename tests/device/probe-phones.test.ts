import { readProbe } from '../../src/device/probe-phones.js';

/** The answers in the order of the questions. */
const answer = (...parts: readonly string[]): string => parts.map((part) => `${part}\n@@fingertips@@\n`).join('');
const LATIN = 'com.android.inputmethod.latin/.LatinIME';

const FOCUS = '  mCurrentFocus=Window{d9 u0 com.acme.shop/com.acme.shop.ui.Main}';
const screenWith = (windows: string, power = 'mWakefulness=Awake') => readProbe(answer('', '', windows, power)).screen;

describe('what an attached phone shows', () => {
  it('is read from one answer of its shell', () => {
    const text = answer('Pixel 8', '16', FOCUS, '  mWakefulness=Awake', LATIN, `${LATIN}\nb.c/.D`);
    expect(readProbe(text)).toEqual({
      model: 'Pixel 8',
      android: '16',
      app: 'com.acme.shop',
      screen: 'unlocked',
      keyboard: LATIN,
      keyboards: [LATIN, 'b.c/.D'],
    });
  });

  it('is the app below when the shade of the system has the focus', () => {
    const windows =
      '  mCurrentFocus=Window{4 u0 NotificationShade}\n  mFocusedApp=ActivityRecord{1 u0 com.acme.shop/.ui.Main t9}';
    expect(readProbe(answer('', '', windows)).app).toBe('com.acme.shop');
  });

  it.each([
    ['locked', 'mShowingLockscreen=true mDreamingLockscreen=false', undefined],
    ['locked', '    mIsShowing=true\n    mInputRestricted=true', undefined],
    ['unlocked', '    mIsShowing=true\n    mInputRestricted=false', undefined],
    ['locked', 'mCurrentFocus=Window{3 u0 Keyguard}', 'mWakefulness=Asleep'],
    ['off', '  screenState=SCREEN_STATE_OFF', undefined],
    ['off', FOCUS, '  getWakefulnessLocked()=Dozing'],
    ['off', FOCUS, '  mWakefulness=Asleep'],
    ['unlocked', FOCUS, undefined],
  ])('calls the screen %s by %j', (state, windows, power) => {
    expect(screenWith(windows, power)).toBe(state);
  });

  it.each([
    ['      secure=true', true],
    ['      secure=false', false],
    ['  mIsSecure=true isSecure=true', undefined],
  ])('knows from %j whether the lock wants a secret', (line, isSecured) => {
    expect(readProbe(answer('', '', `  KeyguardServiceDelegate\n${line}`)).isSecured).toBe(isSecured);
  });

  it('leaves out what the phone does not tell', () => {
    expect(readProbe(answer('', '', '', '', 'Error: no permission', 'Error: refused'))).toEqual({ keyboards: [] });
  });

  it('tells a phone without a chosen keyboard from one that says nothing of it', () => {
    expect(readProbe(answer('', '', '', '', 'null')).keyboard).toBe('');
  });
});
