import type { Browser } from 'webdriverio';
import type * as simulatorModule from '../../src/simulator/simulated-phone.js';
import type { SimulatedPhone } from '../../src/simulator/simulated-phone.js';
import { drivePhone } from '../support/drive-phone.js';
import { nativeSource } from '../support/native-import.js';

let phone: SimulatedPhone;
let driver: Browser;

beforeAll(async () => {
  const simulator = await nativeSource<typeof simulatorModule>('simulator/simulated-phone.js');
  phone = await simulator.bootSimulatedPhone({ name: 'home-screen' });
  driver = await drivePhone(phone);
});

afterAll(async () => {
  await driver.deleteSession();
  await phone.close();
});

beforeEach(() => phone.reset());

const isShown = (label: string): Promise<boolean> => driver.$(`~${label}`).isExisting();

/** By W3C actions: a finger rests on an icon, goes to a place, rests there for a while, and lets go. */
async function carry(label: string, to: Readonly<{ x: number; y: number }>, restMs = 0): Promise<void> {
  const icon = await driver.$(`~${label}`).getElement();
  await driver
    .action('pointer', { parameters: { pointerType: 'touch' } })
    .move({ origin: icon })
    .down()
    .pause(600)
    .move({ ...to, duration: 400 })
    .pause(restMs)
    .up()
    .perform();
}

const sweep = (direction: 'left' | 'right'): Promise<unknown> =>
  driver.execute('mobile: swipeGesture', { direction, percent: 0.8, left: 60, top: 500, width: 960, height: 800 });

describe('the home screen behind Appium', () => {
  it('has pages that a sweep turns, under a workspace that can be scrolled', async () => {
    expect(await driver.$('id=com.sim.launcher:id/workspace').getAttribute('scrollable')).toBe('true');
    await sweep('left');
    expect([await isShown('Calculator'), await isShown('Maps'), await isShown('Camera')]).toEqual([true, false, true]);
    await driver.execute('mobile: pressKey', { keycode: 3 });
    expect([await isShown('Calculator'), await isShown('Maps')]).toEqual([false, true]);
  });

  it('carries an icon to a free place, by touch actions and by dragGesture alike', async () => {
    const goal = { x: 920, y: 520 };
    await carry('Maps', goal);
    const { x, y } = await driver.$('~Maps').getLocation();
    expect(y).toBeLessThan(520);

    phone.reset();
    const { elementId } = await driver.$('~Maps').getElement();
    await driver.execute('mobile: dragGesture', { elementId, endX: goal.x, endY: goal.y });
    expect(await driver.$('~Maps').getLocation()).toEqual({ x, y });
  });

  it('carries an icon to the next page at the edge', async () => {
    await carry('Maps', { x: 1075, y: 1200 }, 700);
    expect([await isShown('Calculator'), await isShown('Maps'), await isShown('Contacts')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('removes an icon at the top; the app stays in the drawer', async () => {
    await carry('Maps', { x: 270, y: 180 });
    expect(await isShown('Maps')).toBe(false);
    await driver.$('~Search apps').click();
    expect(await isShown('Maps')).toBe(true);
  });

  it('opens a menu next to an icon that is pressed long, and uninstalls from it', async () => {
    await driver.execute('mobile: activateApp', { appId: 'com.sim.maps' });
    await driver.execute('mobile: pressKey', { keycode: 3 });
    await driver.$('~Maps').longPress();
    await driver.$('//*[@text="Uninstall"]').click();
    expect(await driver.getAlertText()).toBe('Maps\nDo you want to uninstall this app?');
    await driver.acceptAlert();
    expect(await isShown('Maps')).toBe(false);
    expect(await driver.execute('mobile: isAppInstalled', { appId: 'com.sim.maps' })).toBe(false);
    await driver.execute('mobile: pressKey', { keycode: 187 });
    expect(await driver.getPageSource()).toContain('No recent items');
  });

  it('is where a swipe from the bottom edge leads, once the phone is navigated by gestures', async () => {
    phone.patch({ display: { navigation: 'gestures' } });
    await driver.execute('mobile: activateApp', { appId: 'com.sim.notes' });
    const { height } = await driver.getWindowRect();
    const swipeUp = (restMs: number): Promise<void> =>
      driver
        .action('pointer', { parameters: { pointerType: 'touch' } })
        .move({ x: 540, y: height - 10 })
        .down()
        .move({ x: 540, y: 1400, duration: 200 })
        .pause(restMs)
        .up()
        .perform();
    await swipeUp(0);
    expect(await driver.getCurrentPackage()).toBe('com.sim.launcher');
    await swipeUp(500);
    expect(await driver.$('id=com.android.systemui:id/recents_list').isExisting()).toBe(true);
    await driver.$('~Notes').click();
    await driver.execute('mobile: swipeGesture', {
      ...{ direction: 'right', percent: 1, left: 4, top: 1000, width: 700, height: 400 },
    });
    expect(await driver.getCurrentPackage()).toBe('com.sim.launcher');
  });

  it('loses the icon of an app that a client removes', async () => {
    expect(await driver.execute('mobile: removeApp', { appId: 'com.sim.notes' })).toBe(true);
    expect(await driver.execute('mobile: removeApp', { appId: 'com.sim.notes' })).toBe(false);
    expect([await isShown('Notes'), await isShown('Maps')]).toEqual([false, true]);
  });
});
