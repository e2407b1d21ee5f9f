import { createServer } from '../../../src/simulator/commands/run-command.js';
import { newPhone } from '../../support/new-phone.js';

function findIn(capabilities: Readonly<Record<string, unknown>>) {
  const phone = newPhone();
  phone.perform({ do: 'start', package: 'com.sim.notes' });
  const run = createServer(phone);
  return async (selector: string, settings: object = {}): Promise<number> => {
    await run({ method: 'POST', path: '', body: capabilities });
    await run({ method: 'POST', path: '/appium/settings', body: { settings } });
    const { value } = await run({ method: 'POST', path: '/elements', body: { strategy: 'id', selector } });
    return (value as readonly unknown[]).length;
  };
}

describe('an id without a package', () => {
  it('gets the package of the app that the session was begun for', async () => {
    const count = findIn({ 'appium:appPackage': 'com.sim.notes' });
    expect([await count('note'), await count('com.sim.notes:id/note'), await count('android:id/content')]).toEqual([
      4, 4, 1,
    ]);
  });

  it('finds nothing in a session without an app', async () => {
    expect(await findIn({})('note')).toBe(0);
  });

  it('is taken as it is when the client says so', async () => {
    const count = findIn({ appPackage: 'com.sim.notes' });
    expect(await count('note', { disableIdLocatorAutocompletion: true })).toBe(0);
  });
});
