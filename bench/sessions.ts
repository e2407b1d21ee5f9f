import type { Capabilities } from '../src/core/device-settings.js';
import { startAdbServer } from '../src/device/adb-server.js';
import { capabilitiesFor, SPEED_SETTINGS } from '../src/device/capabilities.js';
import { startLocalServer } from '../src/device/local-server.js';
import { startSession, type Session } from '../src/device/session.js';
import { serveAdb, type AdbDevice } from '../src/simulator/adb/adb-device.js';
import { bootSimulatedPhone, type SimulatedPhone } from '../src/simulator/simulated-phone.js';
import type { Bench, BenchOptions, Measured, Table } from './bench.js';
import { inMs, Stopwatch } from './stopwatch.js';

const STARTS = 5;
const LOOKS = 3;
const START_LIMIT_MS = 60_000;
const COMMAND_LIMIT_MS = 30_000;

/** What the settings of a session gain, and what losing one costs, over adb with the real driver. */
export const SESSIONS: Bench = { about: 'what the settings of a session gain, and what a lost one costs', run };

type Stage = Readonly<{ phone: SimulatedPhone; served: AdbDevice; url: string; found: Capabilities }>;

async function run({ quick }: BenchOptions): Promise<Measured> {
  // Its time is real, so that waiting for a restless screen costs what it says.
  const phone = await bootSimulatedPhone({ name: 'bench', time: 'real' });
  const served = await serveAdb(phone.system);
  const adb = await startAdbServer(process.env);
  const server = await startLocalServer(adb.env);
  try {
    await adb.connect(served.address);
    const found = { 'appium:udid': served.address, 'appium:adbPort': adb.port };
    const stage = { phone, served, url: server.url, found };
    const starts = await measureStarts(stage, quick ? 1 : STARTS);
    const settings = await measureSettings(stage, quick ? 1 : LOOKS);
    const losses = await measureLosses(stage, () => adb.connect(served.address));
    const tables = [starts, settings, losses];
    return { tables, figures: figuresOf(tables) };
  } finally {
    await server.close();
    await adb.close();
    await served.close();
    await phone.close();
  }
}

const open = ({ url, found }: Stage, changes: Capabilities = {}): Promise<Session> =>
  startSession({
    url,
    headers: {},
    capabilities: capabilitiesFor(found, changes),
    startLimitMs: START_LIMIT_MS,
    commandLimitMs: COMMAND_LIMIT_MS,
  });

/** `undefined` takes away what is asked for otherwise. */
const STARTS_WITH: Readonly<Record<string, Capabilities>> = {
  'as Fingertips asks': {},
  'without skipLogcatCapture': { 'appium:skipLogcatCapture': undefined },
  'without noReset, dontStopAppOnReset, shouldTerminateApp': {
    'appium:noReset': undefined,
    'appium:dontStopAppOnReset': undefined,
    'appium:shouldTerminateApp': undefined,
  },
  'without disableWindowAnimation': { 'appium:disableWindowAnimation': undefined },
  'and skipServerInstallation': { 'appium:skipServerInstallation': true },
  'and skipServerInstallation, skipDeviceInitialization': {
    'appium:skipServerInstallation': true,
    'appium:skipDeviceInitialization': true,
  },
};

async function measureStarts(stage: Stage, rounds: number): Promise<Table> {
  const watch = new Stopwatch();
  // The first one installs Appium's two apps, which none of the others does.
  await (await watch.time('the first on a phone', () => open(stage))).close();
  for (let round = 0; round < rounds; round++) {
    for (const [name, capabilities] of Object.entries(STARTS_WITH)) {
      const session = await watch.time(name, () => open(stage, capabilities));
      await watch.time('end of a session', () => session.close());
    }
  }
  const rows = watch.names().map((what) => ({ what, 'median ms': watch.p50(what), 'slowest ms': watch.max(what) }));
  return { title: 'Start of a session, with a server that runs', rows };
}

const NOTES = 'com.sim.notes';
const SCREENS = {
  'a screen at rest': [],
  'a screen that never rests': [{ kind: 'restless', package: NOTES }],
} as const;

/** As its documentation tells them. */
const DEFAULTS = { waitForIdleTimeout: 10_000, actionAcknowledgmentTimeout: 3_000, trackScrollEvents: true };

/** The same command with our settings and with the driver's own. */
async function measureSettings(stage: Stage, rounds: number): Promise<Table> {
  const rows = [];
  for (const [screen, conditions] of Object.entries(SCREENS)) {
    const times: Record<string, number> = {};
    for (const [whose, settings] of [['ours', SPEED_SETTINGS] as const, ["the driver's own", DEFAULTS] as const]) {
      stage.phone.reset();
      stage.phone.patch({ conditions: [...conditions] });
      const session = await open(stage);
      await session.change('take its settings', (browser) => browser.updateSettings(settings));
      await session.change('open Notes', (browser) => browser.execute('mobile: activateApp', { appId: NOTES }));
      const watch = new Stopwatch();
      for (let round = 0; round < rounds; round++)
        await watch.time('source', () => session.read('show its screen', (browser) => browser.getPageSource()));
      times[`${whose}, source, median ms`] = watch.p50('source');
      await session.close();
    }
    rows.push({ screen, ...times });
  }
  stage.phone.reset();
  return { title: 'Settings of a session', rows };
}

/** How soon a loss is noticed, and how long until the phone is driven again. */
async function measureLosses(stage: Stage, connect: () => Promise<void>): Promise<Table> {
  const faults: readonly (readonly [string, () => void, () => Promise<void>])[] = [
    ['the UiAutomator2 server dies', () => stage.served.stopAutomation(), () => Promise.resolve()],
    ['the connection to the phone is cut', () => stage.served.dropConnections(), connect],
  ];
  const rows = [];
  for (const [what, strike, mend] of faults) {
    const session = await open(stage);
    strike();
    const noticed = await timed(() =>
      session
        .read('show its screen', (browser) => browser.getPageSource())
        .then(
          () => 'nothing was noticed',
          (error: unknown) => String(error),
        ),
    );
    const closed = await timed(() => session.close());
    await mend();
    const again = await timed(() => open(stage));
    await again.result.close();
    rows.push({ what, 'noticed after ms': noticed.ms, 'let go after ms': closed.ms, 'new session ms': again.ms });
  }
  return { title: 'A lost session, and the next one', rows };
}

async function timed<T>(work: () => Promise<T>): Promise<Readonly<{ ms: number; result: T }>> {
  const begun = performance.now();
  const result = await work();
  return { ms: inMs(performance.now() - begun), result };
}

const figuresOf = (tables: readonly Table[]): Readonly<Record<string, number | string>> =>
  Object.fromEntries(
    tables.flatMap(({ rows }) =>
      rows.flatMap(({ ...cells }) => {
        const [[, name = ''] = [], ...others] = Object.entries(cells);
        return others.map(([column, value]) => [`${name}, ${column}`, value] as const);
      }),
    ),
  );
