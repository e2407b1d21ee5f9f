import { lookForAttached, type AttachedPhone } from '../../../src/cli/phones/attached.js';
import { checkPhone } from '../../../src/cli/doctor/phone.js';
import { phoneRows } from '../../../src/cli/phones/phone-rows.js';
import { leasePhone } from '../../../src/runner/lease.js';
import { startServedPhone, type ServedPhone } from '../../conformance/served-phone.js';
import { describeWithAdb } from '../../support/with-adb.js';

/** Waits for what the adb server needs a moment to notice. */
async function until(hasCome: () => Promise<boolean>): Promise<void> {
  while (!(await hasCome()));
}

describeWithAdb('an attached phone, seen by the real adb', () => {
  let served: ServedPhone;

  beforeAll(async () => {
    served = await startServedPhone();
  });
  afterAll(() => served.close());

  const servers = () => ({ devices: [], adbPort: served.server.port });
  const look = async (): Promise<AttachedPhone> => {
    const { devices, complaint } = await lookForAttached({ env: served.server.env }, servers());
    if (complaint) throw complaint;
    const [only] = devices;
    if (!only) throw new Error('adb sees no phone.');
    return only;
  };
  const shell = (line: string) => served.server.adb('-s', served.served.address, 'shell', line);
  const findings = async () => checkPhone(await look(), { isTaken: true });
  const notWell = async () => (await findings()).filter(({ state }) => state !== 'pass');
  /** Runs what the doctor says, as a person would. */
  const obey = async (remedy: string | undefined) => {
    const [, line = ''] = / shell "?([^"]+)"?$/.exec(remedy ?? '') ?? [];
    await shell(line);
  };

  it('is listed with its model, its Android and the app in front', async () => {
    await shell('am start -n com.sim.notes/.Main');
    const attached = await lookForAttached({ env: served.server.env }, servers());
    expect(phoneRows(servers(), attached)).toEqual([
      {
        name: served.served.address,
        kind: 'attached',
        state: 'ready',
        where: '',
        isDefault: false,
        serial: served.served.address,
        model: 'Fingertips Phone',
        android: '16',
        app: 'com.sim.notes',
      },
    ]);
    expect(await notWell()).toEqual([]);
  });

  it('is in use while somebody has it, and says by whom', async () => {
    const lease = await leasePhone({ phone: served.served.address, holder: 'run "Buy oats"' });
    const rows = phoneRows(servers(), await lookForAttached({ env: served.server.env }, servers()));
    await lease.release();
    expect(rows).toMatchObject([
      { state: 'in use', holder: expect.stringMatching(/^run "Buy oats" \(process \d+\), since /) as unknown },
    ]);
    expect((await look()).holder).toBeUndefined();
  });

  it('shares the line of the entry in devices.yaml that means it', async () => {
    const config = {
      ...servers(),
      devices: [{ name: 'desk', entry: { kind: 'local' } as const, isDefault: true }],
    };
    const rows = phoneRows(config, await lookForAttached({ env: served.server.env }, config));
    expect(rows).toMatchObject([{ name: 'desk', kind: 'local', state: 'ready', where: served.served.address }]);
  });

  it('is warned about when it is locked without a PIN, until the remedy has been followed', async () => {
    await shell('input keyevent KEYCODE_POWER');
    const [finding] = await notWell();
    expect(finding).toMatchObject({ state: 'warn', detail: 'is locked without a PIN; the session will unlock it.' });
    await obey(finding?.remedy);
    expect(await notWell()).toEqual([]);
  });

  it.each([
    ["''", 'fail', 'none is chosen.'],
    ['io.appium.settings/.UnicodeIME', 'warn', expect.stringContaining('shows no keys')],
  ])('is told to choose a keyboard instead of %s', async (keyboard, state, detail: unknown) => {
    await shell(`settings put secure default_input_method ${keyboard}`);
    const [finding] = await notWell();
    expect(finding).toMatchObject({ state, detail });
    await obey(finding?.remedy);
    expect(await notWell()).toEqual([]);
  });

  it.each(['unauthorized', 'offline'] as const)('is named %s, with what mends that', async (state) => {
    served.served.setReachability(state);
    await served.server.adb('disconnect', served.served.address);
    await served.server.adb('connect', served.served.address).catch(String);
    await until(async () => (await look()).state === state);
    const found = await findings();
    expect(found).toMatchObject([{ what: `Phone ${served.served.address}`, state: 'fail' }]);
    expect(checkPhone(await look(), { isTaken: false })).toMatchObject([{ state: 'warn' }]);
  });
});
