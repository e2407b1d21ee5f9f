import type { ShortcutUse } from '../../src/core/outcome.js';
import type { Shortcut } from '../../src/core/shortcut.js';
import type { Trace } from '../../src/core/trace.js';
import type { Label } from '../../src/evolution/label.js';
import { evidenceOf, evidenceOfUse } from '../../src/evolution/run-evidence.js';
import { shortcutWithDefaults } from '../../src/memory/shortcut-file.js';
import { tipWithDefaults } from '../../src/memory/tip-file.js';
import { aRecordedStep, aTrace, performed } from './recorded-run.js';

const CHECKED: Label = { outcome: 'success', by: 'check' };
const FAILED: Label = { outcome: 'failure', by: 'person' };
const UNKNOWN: Label = { outcome: 'unknown', by: 'agent' };
const tip = tipWithDefaults({ id: 't-lamp', do: 'Look under the lamp.' }, '_general');
const shortcut: Shortcut = shortcutWithDefaults({
  version: 1,
  id: 's-lamp',
  name: 'switch_lamp',
  package: '_any',
  description: 'Switches a lamp.',
  effects: 'writes',
  steps: [{ do: 'back' }],
});
const use = (changes: Partial<ShortcutUse> = {}): ShortcutUse => ({
  id: 's-lamp',
  name: 'switch_lamp',
  values: { room: 'attic' },
  ended: 'done',
  isChecked: true,
  ...changes,
});

type StepChanges = Readonly<{
  verdict?: Parameters<typeof aRecordedStep>[2];
  uses?: readonly ShortcutUse[];
  cited?: readonly string[];
  actions?: number;
}>;

function run(...steps: readonly StepChanges[]): Trace {
  const recorded = steps.map(({ verdict, uses, cited = [], actions = 1 }, index) => {
    const step = aRecordedStep(
      index + 1,
      Array.from({ length: actions }, () => performed('back')),
      verdict,
    );
    const action = uses?.at(-1)?.name ?? 'back';
    return {
      ...step,
      decision: { ...step.decision, actions: [{ action, args: {} }], tips: [...cited] },
      outcome: { ...step.outcome, ...(uses && { shortcuts: uses }) },
    };
  });
  return { ...aTrace([], recorded), tips: [tip], shortcuts: [shortcut] };
}

const told = (trace: Trace, label: Label) =>
  evidenceOf(trace, label).map(({ item, step, event, by }) => `${item} ${step ?? '-'} ${event} by ${by}`);

describe('what a run says of its tips', () => {
  it.each<readonly [string, StepChanges['verdict'], Label, string]>([
    ['helped where it was followed well in a run that went well', 'as-expected', CHECKED, 'helpful by check'],
    ['says nothing where only the agents call the run good', 'as-expected', UNKNOWN, 'neutral by agent'],
    ['harmed, by half, where its step went wrong', 'wrong-screen', CHECKED, 'harmful by judge'],
    ['harmed, by half, where a person calls the run bad', 'as-expected', FAILED, 'harmful by judge'],
    ['is not to blame for what came up by itself', 'interrupted', CHECKED, 'neutral by check'],
  ])('one that was followed %s', (_, ...[verdict, label, expected]) => {
    expect(told(run({ verdict, cited: ['t-lamp', 't-made-up'] }), label).slice(2)).toEqual([
      `t-lamp 1 cited by ${label.by}`,
      `t-lamp 1 ${expected}`,
    ]);
  });

  it('that they were given, and no more, where nobody followed them', () => {
    expect(told(run({}), CHECKED)).toEqual(['t-lamp - injected by check', 's-lamp - offered by check']);
  });
});

describe('what a run says of its shortcuts', () => {
  const outcome = (label: Label, ...steps: readonly StepChanges[]) => told(run(...steps), label).slice(2);

  it.each<readonly [string, StepChanges, Label, readonly string[]]>([
    ['whose end code found is good, whoever says what of the run', { uses: [use()] }, UNKNOWN, ['succeeded by check']],
    [
      'that nothing checked is as good as whoever says so of the run',
      { uses: [use({ isChecked: false })] },
      UNKNOWN,
      ['succeeded by agent'],
    ],
    ['that stopped failed, and code saw it', { uses: [use({ ended: 'stopped' })] }, CHECKED, ['failed by check']],
    ['that the person refused says nothing', { uses: [use({ ended: 'refused' })] }, CHECKED, []],
    ['that was interrupted says nothing', { uses: [use()], verdict: 'interrupted' }, CHECKED, []],
    [
      'that did its steps and led astray misfired',
      { uses: [use()], verdict: 'wrong-screen' },
      CHECKED,
      ['misfired by check'],
    ],
    [
      'that did most of a run which a person calls bad misfired',
      { uses: [use()], actions: 3 },
      FAILED,
      ['misfired by person'],
    ],
  ])('one %s', (_, ...[step, label, expected]) => {
    expect(outcome(label, step)).toEqual([
      `s-lamp 1 called by ${label.by}`,
      ...expected.map((text) => `s-lamp 1 ${text}`),
    ]);
  });

  it('nothing bad of one that did a small part of a run that failed', () => {
    expect(outcome(FAILED, { uses: [use()] }, { actions: 4 })).toContain('s-lamp 1 succeeded by check');
  });

  it('tells different values apart without telling them', () => {
    const events = evidenceOf(run({ uses: [use()] }, { uses: [use({ values: { room: 'cellar' } })] }), UNKNOWN);
    const values = events.filter(({ event }) => event === 'called').map((event) => event.values);
    expect(new Set(values).size).toBe(2);
    expect(JSON.stringify(events)).not.toMatch(/attic|cellar/);
  });

  it('the same of one that was run by hand', () => {
    const at = '2026-08-12T12:00:00.000Z';
    const lines = evidenceOfUse(use({ ended: 'stopped' }), at).map(({ run: id, event, by }) => `${id} ${event} ${by}`);
    expect(lines).toEqual([`hand-${at} called person`, `hand-${at} failed check`]);
  });
});
