import { hidesThePage, interruptionBetween, isMetByAbsence } from '../../src/core/system-window.js';
import { anElement, screenOf } from '../support/builders.js';

const PAGE = screenOf([anElement(1, { label: 'Compose' }), anElement(9, { label: 'Send' })]);
const windowOf = (owner: string, label: string) =>
  screenOf([anElement(9, { label }), anElement(11, { label: 'Not now' })], { app: { package: owner, name: owner } });

describe('what comes to the front by itself', () => {
  it.each([
    ['com.android.permissioncontroller', 'a permission'],
    ['com.google.android.permissioncontroller', 'a permission on a Google build'],
    ['com.android.incallui', 'a call'],
    ['com.android.systemui', 'a warning of the phone'],
    ['android', 'a crash or a choice of apps'],
  ])('is known by its owner: %s, %s', (owner) => {
    expect(interruptionBetween(PAGE, windowOf(owner, 'Allow Courier to send?'))).toBe('Allow Courier to send?');
  });

  it('is no interruption when it was in front before', () => {
    const shade = windowOf('com.android.systemui', 'Notifications');
    expect(interruptionBetween(shade, windowOf('com.android.systemui', 'Clear all'))).toBeUndefined();
  });

  it('is never another app: somebody opened that', () => {
    expect(interruptionBetween(PAGE, windowOf('com.android.systemui.tuner.demo', 'Tuner'))).toBeUndefined();
    expect(
      interruptionBetween(PAGE, screenOf([], { app: { package: 'com.sim.clock', name: 'Clock' } })),
    ).toBeUndefined();
  });
});

describe('whether something lies over the page', () => {
  it('is so under a window of the phone, and under a dialog that leaves the upper part empty', () => {
    expect(hidesThePage(PAGE, windowOf('com.android.incallui', 'Incoming call'))).toBe(true);
    expect(
      hidesThePage(PAGE, screenOf([anElement(8, { label: 'Rate this app' }), anElement(9, { label: 'Later' })])),
    ).toBe(true);
  });

  it('is not so on another page, nor on a screen that names nothing', () => {
    expect(hidesThePage(PAGE, screenOf([anElement(1, { label: 'Inbox' }), anElement(9, { label: 'A mail' })]))).toBe(
      false,
    );
    expect(hidesThePage(PAGE, screenOf([anElement(9)], { blind: true }))).toBe(false);
  });

  it('is not so when the page was like that before', () => {
    const low = screenOf([anElement(8, { label: 'A map' })]);
    expect(hidesThePage(low, screenOf([anElement(9, { label: 'A place' })]))).toBe(false);
  });
});

describe('a condition that whatever covers a page would meet', () => {
  it.each([
    [{ gone: { text: 'Send' } }, true],
    [{ keyboard: false }, true],
    [{ gone: { text: 'Send' }, within: '5s' }, true],
    [{ all: [{ gone: { text: 'Send' } }, { keyboard: false }] }, true],
    [{ any: [{ exists: { text: 'Sent' } }, { gone: { text: 'Send' } }] }, true],
    [{ keyboard: true }, false],
    [{ gone: { text: 'Send' }, exists: { text: 'Sent' } }, false],
    [{ all: [{ gone: { text: 'Send' } }, { exists: { text: 'Sent' } }] }, false],
    [{ any: [{ exists: { text: 'Sent' } }, { package: 'Mail' }] }, false],
  ] as const)('%j: %s', (condition, expected) => {
    expect(isMetByAbsence(condition as Parameters<typeof isMetByAbsence>[0])).toBe(expected);
  });
});
