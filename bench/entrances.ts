import { startAdbServer } from '../src/device/adb-server.js';
import type { Device } from '../src/device/device.js';
import { openDevice, type OpenDeviceOptions } from '../src/device/open-device.js';
import { serveAdb } from '../src/simulator/adb/adb-device.js';
import { startSimulatedPhone, type SimulatedPhone } from '../src/simulator/simulated-phone.js';

const ROUNDS = 20;
const STARTS = 3;

/** What one command costs through both entrances of the same phone, side by side. */
export async function benchEntrances(): Promise<void> {
  const phone = await startSimulatedPhone({ name: 'bench' });
  const served = await serveAdb(phone.system);
  const server = await startAdbServer(process.env);
  await server.connect(served.address);
  const { name, appiumUrl: url, capabilities } = phone;
  const embedded = await measure(phone, { device: { kind: 'simulated', name, url, capabilities } });
  const local = { kind: 'local', name, udid: served.address, adbPort: server.port, capabilities: {} } as const;
  const overAdb = await measure(phone, { device: local, env: server.env });
  await server.close();
  await served.close();
  await phone.close();
  console.table(
    Object.entries(embedded).map(([what, times]) => ({
      what,
      'embedded, median ms': inMs(median(times)),
      'UiAutomator2 over adb, median ms': inMs(median(overAdb[what] ?? [])),
      'slowest, embedded': inMs(Math.max(...times)),
      'slowest, over adb': inMs(Math.max(...(overAdb[what] ?? []))),
    })),
  );
}

type Times = Record<string, number[]>;

async function measure(phone: SimulatedPhone, entrance: OpenDeviceOptions): Promise<Times> {
  const times: Times = {};
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await work();
    (times[what] ??= []).push(performance.now() - begun);
    return result;
  };
  const device = await timed('first session, with its server', () => openDevice(entrance));
  await everyCommand(phone, device, timed);
  await timed('session end', () => device.close());
  for (let start = 0; start < STARTS; start++) {
    const again = await timed('later session, with its server', () => openDevice(entrance));
    await timed('session end', () => again.close());
  }
  return times;
}

async function everyCommand(
  phone: SimulatedPhone,
  device: Device,
  timed: <T>(what: string, work: () => Promise<T>) => Promise<T>,
): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    phone.reset();
    await timed('observe: picture, tree, activity, keyboard', () => device.observe());
    await timed('source', () => device.source());
    await timed('open app', () => device.openApp('com.sim.notes'));
    await timed('open link', () => device.openLink('notes://note/1'));
    await timed('tap', () => device.tap({ x: 540, y: 700 }));
    await timed('type, with read-back', () => device.typeText('Grüße'));
    await timed('swipe', () => device.swipe({ x: 540, y: 900 }, { x: 540, y: 500 }));
    await timed('press back', () => device.pressKey('back'));
    await timed('list apps', () => device.installedApps());
  }
  await timed('read clipboard', () => device.clipboard());
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
const inMs = (time: number): number => Number(time.toFixed(time < 100 ? 1 : 0));
