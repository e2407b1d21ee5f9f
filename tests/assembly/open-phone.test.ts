import type * as OpenPhoneModule from '../../src/assembly/open-phone.js';
import type { SimulatedPhone } from '../../src/simulator/simulated-phone.js';
import { startPhone } from '../conformance/served-phone.js';
import { nativeSource } from '../support/native-import.js';

describe('a phone behind a server', () => {
  let simulated: SimulatedPhone;

  beforeAll(async () => {
    simulated = await startPhone();
  });
  afterAll(() => simulated.close());

  const open = async () => {
    const { openPhone } = await nativeSource<typeof OpenPhoneModule>('assembly/open-phone.js');
    const { appiumUrl: url, capabilities } = simulated;
    const device = { kind: 'remote', name: 'lab', url, capabilities, credentials: { capabilities: {} } } as const;
    return openPhone({ device, holder: 'a test' });
  };

  it("has its own clock and time zone, not this computer's", async () => {
    const phone = await open();
    expect(Math.abs(phone.clock.now() - simulated.clock.now())).toBeLessThan(60_000);
    expect(Math.abs(phone.clock.now() - Date.now())).toBeGreaterThan(86_400_000);
    expect(phone.timeZone).toBe('UTC');
    await phone.close();
  });

  it('is given to one at a time', async () => {
    const phone = await open();
    await expect(open()).rejects.toThrow('is in use by a test');
    await phone.close();
    await (await open()).close();
  });
});
