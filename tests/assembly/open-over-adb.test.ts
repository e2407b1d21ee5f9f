import type * as OpenPhoneModule from '../../src/assembly/open-phone.js';
import { nativeSource } from '../support/native-import.js';
import { describeWithAdb } from '../support/with-adb.js';

describeWithAdb('the simulated phone by way of UiAutomator2', () => {
  it('is opened as an attached one, answers for itself, and leaves nothing running', async () => {
    const { openPhone } = await nativeSource<typeof OpenPhoneModule>('assembly/open-phone.js');
    const phone = await openPhone({
      device: { kind: 'simulated', name: 'simulated', seed: 3, via: 'uiautomator2' },
      holder: 'a test',
    });
    expect(phone.device.description).toMatchObject({ name: 'simulated', kind: 'local', android: '16' });
    await phone.device.openLink('notes://note/1');
    expect(phone.simulated?.system.front().package).toBe('com.sim.notes');
    expect((await phone.device.observe()).package).toBe('com.sim.notes');
    await phone.close();
    await expect(phone.device.observe()).rejects.toThrow('The phone was released.');
  });
});
