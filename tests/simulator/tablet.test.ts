import type { Browser } from 'webdriverio';
import type * as simulatorModule from '../../src/simulator/simulated-phone.js';
import type { SimulatedPhone } from '../../src/simulator/simulated-phone.js';
import { drivePhone } from '../support/drive-phone.js';
import { nativeSource } from '../support/native-import.js';

let phone: SimulatedPhone;
let driver: Browser;

beforeAll(async () => {
  const simulator = await nativeSource<typeof simulatorModule>('simulator/simulated-phone.js');
  phone = await simulator.bootSimulatedPhone({ name: 'tablet', size: { width: 1600, height: 2560, density: 320 } });
  driver = await drivePhone(phone);
});

afterAll(async () => {
  await driver.deleteSession();
  await phone.close();
});

describe('a tablet behind Appium', () => {
  it('is turned on its side to write into a note beside the list, and back', async () => {
    await driver.execute('mobile: activateApp', { appId: 'com.sim.notes' });
    await driver.$('//*[@text="Shopping"]').click();
    const body = await driver.$('id=com.sim.notes:id/body').getElement();
    expect(await driver.$('id=com.sim.notes:id/list_pane').isExisting()).toBe(false);

    await driver.setOrientation('LANDSCAPE');
    const inList = '//*[@resource-id="com.sim.notes:id/list_pane"]';
    expect(await driver.$(`${inList}//*[@text="Shopping"]/../..`).getAttribute('selected')).toBe('true');
    await body.setValue('Oats, eggs');
    expect(await driver.$(`${inList}//*[@text="Oats, eggs"]`).isExisting()).toBe(true);

    await driver.$('//*[@text="Weekend"]').click();
    expect(await driver.$('id=com.sim.notes:id/title').getText()).toBe('Weekend');
    await driver.back();
    expect(await driver.$('id=com.sim.notes:id/empty_detail').getText()).toBe('Choose a note');

    await driver.setOrientation('PORTRAIT');
    expect(await driver.$('id=com.sim.notes:id/list_pane').isExisting()).toBe(false);
    expect(phone.query({ journal: { has: { what: 'saved', details: { body: 'Oats, eggs' } } } }).holds).toBe(true);
  });
});
