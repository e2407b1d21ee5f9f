import type * as simulatorModule from '../../src/simulator/simulated-phone.js';
import type { SimulatedPhone } from '../../src/simulator/simulated-phone.js';
import { nativeSource } from '../support/native-import.js';

const NOTES = 'com.sim.notes';

/** A client of its own, as any other than ours: plain requests, and waiting by the computer's clock. */
async function connect(phone: SimulatedPhone) {
  const ask = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${phone.appiumUrl}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return ((await response.json()) as { value: unknown }).value;
  };
  const session = (await ask('POST', '/session', {
    capabilities: { alwaysMatch: { ...phone.capabilities, 'appium:appPackage': NOTES } },
  })) as { sessionId: string };
  const at = `/session/${session.sessionId}`;
  const command = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => ask(method, at + path, body);
  return {
    source: async () => String(await command('GET', '/source')),
    settings: (settings: object) => command('POST', '/appium/settings', { settings }),
    close: () => command('DELETE', ''),
  };
}

describe('a phone in real time', () => {
  let phone: SimulatedPhone;

  beforeAll(async () => {
    const { bootSimulatedPhone } = await nativeSource<typeof simulatorModule>('simulator/simulated-phone.js');
    phone = await bootSimulatedPhone({
      name: 'real',
      time: 'real',
      conditions: [{ kind: 'slow-load', package: NOTES, ms: 600, times: 9 }],
    });
  });
  afterAll(() => phone.close());
  beforeEach(() => phone.reset());

  it('lets the source wait until the screen is at rest', async () => {
    const client = await connect(phone);
    expect(await client.source()).toContain('text="Shopping"');
    const { now, tasks } = phone.state();
    expect(tasks[0]?.entries).toMatchObject([{ screen: '.Main', loadingUntil: expect.any(Number) as number }]);
    expect(now).toBeGreaterThanOrEqual(Number(Reflect.get(tasks[0]?.entries[0] ?? {}, 'loadingUntil')));
    await client.close();
  });

  it('gives up at the timeout where nothing ever rests', async () => {
    const client = await connect(phone);
    await client.source();
    phone.patch({ conditions: [{ kind: 'restless', package: NOTES }] });
    await client.settings({ waitForIdleTimeout: 300 });
    const before = phone.state().now;
    expect(await client.source()).toContain('carousel_progress');
    expect(phone.state().now - before).toBeGreaterThanOrEqual(300);
    await client.close();
  });

  it('goes on by itself for a client that looks again and again', async () => {
    const client = await connect(phone);
    await client.settings({ waitForIdleTimeout: 0 });
    const looks = [await client.source()];
    while (looks.at(-1)?.includes('android.widget.ProgressBar')) looks.push(await client.source());
    expect(looks[0]).toContain('android.widget.ProgressBar');
    expect(looks.at(-1)).toContain('text="Shopping"');
    await client.close();
  });
});
