import type { Browser } from 'webdriverio';
import type * as serverModule from '../../src/simulator/appium/server.js';
import type * as simulatorModule from '../../src/simulator/simulated-phone.js';
import type { SimulatedPhone } from '../../src/simulator/simulated-phone.js';
import { drivePhone } from '../support/drive-phone.js';
import { nativeSource } from '../support/native-import.js';

type Simulator = typeof simulatorModule;

let simulator: Simulator;
let phone: SimulatedPhone;
let driver: Browser;

beforeAll(async () => {
  simulator = await nativeSource<Simulator>('simulator/simulated-phone.js');
  phone = await simulator.bootSimulatedPhone({ name: 'main' });
  driver = await drivePhone(phone);
});

afterAll(async () => {
  await driver.deleteSession();
  await phone.close();
});

beforeEach(() => phone.reset());

const tapText = async (text: string): Promise<void> => driver.$(`//*[@text="${text}"]`).click();

describe('a simulated phone behind Appium', () => {
  it('shows the dialog of now, not one that stood there before a reset', async () => {
    phone.patch({ conditions: [{ kind: 'pop-up', text: 'Ten per cent off' }] });
    await driver.$('~Notes').click();
    expect(await driver.getPageSource()).toContain('text="Ten per cent off"');

    phone.reset();
    phone.patch({ conditions: [{ kind: 'crash' }] });
    await driver.$('~Notes').click();
    expect(await driver.getPageSource()).toContain('text="Notes keeps stopping"');
  });

  it('opens an app from the launcher by a tap', async () => {
    await driver.$('~Notes').click();
    expect(await driver.getCurrentPackage()).toBe('com.sim.notes');
    expect(await driver.getCurrentActivity()).toBe('.Main');
    expect(await driver.getPageSource()).toContain('text="Shopping"');
  });

  it('writes a note: by an element, and by the keys of the soft keyboard', async () => {
    await driver.execute('mobile: activateApp', { appId: 'com.sim.notes' });
    await driver.$('~New note').click();
    const title = driver.$('id=com.sim.notes:id/title');
    await title.setValue('Café 東京 🎂');
    await driver.$('id=com.sim.notes:id/body').click();
    expect(await driver.execute('mobile: isKeyboardShown', {})).toBe(true);
    const { width, height } = await driver.getWindowRect();
    // The space bar lies in the middle of the keyboard's last row, right above the navigation bar.
    await driver.execute('mobile: type', { text: 'a' });
    await driver
      .action('pointer', { parameters: { pointerType: 'touch' } })
      .move({ x: Math.round(width / 2), y: height - 230 })
      .down()
      .up()
      .perform();
    await driver.execute('mobile: type', { text: 'b' });
    expect(await driver.$('id=com.sim.notes:id/body').getText()).toBe('a b');
    await driver.back();
    await driver.back();
    expect(phone.query({ at: '/apps/com.sim.notes/notes/0/title', equals: 'Café 東京 🎂' }).holds).toBe(true);
    expect(phone.query({ journal: { has: { what: 'saved', details: { body: 'a b' } } } }).holds).toBe(true);
  });

  it('keeps the keyboard out of the tree', async () => {
    await driver.execute('mobile: deepLink', { url: 'notes://note/1' });
    await driver.$('id=com.sim.notes:id/body').click();
    expect(await driver.getPageSource()).not.toContain('keyboard');
    await driver.execute('mobile: hideKeyboard', {});
    expect(await driver.execute('mobile: isKeyboardShown', {})).toBe(false);
  });

  it('shows a dialog as the only window of the tree, and takes its answer as an alert', async () => {
    await driver.execute('mobile: activateApp', { appId: 'com.sim.notes' });
    await driver.$('//*[@text="Shopping"]').longPress();
    await driver.$('~Delete').click();
    expect(await driver.getPageSource()).not.toContain('text="Weekend"');
    expect(await driver.getAlertText()).toBe('Delete note?\nIt cannot be brought back.');
    await driver.acceptAlert();
    const source = await driver.getPageSource();
    expect(source).not.toContain('text="Shopping"');
    expect(source).toContain(
      '<android.widget.Toast index="1" package="com.android.settings" class="android.widget.Toast" text="Note deleted"',
    );
  });

  it('turns the dark theme on in Settings, and really looks so', async () => {
    const before = await driver.takeScreenshot();
    await driver.execute('mobile: deepLink', { url: 'settings://display' });
    await tapText('Dark theme');
    expect(phone.state().display.dark).toBe(true);
    expect(await driver.$('id=android:id/switch_widget').getAttribute('checked')).toBe('true');
    expect(await driver.takeScreenshot()).not.toBe(before);
  });

  it('drags the brightness slider', async () => {
    await driver.execute('mobile: deepLink', { url: 'settings://display' });
    const slider = driver.$('id=com.android.settings:id/brightness');
    expect(await slider.getText()).toBe('60.0');
    const { x, y, width, height } = await driver.getElementRect(await slider.elementId);
    const row = Math.round(y + height / 2);
    await driver
      .action('pointer', { parameters: { pointerType: 'touch' } })
      .move({ x: Math.round(x + width * 0.6), y: row })
      .down()
      .move({ x: x + Math.round(width * 0.2), y: row, duration: 300 })
      .up()
      .perform();
    expect(phone.state().display.brightness).toBe(20);
  });

  it('scrolls a list by a swipe and by UiScrollable', async () => {
    await driver.execute('mobile: deepLink', { url: 'settings://apps' });
    const last = phone.system.apps().length;
    expect(last).toBeGreaterThan(8);
    const found = driver.$(
      'android=new UiScrollable(new UiSelector().scrollable(true)).scrollIntoView(new UiSelector().text("com.android.settings"))',
    );
    expect(await found.getText()).toBe('com.android.settings');
  });

  it('turns on its side and back', async () => {
    await driver.setOrientation('LANDSCAPE');
    expect(await driver.getWindowRect()).toEqual({ x: 0, y: 0, width: 2400, height: 1080 });
    expect(await driver.getPageSource()).toContain('rotation="1" width="2400" height="1080"');
    await driver.setOrientation('PORTRAIT');
    expect(await driver.getOrientation()).toBe('PORTRAIT');
  });

  it('opens and answers the notification shade', async () => {
    await driver.openNotifications();
    expect(await driver.getCurrentPackage()).toBe('com.android.systemui');
    await driver.$('~Flight mode').click();
    expect(phone.state().toggles.airplane).toBe(true);
    await driver.back();
    expect(await driver.getCurrentPackage()).toBe('com.sim.launcher');
  });

  it('lets time pass for whoever sleeps by its clock, and costs nothing to look at', async () => {
    const before = phone.clock.now();
    await driver.getPageSource();
    await driver.takeScreenshot();
    expect(phone.clock.now()).toBe(before);
    await phone.clock.sleep(90_000);
    expect(phone.clock.now()).toBe(before + 90_000);
  });

  it('is one world for two sessions, and outlives them', async () => {
    const other = await drivePhone(phone);
    await other.execute('mobile: activateApp', { appId: 'com.sim.notes' });
    await other.deleteSession();
    expect(await driver.getCurrentPackage()).toBe('com.sim.notes');
  });

  it('stands beside other phones, each with a world of its own', async () => {
    const other = await simulator.bootSimulatedPhone({
      name: 'other',
      size: { width: 720, height: 1280, density: 320 },
    });
    const second = await drivePhone(other);
    await second.execute('mobile: activateApp', { appId: 'com.sim.notes' });
    expect(await second.getWindowRect()).toEqual({ x: 0, y: 0, width: 720, height: 1280 });
    expect(await driver.getCurrentPackage()).toBe('com.sim.launcher');
    await second.deleteSession();
    await other.close();
  });
});

/** The W3C error name that a command fails with. */
const errorOf = async (command: Promise<unknown>): Promise<string> => {
  try {
    const answer = (await command) as { error?: string } | undefined;
    return answer?.error ?? 'no error';
  } catch (error) {
    return (error as Error).name;
  }
};

describe('what the phone answers to bad requests', () => {
  it.each([
    ['no such element', () => driver.findElement('id', 'com.sim.notes:id/nothing')],
    ['invalid selector', () => driver.findElement('xpath', '//*[')],
    ['invalid selector', () => driver.findElement('-android uiautomator', 'new UiSelector().nonsense(1)')],
    ['no such element', () => driver.elementClick('00000000-0000-0000-ffff-ffff00009999')],
    ['unsupported operation', () => driver.execute('mobile: simulateDisaster', {})],
    ['no such alert', () => driver.getAlertText()],
    [
      'invalid argument',
      () =>
        driver.execute('mobile: swipeGesture', {
          direction: 'sideways',
          percent: 1,
          left: 0,
          top: 0,
          width: 9,
          height: 9,
        }),
    ],
    ['invalid argument', () => driver.updateSettings({ waitForIdelTimeout: 1 })],
  ])('%s', async (error, command) => {
    expect(await errorOf(command())).toContain(error);
  });

  it('says that an element is stale when its screen is gone', async () => {
    await driver.execute('mobile: activateApp', { appId: 'com.sim.notes' });
    const { elementId } = await driver.$('~New note').getElement();
    await driver.execute('mobile: pressKey', { keycode: 3 });
    expect(await errorOf(driver.elementClick(elementId))).toContain('stale element reference');
  });

  it('refuses a port that is taken, in plain words', async () => {
    const { port } = new URL(phone.appiumUrl);
    const server = await nativeSource<typeof serverModule>('simulator/appium/server.js');
    await expect(server.startAppiumServer({ findPhone: () => undefined, port: Number(port) })).rejects.toThrow(
      `Port ${port} is already taken`,
    );
  });
});
