import { createServer } from '../../../src/simulator/commands/run-command.js';
import type { RunCommand } from '../../../src/simulator/commands/command.js';
import type { PhoneMachine } from '../../../src/simulator/system/phone.js';
import type { Misbehaviour } from '../../../src/simulator/world/misbehaviour.js';
import { newPhone } from '../../support/new-phone.js';

const SOURCE = { method: 'GET', path: '/source' } as const;
const PICTURE = { method: 'GET', path: '/screenshot' } as const;
const FIND = {
  method: 'POST',
  path: '/element',
  body: { strategy: 'accessibility id', selector: 'New note' },
} as const;

type Served = Readonly<{
  phone: PhoneMachine;
  run: RunCommand;
  costOf: (command: Parameters<RunCommand>[0]) => Promise<number>;
}>;

function served(...conditions: readonly Misbehaviour[]): Served {
  const phone = newPhone({ conditions });
  phone.perform({ do: 'start', package: 'com.sim.notes' });
  const run = createServer(phone);
  const costOf = async (command: Parameters<RunCommand>[0]): Promise<number> => {
    const before = phone.world.now;
    expect((await run(command)).status).toBe(200);
    return phone.world.now - before;
  };
  return { phone, run, costOf };
}
const patient = (run: RunCommand, waitForIdleTimeout: number) =>
  run({ method: 'POST', path: '/appium/settings', body: { settings: { waitForIdleTimeout } } });

describe('waiting for a screen to come to rest', () => {
  it('costs nothing on a screen at rest', async () => {
    const { costOf } = served();
    expect([await costOf(SOURCE), await costOf(FIND), await costOf(PICTURE), await costOf(SOURCE)]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it('lasts until a screen has loaded, and the tree shows it then', async () => {
    const { costOf, phone } = served({ kind: 'slow-load', ms: 2_000 });
    expect(await costOf(SOURCE)).toBe(2_000);
    expect(phone.source()).toContain('text="Shopping"');
  });

  it('is none of the screenshot: picture and tree may differ in time', async () => {
    const { costOf, phone } = served({ kind: 'slow-load', ms: 2_000 });
    expect(await costOf(PICTURE)).toBe(0);
    expect(phone.source()).toContain('android.widget.ProgressBar');
  });

  it('costs the whole timeout where nothing ever rests, for each source and each find', async () => {
    const { costOf, run } = served({ kind: 'restless', package: 'com.sim.notes' });
    expect(await costOf(SOURCE)).toBe(10_000);
    expect(await costOf(FIND)).toBe(10_000);
    await patient(run, 1_500);
    expect(await costOf(SOURCE)).toBe(1_500);
  });

  it('is left out when the client has no patience', async () => {
    const { costOf, run } = served({ kind: 'slow-load', ms: 2_000 });
    await patient(run, 0);
    expect(await costOf(SOURCE)).toBe(0);
  });

  it('follows a click: what it sets off within half a second is awaited', async () => {
    const { run, phone, costOf } = served({ kind: 'late-tap', ms: 400 });
    const { value } = await run(FIND);
    const id = (value as Record<string, string>)['ELEMENT'] ?? '';
    expect(await costOf({ method: 'POST', path: `/element/${id}/click` })).toBe(400);
    expect(phone.front().activity).toBe('.Edit');
  });

  it('ends with the session that asked for it: the next one has the usual patience', async () => {
    const { run, costOf } = served({ kind: 'restless', package: 'com.sim.notes' });
    await patient(run, 0);
    await run({ method: 'POST', path: '', body: {} });
    expect(await costOf(SOURCE)).toBe(10_000);
  });
});

describe('two looks at what moves', () => {
  it('are never of one moment, whichever of picture and tree comes first', async () => {
    const spent = async (...commands: readonly Parameters<RunCommand>[0][]): Promise<number> => {
      const { run, phone } = served({ kind: 'restless', package: 'com.sim.notes' });
      await patient(run, 0);
      const start = phone.world.now;
      for (const command of commands) await run(command);
      return phone.world.now - start;
    };
    expect(await spent(SOURCE, PICTURE)).toBe(0);
    expect(await spent(SOURCE, PICTURE, SOURCE, PICTURE)).toBe(200);
    expect(await spent(PICTURE, SOURCE, SOURCE, PICTURE)).toBe(200);
  });

  it('show a ring that turned', () => {
    const { phone } = served({ kind: 'slow-load', ms: 2_000 });
    const before = phone.picture();
    phone.pass(200);
    expect(phone.picture().equals(before)).toBe(false);
  });
});
