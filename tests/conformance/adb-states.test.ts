import { execFile } from 'node:child_process';
import { findAndroidTools } from '../../src/device/android-sdk.js';
import { startAdbServer, type AdbServer } from '../../src/device/adb-server.js';
import { discoverDevices } from '../../src/device/discovery.js';
import type * as AdbModule from '../../src/simulator/adb/adb-device.js';
import type { AdbDevice } from '../../src/simulator/adb/adb-device.js';
import type { SimulatedPhone } from '../../src/simulator/simulated-phone.js';
import { nativeSource } from '../support/native-import.js';
import { describeWithAdb } from '../support/with-adb.js';
import { startPhone } from './served-phone.js';

type Answer = Readonly<{ out: string; err: string; code: number }>;

describeWithAdb('several phones behind one adb server', () => {
  let server: AdbServer;
  let phones: readonly SimulatedPhone[];
  let first: AdbDevice;
  let second: AdbDevice;

  beforeAll(async () => {
    const { serveAdb } = await nativeSource<typeof AdbModule>('simulator/adb/adb-device.js');
    const [one, two] = [await startPhone(), await startPhone()];
    phones = [one, two];
    [first, second] = [await serveAdb(one.system), await serveAdb(two.system)];
    server = await startAdbServer(process.env);
  });
  afterAll(async () => {
    await server.close();
    await first.close();
    await second.close();
    for (const phone of phones) await phone.close();
  });
  beforeEach(async () => {
    for (const served of [first, second]) {
      served.setReachability('device');
      await adb('disconnect', served.address);
      await server.connect(served.address);
    }
  });

  /** The client may end with any code. */
  const adb = (...args: readonly string[]): Promise<Answer> => {
    const { adb: program } = findAndroidTools(process.env);
    return new Promise((resolve) => {
      execFile(
        program,
        ['-P', String(server.port), ...args],
        { env: { ...server.env }, timeout: 20_000 },
        (error, out, err) => resolve({ out, err, code: error ? Number(error.code) : 0 }),
      );
    });
  };
  const reconnected = async (served: AdbDevice): Promise<Answer> => {
    await adb('disconnect', served.address);
    return adb('connect', served.address);
  };

  it('are listed each with a serial, and told apart by it', async () => {
    const { out } = await adb('devices', '-l');
    for (const { address } of [first, second])
      expect(out).toMatch(
        new RegExp(`^${address} +device product:sim model:Fingertips_Phone device:sim transport_id:\\d+$`, 'm'),
      );
    const names = await Promise.all(
      [first, second].map(({ address }) => adb('-s', address, 'shell', 'getprop ro.serialno')),
    );
    expect(names.map((answer) => answer.out.trim())).toEqual(phones.map(({ name }) => name));
  });

  it('are acted on one by one', async () => {
    await adb('-s', second.address, 'shell', 'am start -n com.sim.notes/.Main');
    expect(phones.map(({ system }) => system.front().package)).toEqual(['com.sim.launcher', 'com.sim.notes']);
  });

  it('have to be named', async () => {
    expect(await adb('shell', 'id')).toMatchObject({
      err: expect.stringContaining('more than one device/emulator') as string,
      code: 1,
    });
    expect(await adb('-s', 'nobody', 'shell', 'id')).toMatchObject({
      err: expect.stringContaining("device 'nobody' not found") as string,
      code: 1,
    });
  });

  it('one that is not authorised says so, and the other works on', async () => {
    first.setReachability('unauthorized');
    expect((await reconnected(first)).out).toContain(`failed to authenticate to ${first.address}`);
    expect(await discoverDevices({ env: server.env, adbPort: server.port })).toEqual(
      expect.arrayContaining([
        { serial: first.address, state: 'unauthorized' },
        { serial: second.address, state: 'device', model: 'Fingertips Phone' },
      ]),
    );
    const { err, code } = await adb('-s', first.address, 'shell', 'id');
    expect(err).toContain('device unauthorized');
    expect(code).toBe(1);
    expect((await adb('-s', second.address, 'shell', 'id')).code).toBe(0);
    first.setReachability('device');
    expect((await reconnected(first)).out).toContain(`connected to ${first.address}`);
  });

  it('one that went silent is offline', async () => {
    first.setReachability('offline');
    const state = async (): Promise<string | undefined> =>
      (await discoverDevices({ env: server.env, adbPort: server.port })).find(({ serial }) => serial === first.address)
        ?.state;
    while ((await state()) === 'device') await new Promise((resolve) => setImmediate(resolve));
    expect(await state()).toBe('offline');
    const { err, code } = await adb('-s', first.address, 'shell', 'id');
    expect(err).toContain('device offline');
    expect(code).toBe(1);
  });

  it('one that was unplugged is back as soon as it is connected to', async () => {
    first.dropConnections();
    expect((await reconnected(first)).out).toContain(`connected to ${first.address}`);
    expect((await adb('-s', first.address, 'get-state')).out).toBe('device\n');
  });
});
