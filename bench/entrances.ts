import { startAdbServer } from '../src/device/adb-server.js';
import type { Device } from '../src/device/device.js';
import { openDevice, type OpenDeviceOptions } from '../src/device/open-device.js';
import { serveAdb } from '../src/simulator/adb/adb-device.js';
import { bootSimulatedPhone, type SimulatedPhone } from '../src/simulator/simulated-phone.js';
import type { Bench, BenchOptions, Measured } from './bench.js';
import { Stopwatch } from './stopwatch.js';

const ROUNDS = 20;
const STARTS = 3;

/** What one command costs through both entrances of the same phone, side by side. */
export const ENTRANCES: Bench = { about: 'what each command costs, embedded and over adb', run };

async function run({ quick }: BenchOptions): Promise<Measured> {
  const rounds = quick ? 1 : ROUNDS;
  const phone = await bootSimulatedPhone({ name: 'bench' });
  const served = await serveAdb(phone.system);
  const server = await startAdbServer(process.env);
  await server.connect(served.address);
  const { name, appiumUrl: url, capabilities } = phone;
  const embedded = await measure(phone, { rounds, device: { kind: 'simulated', name, url, capabilities } });
  const local = { kind: 'local', name, udid: served.address, adbPort: server.port, capabilities: {} } as const;
  const overAdb = await measure(phone, { rounds, device: local, env: server.env });
  await server.close();
  await served.close();
  await phone.close();
  const rows = embedded.names().map((what) => ({
    what,
    'embedded, median ms': embedded.p50(what),
    'UiAutomator2 over adb, median ms': overAdb.p50(what),
    'slowest, embedded': embedded.max(what),
    'slowest, over adb': overAdb.max(what),
  }));
  const figures = embedded.names().flatMap((what) => [
    [`${what}, embedded`, embedded.p50(what)],
    [`${what}, over adb`, overAdb.p50(what)],
  ]);
  return { tables: [{ title: 'The same phone through both entrances', rows }], figures: Object.fromEntries(figures) };
}

type Entrance = OpenDeviceOptions & Readonly<{ rounds: number }>;

async function measure(phone: SimulatedPhone, { rounds, ...entrance }: Entrance): Promise<Stopwatch> {
  const watch = new Stopwatch();
  const device = await watch.time('first session, with its server', () => openDevice(entrance));
  for (let round = 0; round < rounds; round++) await everyCommand(phone, device, watch);
  await watch.time('read clipboard', () => device.clipboard());
  await watch.time('session end', () => device.close());
  for (let start = 0; start < STARTS; start++) {
    const again = await watch.time('later session, with its server', () => openDevice(entrance));
    await watch.time('session end', () => again.close());
  }
  return watch;
}

async function everyCommand(phone: SimulatedPhone, device: Device, watch: Stopwatch): Promise<void> {
  phone.reset();
  await watch.time('observe: picture, tree, activity, keyboard', () => device.observe());
  await watch.time('source', () => device.source());
  await watch.time('open app', () => device.openApp('com.sim.notes'));
  await watch.time('open link', () => device.openLink('notes://note/1'));
  await watch.time('tap', () => device.tap({ x: 540, y: 700 }));
  await watch.time('type, with read-back', () => device.typeText('Grüße'));
  await watch.time('swipe', () => device.swipe({ x: 540, y: 900 }, { x: 540, y: 500 }));
  await watch.time('press back', () => device.pressKey('back'));
  await watch.time('list apps', () => device.installedApps());
}
