import { createCrew } from '../../src/agents/crew.js';
import type { Diligence } from '../../src/core/settings.js';
import { ScriptedModel } from '../../src/model/scripted-model.js';
import { readTrace } from '../../src/runner/run-folder.js';
import { aPlan, aRow, aScreen, anOutcome } from '../support/builders.js';
import { RunFixture, settings } from '../support/run-fixture.js';

const SCREENS = {
  home: aScreen({ signature: 'home', elements: [aRow(1, 'Settings')] }),
  settings: aScreen({ signature: 'settings', elements: [aRow(1, 'Network'), aRow(2, 'Display')] }),
  display: aScreen({ signature: 'display', elements: [aRow(1, 'Dark theme off')] }),
  dark: aScreen({ signature: 'dark', elements: [aRow(1, 'Dark theme on')] }),
};
type Place = keyof typeof SCREENS;

/** Where a tap on a mark leads. Anything else leads nowhere. */
const WAYS: Readonly<Partial<Record<`${Place} ${number}`, Place>>> = {
  'home 1': 'settings',
  'settings 2': 'display',
  'display 1': 'dark',
};

/** A phone of four screens, as the perceptor and the executor of a crew. */
function smallPhone() {
  let place: Place = 'home';
  return {
    perceptor: { perceive: async () => SCREENS[place] },
    executor: {
      act: async ({ actions }: { actions: readonly { args: Readonly<Record<string, unknown>> }[] }) => {
        for (const { args } of actions) place = WAYS[`${place} ${Number(args.mark)}`] ?? place;
        return { outcome: anOutcome({ detail: 'Tapped.' }), mayLag: false };
      },
    },
  };
}

const tap = (mark: number, changes = {}) => ({
  role: 'operator',
  reply: { thought: `I tap ${mark}.`, actions: [{ action: 'tap', args: { mark } }], tips: [], ...changes },
});
const plan = (changes = {}) => ({ role: 'manager', reply: JSON.stringify(aPlan(changes)) });
const verdict = (kind: string) => ({ role: 'reflector', reply: { kind, evidence: 'seen' }, repeat: true });
const OVER = plan({ finished: true, answer: 'Dark theme is on.' });
const confirmed = (accepted: boolean, reason: string) => ({ role: 'confirmer', reply: { accepted, reason } });

describe('a run with the real agents and a scripted model', () => {
  const desk = new RunFixture();
  beforeEach(() => desk.open());
  afterEach(() => desk.close());

  const run = (model: ScriptedModel, diligence: Diligence) =>
    desk.start(
      {},
      {
        settings: { ...settings, diligence },
        crew: ({ watchModel }) =>
          createCrew({
            model: watchModel(model),
            diligence,
            confirm: 'never',
            ...smallPhone(),
            actionSpace: {
              describeActions: () => 'tap {"mark"}',
              describeShortcuts: () => '',
              shortcutsOn: () => [],
              checkArgs: (_, args) => args,
            },
          }),
      },
    );

  it('asks every agent at every step when it is thorough, and takes a refused claim for what it is', async () => {
    const model = new ScriptedModel([
      ...[plan(), tap(1), plan(), tap(2), OVER, confirmed(false, 'Dark theme is off.')],
      ...[plan(), tap(1), OVER, confirmed(true, 'Dark theme is on.')],
      verdict('as-expected'),
      { role: 'notetaker', reply: { add: [] }, repeat: true },
    ]);
    const result = await run(model, 'thorough');

    expect(result).toMatchObject({ end: { kind: 'finished', answer: 'Dark theme is on.' }, steps: 3 });
    expect(model.reports()).toEqual([]);
    const afterRefusal = model.requests.filter(({ role }) => role === 'manager')[3];
    expect(afterRefusal?.prompt).toContain('Dark theme is off.');
    const trace = await readTrace(result.runFolder);
    expect(
      trace.calls
        .map(({ step, role }) => `${step} ${role}`)
        .slice(0, 4)
        .sort(),
    ).toEqual(['1 manager', '1 notetaker', '1 operator', '1 reflector']);
    expect(trace.claims.map(({ accepted }) => accepted)).toEqual([false, true]);
  });

  it('lets code see that nothing changed, and the Manager plan anew, when it is balanced', async () => {
    const model = new ScriptedModel([
      // The first mark of the second screen leads nowhere; two such steps in a row, and the Manager is asked again.
      ...[
        plan({ thought: 'first' }),
        tap(1),
        tap(1, { last: { kind: 'as-expected', evidence: 'seen' } }),
        tap(1),
        plan({ thought: 'second' }),
        tap(2),
        tap(1, { completes: true, last: { kind: 'as-expected', evidence: 'seen' } }),
      ],
      ...[OVER, confirmed(true, 'Dark theme is on.'), verdict('as-expected')],
    ]);
    const result = await run(model, 'balanced');

    expect(result).toMatchObject({ end: { kind: 'finished' }, steps: 5 });
    expect(model.reports()).toEqual([]);
    const { steps } = await readTrace(result.runFolder);
    expect(steps.map(({ verdict: { kind, by } }) => `${kind} by ${by}`)).toEqual([
      'as-expected by model',
      'no-change by code',
      'no-change by code',
      'as-expected by model',
      'as-expected by code',
    ]);
    expect(steps.map(({ plan: made }) => made?.thought)).toEqual(['first', undefined, undefined, 'second', undefined]);
  });
});
