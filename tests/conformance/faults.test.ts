import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as RunModule from '../../src/assembly/run-instruction.js';
import type { RunResult } from '../../src/core/run-result.js';
import type { Device } from '../../src/device/device.js';
import type * as OpenDeviceModule from '../../src/device/open-device.js';
import { ScriptedModel } from '../../src/model/scripted-model.js';
import { nativeSource } from '../support/native-import.js';
import { COMPLETE } from '../support/run-on-disk.js';
import { seeded } from '../support/seeded.js';
import { describeWithAdb } from '../support/with-adb.js';
import { startSeparateServer, type SeparateServer } from './separate-server.js';
import { startServedPhone, type ServedPhone } from './served-phone.js';

/** More of them are tried with FAULT_SEEDS=20. */
const SEEDS = Number(process.env['FAULT_SEEDS'] ?? 1);
const STEPS = 4;
/** The events of every step, at which a fault can strike. */
const MOMENTS = ['decided', 'acted', 'screen-seen'] as const;

/** A command that goes by adb takes up to 20 s to give a lost phone up: the driver looks for it so long. */
const LONGEST_MS = 90_000;

type Stage = ServedPhone & { appium: SeparateServer };
type Fault = Readonly<{ name: string; strike: (stage: Stage) => unknown; mend: (stage: Stage) => Promise<unknown> }>;

const FAULTS: readonly Fault[] = [
  {
    name: 'the adb server is killed',
    strike: ({ server }) => server.adb('kill-server'),
    // For 20 s the driver goes on looking for the phone, and each look cuts whatever is being connected.
    mend: async (stage) => {
      await restart(stage);
      await stage.server.connect(stage.served.address);
    },
  },
  {
    name: 'the phone goes and comes back',
    strike: ({ served }) => served.dropConnections(),
    mend: ({ server, served }) => server.adb('disconnect', served.address).then(() => server.connect(served.address)),
  },
  {
    name: 'the phone goes offline',
    strike: ({ served }) => served.setReachability('offline'),
    mend: ({ server, served }) => {
      served.setReachability('device');
      return server.adb('disconnect', served.address).then(() => server.connect(served.address));
    },
  },
  {
    name: 'the UiAutomator2 server on the phone dies',
    strike: ({ served }) => served.stopAutomation(),
    mend: () => Promise.resolve(),
  },
  {
    name: 'the Appium server is killed',
    strike: ({ appium }) => appium.kill(),
    mend: (stage) => restart(stage),
  },
];

async function restart(stage: Stage): Promise<void> {
  await stage.appium.kill();
  stage.appium = await startSeparateServer(stage.server.env);
}

const open = (app: string) => ({
  role: 'operator',
  reply: { thought: 't', actions: [{ action: 'open_app', args: { app } }] },
});

/** A crew that opens one app after the other and never comes to an end. */
const restless = (): ScriptedModel =>
  new ScriptedModel([
    ...Array.from({ length: STEPS + 2 }, (_, index) => open(index % 2 ? 'Notes' : 'Maps')),
    {
      role: 'manager',
      repeat: true,
      reply: { thought: 't', subgoals: [{ what: 's', state: 'doing' }], current: 's', finished: false, answer: '' },
    },
    { role: 'reflector', repeat: true, reply: { kind: 'as-expected', evidence: 'e', progress: 'p' } },
    { role: 'notetaker', repeat: true, reply: { add: [], correct: [] } },
    { role: 'confirmer', repeat: true, reply: { accepted: false, reason: 'r' } },
  ]);

describeWithAdb('a fault in the middle of a run over adb', () => {
  let stage: Stage;
  let openDevice: typeof OpenDeviceModule.openDevice;
  let library: typeof RunModule;
  const root = mkdtempSync(join(tmpdir(), 'fingertips-faults-'));

  beforeAll(async () => {
    openDevice = (await nativeSource<typeof OpenDeviceModule>('device/open-device.js')).openDevice;
    library = await nativeSource<typeof RunModule>('assembly/run-instruction.js');
    const served = await startServedPhone();
    stage = { ...served, appium: await startSeparateServer(served.server.env) };
  });
  afterAll(async () => {
    await stage.appium.kill();
    await stage.close();
    rmSync(root, { recursive: true });
  });
  beforeEach(() => stage.phone.reset());

  const openRemote = ({ appium, address, server }: Stage): Promise<Device> =>
    openDevice({
      device: {
        kind: 'remote',
        name: 'lab',
        url: appium.url,
        capabilities: { 'appium:udid': address.udid, 'appium:adbPort': server.port },
        credentials: { capabilities: {} },
      },
    });

  /** Runs until the fault, once, at a step and a moment that the seed chooses, and to whatever end. */
  async function runWith({ strike }: Fault, seed: number, device: Device): Promise<RunResult> {
    const random = seeded(seed);
    const at = { step: 1 + random.below(STEPS - 1), moment: random.pick(MOMENTS) };
    let struck: Promise<unknown> | undefined;
    const result = await library.runInstruction({
      instruction: 'Open one app after the other',
      phone: { device, clock: stage.phone.clock, timeZone: 'UTC', close: () => device.close() },
      model: restless(),
      settings: { diligence: 'thorough', limits: { steps: STEPS }, confirm: 'risky', learning: 'off', record: false },
      root,
      listeners: [
        {
          on: (event) => {
            if ('step' in event && event.step === at.step && event.kind === at.moment)
              struck ??= Promise.resolve(strike(stage));
          },
        },
      ],
    });
    expect({ at, isStruck: struck !== undefined }).toMatchObject({ isStruck: true });
    await struck;
    return result;
  }

  const cases = FAULTS.flatMap((fault, row) =>
    Array.from({ length: SEEDS }, (_, index) => ({ ...fault, seed: 1 + index * FAULTS.length + row })),
  );

  it.each(cases)(
    '$name (seed $seed): the run ends in good order and the next one can begin',
    async ({ seed, ...fault }) => {
      const device = await openRemote(stage);
      try {
        const result = await runWith(fault, seed, device);
        expect(['failed', 'limit-reached']).toContain(result.end.kind);
        if (result.end.kind === 'failed') expect(result.end.error).toMatchObject({ name: 'DeviceError', exitCode: 3 });
        expect(readdirSync(result.runFolder).sort()).toEqual(COMPLETE);
        expect(JSON.parse(readFileSync(join(result.runFolder, 'result.json'), 'utf8'))).toEqual(result);
      } finally {
        await device.close();
        await fault.mend(stage);
      }
      const again = await openRemote(stage);
      await again.openApp('com.sim.notes');
      expect(stage.phone.system.front().package).toBe('com.sim.notes');
      await again.close();
    },
    LONGEST_MS,
  );
});
