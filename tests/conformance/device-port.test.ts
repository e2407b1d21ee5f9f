import type { Point } from '../../src/core/geometry.js';
import type { Device } from '../../src/device/device.js';
import type * as OpenDeviceModule from '../../src/device/open-device.js';
import { nativeSource } from '../support/native-import.js';
import { describeEntrances, type Entered } from './entrances.js';

const NOTES = 'com.sim.notes';
const LINE = "Zürich, 東京 🎂 ¿qué? “quoted” $HOME 'x'";

describeEntrances(({ enter }) => {
  let entered: Entered;
  let device: Device;

  beforeAll(async () => {
    entered = await enter();
    const { openDevice } = await nativeSource<typeof OpenDeviceModule>('device/open-device.js');
    device = await openDevice({ device: entered.address, env: entered.env });
  });
  afterAll(async () => {
    await device.close();
    await entered.close();
  });
  beforeEach(() => entered.phone.reset());

  const front = (): string => entered.phone.system.front().package;

  /** The middle of what has this attribute, `text="Shopping"` for example. */
  const find = async (attribute: string): Promise<Point> => {
    const source = await device.source();
    const element = source.split('<').find((tag) => tag.includes(` ${attribute}`)) ?? '';
    const [, left, top, right, bottom] = /bounds="\[(\d+),(\d+)\]\[(\d+),(\d+)\]"/.exec(element)?.map(Number) ?? [];
    if (left === undefined || top === undefined || right === undefined || bottom === undefined)
      throw new Error(`Nothing on the screen has ${attribute}.`);
    return { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) };
  };
  const tapOn = async (attribute: string): Promise<void> => device.tap(await find(attribute));
  const writeNote = async (): Promise<void> => {
    await device.openApp(NOTES);
    await tapOn('content-desc="New note"');
    await tapOn(`resource-id="${NOTES}:id/body"`);
  };

  it('knows the phone', () => {
    expect(device.description).toMatchObject({ android: '16', size: { width: 1080, height: 2400 } });
    expect(device.description.model).toContain('Fingertips');
  });

  it("knows what the phone's clock shows, which is not this computer's", () => {
    const { aheadMs = 0, timeZone } = device.description.time ?? {};
    const differsBy = Math.abs(Date.now() + aheadMs - entered.phone.clock.now());
    expect(differsBy).toBeLessThan(120_000);
    expect(Math.abs(aheadMs)).toBeGreaterThan(86_400_000);
    expect(timeZone).toBe('UTC');
  });

  it('sees picture, tree, app, activity and keyboard', async () => {
    const sight = await device.observe();
    expect(sight).toMatchObject({
      size: { width: 1080, height: 2400 },
      package: 'com.sim.launcher',
      activity: entered.phone.system.front().activity,
      keyboardShown: false,
    });
    expect(Buffer.from(sight.screenshot ?? []).equals(entered.phone.system.picture())).toBe(true);
    expect(sight.source).toContain('text="Notes"');
    expect(await device.source()).toBe(sight.source);
  });

  it('taps, and presses long', async () => {
    await device.openApp(NOTES);
    await device.longPress(await find('text="Shopping"'));
    await tapOn('content-desc="Delete"');
    await tapOn('text="Delete"');
    expect(entered.phone.query({ journal: { has: { what: 'deleted' } } }).holds).toBe(true);
  });

  it('taps twice in one go', async () => {
    await writeNote();
    await device.typeText('one two');
    const before = entered.phone.state().inputs;
    await device.doubleTap(await find('text="one two"'));
    expect(entered.phone.state().inputs).toBeGreaterThan(before);
  });

  it('swipes a list, slowly and without a fling', async () => {
    await device.openLink('settings://apps');
    const before = await device.source();
    await device.swipe({ x: 540, y: 1900 }, { x: 540, y: 900 }, 1000);
    expect(await device.source()).not.toBe(before);
  });

  it('drags a slider', async () => {
    await device.openLink('settings://display');
    const { x, y } = await find('resource-id="com.android.settings:id/brightness"');
    await device.swipe({ x, y }, { x: x - 300, y }, 500);
    expect(entered.phone.state().display.brightness).toBeLessThan(50);
  });

  it('types any Unicode into the field that has the focus, after what it holds, and reads it back', async () => {
    await writeNote();
    await device.typeText('before ');
    await device.typeText(LINE);
    expect(await device.focusedText()).toBe(`before ${LINE}`);
    expect((await device.observe()).keyboardShown).toBe(true);
    await device.pressKey('back');
    await device.pressKey('back');
    expect(
      entered.phone.query({ journal: { has: { what: 'saved', details: { body: `before ${LINE}` } } } }).holds,
    ).toBe(true);
  });

  it('types into a field that the page builds anew just before', async () => {
    await writeNote();
    entered.phone.patch({ conditions: [{ kind: 'stale', package: NOTES, times: 4 }] });
    await device.typeText('first');
    await device.replaceText('second');
    expect(entered.phone.state().conditions).toMatchObject([{ kind: 'stale', times: 0 }]);
    expect(await device.focusedText()).toBe('second');
  });

  it('replaces and clears a field', async () => {
    await writeNote();
    await device.typeText('first');
    await device.replaceText('second');
    expect(await device.focusedText()).toBe('second');
    await device.replaceText('');
    expect(await device.focusedText()).toBe('');
  });

  it('types nothing without a field', async () => {
    await expect(device.typeText('x')).rejects.toThrow('No field has the focus. Tap the field first, then type.');
    expect(await device.focusedText()).toBeUndefined();
  });

  it('presses keys', async () => {
    await writeNote();
    await device.typeText('ab');
    await device.pressKey('delete');
    await device.pressKey('enter');
    expect(await device.focusedText()).toBe('a\n');
    await device.pressKey('home');
    expect(front()).toBe('com.sim.launcher');
  });

  it('hides the keyboard, and does nothing where there is none', async () => {
    await writeNote();
    await device.hideKeyboard();
    expect(entered.phone.system.keyboardShown()).toBe(false);
    const before = entered.phone.system.front();
    await device.hideKeyboard();
    expect(entered.phone.system.front()).toEqual(before);
  });

  it('lists apps with their labels, and opens one by its package', async () => {
    const apps = await device.installedApps();
    expect(apps).toContainEqual({ package: NOTES, label: 'Notes' });
    expect(apps.map((app) => app.package)).toEqual(
      expect.arrayContaining(entered.phone.system.apps().map((app) => app.package)),
    );
    await device.openApp(NOTES);
    expect(front()).toBe(NOTES);
    await expect(device.openApp('com.sim.nothing')).rejects.toThrow('The phone could not open com.sim.nothing');
  });

  it('opens links, with every character of them', async () => {
    await device.openLink('https://shop.sim/search?q=a%20b&sort=price;1#top');
    expect(front()).not.toBe('com.sim.launcher');
    await device.openLink('settings://display', 'com.android.settings');
    expect(front()).toBe('com.android.settings');
    await expect(device.openLink('nobody://takes/this')).rejects.toThrow('The phone could not open the link');
  });

  it('starts intents, and says which one no app takes', async () => {
    await device.startIntent({ action: 'android.intent.action.VIEW', data: 'notes://note/1' });
    expect(front()).toBe(NOTES);
    await expect(
      device.startIntent({ action: 'android.intent.action.VIEW', data: 'nobody://takes/this' }),
    ).rejects.toThrow('The phone could not start the intent');
  });

  it('reads and fills the clipboard', async () => {
    await device.setClipboard(LINE);
    expect(entered.phone.state().clipboard).toBe(LINE);
    expect(await device.clipboard()).toBe(LINE);
  });

  it('opens the notifications', async () => {
    await device.openNotifications();
    expect((await device.observe()).package).toBe('com.android.systemui');
    await device.pressKey('back');
    expect(front()).toBe('com.sim.launcher');
  });
});

describeEntrances(({ enter }) => {
  it('ends the session, twice if told so, and refuses what comes after', async () => {
    const { address, env, close } = await enter();
    const { openDevice } = await nativeSource<typeof OpenDeviceModule>('device/open-device.js');
    const device = await openDevice({ device: address, env });
    await device.close();
    await device.close();
    await expect(device.observe()).rejects.toThrow('The phone was released. Open it again before you use it.');
    await close();
  });
});
