import type { PerformedAction } from '../../src/core/outcome.js';
import type { Trace } from '../../src/core/trace.js';
import { labelRun } from '../../src/evolution/label.js';
import { stretchesOf } from '../../src/evolution/recorded-actions.js';
import { valuesOf } from '../../src/evolution/recorded-values.js';
import { ACTIONS, aRecordedStep, aTrace, noteRun, performed, tapOn, typeInto } from './recorded-run.js';
import { aRecordedScreen } from '../support/builders.js';

const stretches = (trace: Trace) =>
  stretchesOf(trace, new Set(ACTIONS)).map(({ package: app, opened, actions }) => ({
    app,
    opened,
    did: actions.map(({ action }) => action.wording),
  }));
const changed = (
  trace: Trace,
  number: number,
  change: (step: Trace['steps'][number]) => Trace['steps'][number],
): Trace => ({
  ...trace,
  steps: trace.steps.map((step) => (step.number === number ? change(step) : step)),
});
const WRITING = ['tap "New note"', 'type "Lake trip" into "Title"', 'type "bring the tent" into "Note"', 'tap "Save"'];

describe('the stretches of a run that can be done again', () => {
  it('leave out the opening of the app, which enters it, and the way into a wrong menu and back', () => {
    expect(stretches(noteRun())).toEqual([{ app: 'com.sim.notes', opened: true, did: WRITING }]);
  });

  it('keep a way back that had changed something', () => {
    const trace = changed(noteRun(), 2, (step) => ({
      ...step,
      verdict: { kind: 'as-expected', evidence: '', by: 'code' },
      outcome: {
        ...step.outcome,
        performed: step.outcome.performed.map((action) => ({ ...action, effect: 'writes' })),
      },
    }));
    expect(stretches(trace)).toEqual([
      { app: 'com.sim.notes', opened: true, did: ['tap "More options"', 'go back', ...WRITING] },
    ]);
  });

  it.each<readonly [string, (step: Trace['steps'][number]) => Trace['steps'][number]]>([
    ['went wrong', (step) => ({ ...step, verdict: { kind: 'wrong-screen', evidence: '', by: 'code' } })],
    ['was refused', (step) => ({ ...step, outcome: { ...step.outcome, kind: 'refused' } })],
    ['was no action of the catalogue', (step) => withAction(step, { action: 'shake' })],
    ['was done to a point', (step) => withoutTarget(step)],
    ['holds a secret', (step) => withAction(step, { args: { text: '{{secret:PIN}}' } })],
    ['granted something', (step) => withAction(step, { effect: 'grants' })],
  ])('end before a step that %s', (_, change) => {
    expect(stretches(changed(noteRun(), 7, change))).toEqual([
      { app: 'com.sim.notes', opened: true, did: WRITING.slice(0, 3) },
    ]);
    expect(stretches(changed(noteRun(), 6, change))).toEqual([]);
  });

  it('end where another app comes to the front, and are never the launcher’s', () => {
    const mail = { package: 'com.mail', name: 'Mail' };
    const home = { package: 'com.sim.launcher', name: 'Home' };
    const labels = [{ label: 'A' }, { label: 'B' }];
    const screens = [home, home, home, home, mail, mail, mail, mail].map((app, number) =>
      aRecordedScreen(number, labels, app),
    );
    const steps = screens
      .slice(1)
      .map((_, index) =>
        aRecordedStep(index + 1, [performed('scroll', { wording: `${index + 1}`, effect: 'writes' })]),
      );
    expect(stretches(aTrace(screens, steps))).toEqual([{ app: 'com.mail', opened: true, did: ['5', '6', '7'] }]);
  });

  it('never touch a password field', () => {
    const trace = noteRun();
    const screens = trace.screens.map((screen) => ({
      ...screen,
      elements: screen.elements.map((element) =>
        element.hint === 'Note' ? { ...element, state: { password: true as const } } : element,
      ),
    }));
    expect(stretches({ ...trace, screens })).toEqual([]);
  });
});

const withAction = (step: Trace['steps'][number], change: Partial<PerformedAction>) => ({
  ...step,
  outcome: { ...step.outcome, performed: step.outcome.performed.map((action) => ({ ...action, ...change })) },
});

const withoutTarget = (step: Trace['steps'][number]) => ({
  ...step,
  outcome: {
    ...step.outcome,
    performed: step.outcome.performed.map((action) => performed(action.action, { point: { x: 1, y: 1 } })),
  },
});

describe('the values of a stretch', () => {
  const screen = aRecordedScreen(0, [{ label: 'Groceries' }, { label: 'Save' }, { hint: 'Item' }]);
  const acted = (...actions: readonly PerformedAction[]) =>
    actions.map((action) => ({
      step: 1,
      action,
      before: screen,
      after: screen,
      isSeen: true,
      around: [screen.signature, screen.signature] as const,
    }));

  it('are what was typed, and what was chosen and stands in the instruction as words of its own', () => {
    const actions = acted(tapOn(screen, 'Groceries'), typeInto(screen, 'Item', 'oats'), tapOn(screen, 'Save'));
    expect(valuesOf(actions, 'Put oats on the GROCERIES list, saved')).toEqual([
      { key: 'v1', text: 'Groceries', typed: false, form: { type: 'string' }, uses: [0], others: [] },
      { key: 'v2', text: 'oats', typed: true, form: { type: 'string' }, uses: [1], others: [] },
    ]);
  });

  it('are not the texts that an action only looks for', () => {
    expect(
      valuesOf(
        acted(performed('wait_for', { args: { text: 'Done' } }), performed('scroll', { args: { to_text: 'More' } })),
        'x',
      ),
    ).toEqual([]);
  });
});

describe('the label of a run', () => {
  const claims = (kind: 'finished' | 'impossible', accepted: boolean): Trace['claims'] => [
    { step: 1, claim: kind === 'finished' ? { kind, answer: '' } : { kind, reason: 'r' }, accepted, reason: 'r' },
  ];
  it.each<readonly [string, Parameters<typeof noteRun>[0], ReturnType<typeof labelRun>]>([
    ['passed checks', {}, { outcome: 'success', by: 'check' }],
    [
      'a failed check, though it says it is finished',
      {
        checks: [
          { what: 'a', passed: true },
          { what: 'b', passed: false },
        ],
        claims: claims('finished', true),
      },
      { outcome: 'failure', by: 'check' },
    ],
    ['its own word', { checks: [] }, { outcome: 'unknown', by: 'agent' }],
    [
      'its own word, looked into',
      { checks: [], claims: claims('finished', true) },
      { outcome: 'unknown', by: 'agent', confirmed: true },
    ],
    ['giving up', { checks: [], end: { kind: 'gave-up', reason: 'r' } }, { outcome: 'failure', by: 'agent' }],
    [
      'giving up on the impossible',
      { checks: [], end: { kind: 'gave-up', reason: 'r' }, claims: claims('impossible', true) },
      { outcome: 'impossible', by: 'agent' },
    ],
    ['being stuck', { checks: [], end: { kind: 'stuck', pattern: 'p' } }, { outcome: 'failure', by: 'agent' }],
    [
      'a person who stopped it',
      { checks: [], end: { kind: 'stopped-by-person' } },
      { outcome: 'unknown', by: 'agent' },
    ],
  ])('by %s', (_, changes, label) => {
    expect(labelRun(noteRun(changes))).toEqual(label);
  });
});
