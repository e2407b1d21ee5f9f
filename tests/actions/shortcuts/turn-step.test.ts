import { createCatalogue } from '../../../src/actions/catalogue.js';
import { runShortcut } from '../../../src/actions/shortcuts/run-shortcut.js';
import { ShortcutStep, type Shortcut } from '../../../src/core/shortcut.js';
import { scriptedDevice } from '../../support/scripted-device.js';
import { anElement, screenOf } from '../../support/builders.js';
import { createPatientClock } from '../../support/clocks.js';

type Chips = Readonly<Record<string, boolean | undefined>>;

/** Days to choose from, each on, off or without a word of how it stands. */
const daysScreen = (chips: Chips) =>
  screenOf(
    Object.entries(chips).map(([label, checked], index) =>
      anElement(index + 1, {
        label,
        ids: ['com.sim.clock:id/day'],
        state: checked === undefined ? {} : { checked },
      }),
    ),
  );

const base: Shortcut = {
  version: 1,
  id: 's-abcd',
  name: 'choose_days',
  package: 'com.sim.notes',
  description: 'Chooses days.',
  params: { days: { type: 'set', values: ['Mon', 'Tue', 'Wed'], optional: true } },
  effects: 'writes',
  steps: [ShortcutStep.parse({ do: 'tap', each: '{{days}}', target: { id: ':id/day', text: '{{each}}' } })],
  status: 'trusted',
  source: 'human',
};

type Setting = Readonly<{
  chips: Chips;
  values: Record<string, unknown>;
  changes?: Partial<Shortcut>;
  isExclusive?: true;
}>;

async function run({ chips, values, changes = {}, isExclusive }: Setting) {
  const standing: Record<string, boolean | undefined> = { ...chips };
  const touch = (label: string) => {
    for (const other of Object.keys(standing)) if (isExclusive && other !== label) standing[other] = false;
    standing[label] = !standing[label];
    return daysScreen(standing);
  };
  const screens = Object.create(null) as Record<string, ReturnType<typeof daysScreen>>;
  for (const label of Object.keys(chips))
    Object.defineProperty(screens, label, { get: () => touch(label), enumerable: true });
  const { device, look, log } = scriptedDevice(daysScreen(chips), screens);
  const context = {
    device,
    clock: createPatientClock(0),
    person: { ask: async () => ({ kind: 'yes' }) as const },
    look,
    glance: look,
    secretOf: () => undefined,
  };
  const shortcut = { ...base, ...changes };
  const order = { shortcut, values, context, catalogue: createCatalogue(), screen: daysScreen(chips) };
  return { result: await runShortcut({ ...order, confirm: 'risky' }), log };
}

describe('a step for a set', () => {
  it.each<readonly [string, Readonly<{ chips: Chips; days?: unknown; log: readonly string[] }>]>([
    [
      'turns on what was asked for',
      { chips: { Mon: false, Tue: false, Wed: false }, days: ['Mon', 'Wed'], log: ['tap Mon', 'tap Wed'] },
    ],
    [
      'takes one text with commas',
      { chips: { Mon: false, Tue: false, Wed: false }, days: 'mon, Wed', log: ['tap Mon', 'tap Wed'] },
    ],
    ['leaves alone what is on already', { chips: { Mon: true, Tue: false, Wed: false }, days: ['Mon'], log: [] }],
    [
      'turns off what was not asked for',
      { chips: { Mon: false, Tue: true, Wed: false }, days: ['Wed'], log: ['tap Tue', 'tap Wed'] },
    ],
    ['turns all off when nothing is given', { chips: { Mon: true, Tue: false, Wed: false }, log: ['tap Mon'] }],
  ])('%s', async (_, { chips, days, log }) => {
    const done = await run({ chips, values: days === undefined ? {} : { days } });
    expect(done.result).toMatchObject({ ok: true });
    expect(done.log).toEqual(log);
  });

  it('touches nothing but what is named where the set is open', async () => {
    const params = { days: { type: 'set' as const } };
    const { result, log } = await run({
      chips: { Mon: true, Tue: false, Wed: false },
      values: { days: ['Wed'] },
      changes: { params },
    });
    expect(result.ok).toBe(true);
    expect(log).toEqual(['tap Wed']);
  });

  it('stops where only one of them can be on', async () => {
    const chips = { Mon: false, Tue: false, Wed: false };
    const { result } = await run({ chips, values: { days: ['Mon', 'Wed'] }, isExclusive: true });
    expect(result).toMatchObject({ ok: false, failedStep: 1 });
    expect(result.reason).toContain('Not as expected');
  });

  it('stops before it touches one that does not tell how it stands', async () => {
    const { result, log } = await run({ chips: { Mon: undefined, Tue: false, Wed: false }, values: { days: ['Mon'] } });
    expect(result.reason).toBe('It cannot be told whether it is on or off.');
    expect(log).toEqual([]);
  });

  it('refuses a name that the set does not have', async () => {
    const { result } = await run({ chips: { Mon: false }, values: { days: ['Sun'] } });
    expect(result.reason).toContain('may hold Mon, Tue, Wed, got "Sun"');
  });

  it('is refused where its parameter is none', async () => {
    const params = { days: { type: 'string' as const } };
    const { result } = await run({ chips: { Mon: false }, values: { days: 'Mon' }, changes: { params } });
    expect(result.reason).toContain('"each: {{days}}" names no set.');
  });
});

describe('a step that turns a switch', () => {
  const turned = (turn: string) => [ShortcutStep.parse({ do: 'tap', target: { text: 'Mon' }, turn })];

  it.each<Readonly<{ turn: string; isOn: boolean; wanted?: boolean; log: readonly string[] }>>([
    { turn: 'on', isOn: false, log: ['tap Mon'] },
    { turn: 'on', isOn: true, log: [] },
    { turn: 'off', isOn: true, log: ['tap Mon'] },
    { turn: 'off', isOn: false, log: [] },
    { turn: '{{wanted}}', isOn: false, wanted: true, log: ['tap Mon'] },
    { turn: '{{wanted}}', isOn: true, wanted: false, log: ['tap Mon'] },
    { turn: '{{wanted}}', isOn: false, wanted: false, log: [] },
  ])('$turn, where it is on: $isOn, wanted: $wanted', async ({ turn, isOn, wanted, log }) => {
    const values = wanted === undefined ? {} : { wanted };
    const params = turn.startsWith('{{') ? { wanted: { type: 'boolean' as const } } : {};
    const done = await run({ chips: { Mon: isOn }, values, changes: { params, steps: turned(turn) } });
    expect(done.result).toMatchObject({ ok: true });
    expect(done.log).toEqual(log);
  });
});
