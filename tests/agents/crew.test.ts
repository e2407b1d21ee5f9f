import { createCrew } from '../../src/agents/crew.js';
import type { ReflectInput } from '../../src/agents/reflector.js';
import type { PerformedAction } from '../../src/core/outcome.js';
import type { Plan } from '../../src/core/plan.js';
import type { Diligence } from '../../src/core/settings.js';
import { ScriptedModel } from '../../src/model/scripted-model.js';
import { aDecision, aPlan, aRow, aScreen, aStart, aStep, aVerdict, anOutcome } from '../support/builders.js';

const REPLIES = [
  { role: 'manager', reply: JSON.stringify(aPlan({ thought: 'asked' })), repeat: true },
  { role: 'reflector', reply: { kind: 'as-expected', evidence: 'asked' }, repeat: true },
  { role: 'notetaker', reply: { add: ['asked'] }, repeat: true },
];

function crewOf(diligence: Diligence) {
  const model = new ScriptedModel(REPLIES);
  const nobody = () => Promise.reject(new Error('not asked for in these tests'));
  const crew = createCrew({
    model,
    diligence,
    confirm: 'never',
    perceptor: { perceive: nobody },
    executor: { act: nobody },
    actionSpace: {
      describeActions: () => '',
      describeShortcuts: () => '',
      shortcutsOn: () => [],
      checkArgs: (_, args) => args,
    },
  });
  return { ...crew, asked: () => model.requests.map(({ role }) => role) };
}

const BEFORE = aScreen({ signature: 'a' });
const AFTER = aScreen({ signature: 'b', elements: [aRow(1, 'Saved')] });
const expectation = { exists: { text: 'Saved' } };
const tapped = (changes: Partial<PerformedAction> = {}): PerformedAction => ({
  action: 'tap',
  args: {},
  effect: 'reads',
  wording: 'tap "Save"',
  ok: true,
  detail: 'Done.',
  ...changes,
});
const met = tapped({ check: { condition: expectation, met: true, evidence: '"Saved" is there' } });
const heldBefore = tapped({ check: { condition: expectation, met: true, evidence: 'as before', heldBefore: true } });
const savedByAbsence = tapped({
  effect: 'writes',
  check: { condition: { gone: { text: 'Save' } }, met: true, evidence: '"Save" is gone' },
});
const missed = tapped({ check: { condition: expectation, met: false, evidence: 'no "Saved"' } });
const change = (changes: Partial<ReflectInput> = {}): ReflectInput => ({
  ...aStart(),
  plan: aPlan(),
  decision: { thought: 't', actions: [{ action: 'tap', args: {}, expect: expectation }], tips: [] },
  outcome: anOutcome({ performed: [tapped()] }),
  before: BEFORE,
  after: AFTER,
  ...changes,
});

describe('a balanced crew judges by code', () => {
  it.each<[string, Partial<ReflectInput>, string]>([
    ['an expectation that came true', { outcome: anOutcome({ performed: [met] }) }, 'as-expected'],
    ['an unchanged screen', { after: BEFORE }, 'no-change'],
    [
      'an unchanged screen and a missed expectation',
      { after: BEFORE, outcome: anOutcome({ performed: [missed] }) },
      'no-change',
    ],
    [
      'what the person forbade',
      { outcome: anOutcome({ kind: 'refused', detail: 'The person said no.' }) },
      'no-change',
    ],
    [
      'what nobody was there to allow',
      { outcome: anOutcome({ kind: 'refused', claim: { kind: 'needs-person', what: 'tap "Send"' } }) },
      'no-change',
    ],
    ['what failed without a trace', { after: BEFORE, outcome: anOutcome({ kind: 'failed' }) }, 'no-change'],
    [
      'a wait on a quiet screen',
      { after: BEFORE, outcome: anOutcome({ performed: [tapped({ action: 'wait' })] }) },
      'as-expected',
    ],
    [
      'a scroll to a text that was in view',
      {
        after: BEFORE,
        outcome: anOutcome({ performed: [tapped({ action: 'scroll', args: { to_text: 'Display' } })] }),
      },
      'as-expected',
    ],
    [
      'a scroll that moved nothing',
      { after: BEFORE, outcome: anOutcome({ performed: [tapped({ action: 'scroll', args: { direction: 'down' } })] }) },
      'no-change',
    ],
    ['a claim', { after: BEFORE, outcome: anOutcome({ claim: { kind: 'finished', answer: '' } }) }, 'as-expected'],
  ])('%s', async (_, changes, kind) => {
    const crew = crewOf('balanced');
    expect(await crew.reflector.reflect(change(changes))).toMatchObject({ kind, by: 'code' });
    expect(crew.asked()).toEqual([]);
  });
});

describe('a balanced crew leaves to the Operator', () => {
  it.each<[string, Partial<ReflectInput>]>([
    ['a changed screen without an expectation', {}],
    ['an expectation that was missed', { outcome: anOutcome({ performed: [missed] }) }],
    ['an expectation that held before', { outcome: anOutcome({ performed: [heldBefore] }) }],
    ['a blind screen', { before: { ...BEFORE, blind: true }, after: BEFORE }],
    [
      'a double tap on elements that stay: a picture may have been zoomed',
      { after: BEFORE, outcome: anOutcome({ performed: [tapped({ action: 'double_tap' })] }) },
    ],
    ['a failure that changed the screen', { outcome: anOutcome({ kind: 'failed' }) }],
    ['a saving of which only the button is gone', { outcome: anOutcome({ performed: [savedByAbsence] }) }],
  ])('%s', async (_, changes) => {
    const crew = crewOf('balanced');
    expect(await crew.reflector.reflect(change(changes))).toMatchObject({ kind: 'open', by: 'code' });
    expect(crew.asked()).toEqual([]);
  });
});

describe('a balanced crew asks its Reflector', () => {
  it.each(['sends', 'deletes', 'pays', 'grants'] as const)('about what %s, where code cannot tell', async (effect) => {
    const crew = crewOf('balanced');
    const outcome = anOutcome({ performed: [tapped({ effect })] });
    expect(await crew.reflector.reflect(change({ outcome }))).toMatchObject({ evidence: 'asked', by: 'model' });
  });

  it('about whatever comes after two steps that went wrong', async () => {
    const bad = aStep({ verdict: aVerdict('wrong-screen') });
    const verdict = await crewOf('balanced').reflector.reflect(change({ steps: [bad, bad] }));
    expect(verdict).toMatchObject({ by: 'model' });
  });
});

describe('a window of the phone that comes up', () => {
  const call = aScreen({
    signature: 'c',
    app: { package: 'com.android.incallui', name: 'Phone' },
    elements: [aRow(1, 'Incoming call')],
  });

  it.each(['balanced', 'quick'] as const)(
    'interrupts a step, and no model of a %s crew is asked',
    async (diligence) => {
      const crew = crewOf(diligence);
      const verdicts = [change({ after: call }), change({ after: call, outcome: anOutcome({ kind: 'failed' }) })];
      for (const each of verdicts) {
        expect(await crew.reflector.reflect(each)).toMatchObject({
          kind: 'interrupted',
          evidence: '"Incoming call" came to the front by itself.',
        });
      }
      expect(crew.asked()).toEqual([]);
    },
  );

  it('is no interruption when it was called', async () => {
    const shade = aScreen({ signature: 's', app: { package: 'com.android.systemui', name: 'System UI' } });
    const outcome = anOutcome({ performed: [tapped({ action: 'open_notifications' })] });
    expect(await crewOf('quick').reflector.reflect(change({ after: shade, outcome }))).toMatchObject({ kind: 'open' });
  });
});

const TWO_SUBGOALS: Plan['subgoals'] = [
  { what: 'Open Display', state: 'doing' },
  { what: 'Dark theme is on', state: 'todo' },
];

describe('a balanced crew plans', () => {
  const good = aStep({ subgoal: 'Open Display' });
  const bad = aStep({ verdict: aVerdict('wrong-screen') });
  const reached = aStep({ decision: { ...aDecision(), completes: true } });
  const planned = { ...aStart(), plan: aPlan() };

  it.each<[string, Partial<typeof planned>]>([
    ['when the Operator reached the last subgoal', { steps: [good, reached] }],
    ['after two bad verdicts in a row', { steps: [good, bad, bad] }],
    ['when the run goes in circles', { steps: [good], trouble: 'A-B-A-B' }],
    [
      'when a claim was just refused',
      { steps: [good], refusedClaims: [{ claim: { kind: 'finished', answer: '' }, reason: 'r', afterStep: 1 }] },
    ],
    ['when the person refused an action', { steps: [aStep({ outcome: anOutcome({ kind: 'refused' }) })] }],
  ])('%s', async (_, changes) => {
    const crew = crewOf('balanced');
    expect(await crew.manager.plan({ ...planned, ...changes })).toMatchObject({ thought: 'asked' });
  });

  it('by code when the Operator reached a subgoal and another is to do', async () => {
    const crew = crewOf('balanced');
    expect(await crew.manager.plan({ ...planned, plan: aPlan({ subgoals: TWO_SUBGOALS }), steps: [reached] })).toEqual(
      aPlan({
        subgoals: [
          { what: 'Open Display', state: 'done' },
          { what: 'Dark theme is on', state: 'doing' },
        ],
        current: 'Dark theme is on',
      }),
    );
    expect(crew.asked()).toEqual([]);
  });

  it('by code on trust, when nobody could judge the step that reached it', async () => {
    const open = aStep({ ...reached, verdict: aVerdict('open') });
    const plan = await crewOf('balanced').manager.plan({
      ...planned,
      plan: aPlan({ subgoals: TWO_SUBGOALS, collect: ['price'] }),
      steps: [open],
    });
    expect(plan).toMatchObject({ current: 'Dark theme is on', collect: ['price'] });
  });

  it('first of all', async () => {
    expect(await crewOf('balanced').manager.plan(aStart())).toMatchObject({ thought: 'asked' });
  });

  it.each<[string, Partial<typeof planned>]>([
    ['after a good step', { steps: [good] }],
    ['by the clock, however many good steps a subgoal takes', { steps: Array.from({ length: 6 }, () => good) }],
    ['after one bad step', { steps: [good, bad] }],
    ['when reaching the subgoal failed', { steps: [aStep({ ...reached, verdict: aVerdict('no-change') })] }],
    ['when it was interrupted', { steps: [aStep({ ...reached, verdict: aVerdict('interrupted') })] }],
    ['when the batch broke off', { steps: [aStep({ ...reached, outcome: anOutcome({ kind: 'failed' }) })] }],
    [
      'long after a claim was refused',
      { steps: [good, good], refusedClaims: [{ claim: { kind: 'finished', answer: '' }, reason: 'r', afterStep: 1 }] },
    ],
  ])('not %s', async (_, changes) => {
    const crew = crewOf('balanced');
    expect(await crew.manager.plan({ ...planned, ...changes })).toBe(planned.plan);
    expect(crew.asked()).toEqual([]);
  });
});

describe.each(['balanced', 'quick'] as const)('a %s crew', (diligence) => {
  it('asks no Notetaker: the Operator notes what it sees', async () => {
    const crew = crewOf(diligence);
    const situation = { ...aStart(), plan: aPlan({ collect: ['price'] }), before: BEFORE, screen: AFTER };
    expect(await crew.notetaker.note(situation)).toEqual({ notes: [], collect: ['price'] });
    expect(crew.asked()).toEqual([]);
  });
});

describe('a quick crew', () => {
  it('takes the instruction for the plan, until there is trouble', async () => {
    const crew = crewOf('quick');
    expect(await crew.manager.plan(aStart())).toMatchObject({ current: 'Turn on dark theme', finished: false });
    expect(crew.asked()).toEqual([]);
    expect(await crew.manager.plan(aStart({ trouble: 'in circles' }))).toMatchObject({ thought: 'asked' });
  });

  it('judges by code, and leaves the rest to the Operator', async () => {
    const crew = crewOf('quick');
    const kinds = [change(), change({ outcome: anOutcome({ performed: [met] }) }), change({ after: BEFORE })];
    const verdicts = await Promise.all(kinds.map((each) => crew.reflector.reflect(each)));
    expect(verdicts.map(({ kind }) => kind)).toEqual(['open', 'as-expected', 'no-change']);
    expect(crew.asked()).toEqual([]);
  });
});

describe('a thorough crew', () => {
  it('asks everybody at every step, but about claims only the Confirmer', async () => {
    const crew = crewOf('thorough');
    const plan = aPlan();
    await crew.manager.plan({ ...aStart({ steps: [aStep()] }), plan });
    await crew.reflector.reflect(change({ outcome: anOutcome({ performed: [met] }) }));
    await crew.notetaker.note({ ...aStart(), plan, before: AFTER, screen: AFTER });
    await crew.reflector.reflect(change({ outcome: anOutcome({ claim: { kind: 'finished', answer: '' } }) }));
    expect(crew.asked()).toEqual(['manager', 'reflector', 'notetaker']);
  });
});
