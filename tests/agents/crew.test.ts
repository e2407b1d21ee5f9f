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
    actionSpace: { describe: () => '', shortcutsOn: () => [], checkArgs: (_, args) => args },
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

describe('a balanced crew asks its Reflector about', () => {
  it.each<[string, Partial<ReflectInput>]>([
    ['a changed screen without an expectation', {}],
    ['an expectation that was missed', { outcome: anOutcome({ performed: [missed] }) }],
    [
      'an expectation that held before',
      { before: { ...AFTER, signature: 'a' }, outcome: anOutcome({ performed: [met] }) },
    ],
    ['a blind screen', { before: { ...BEFORE, blind: true }, after: BEFORE }],
    [
      'a double tap on elements that stay: a picture may have been zoomed',
      { after: BEFORE, outcome: anOutcome({ performed: [tapped({ action: 'double_tap' })] }) },
    ],
    ['a failure that changed the screen', { outcome: anOutcome({ kind: 'failed' }) }],
  ])('%s', async (_, changes) => {
    const crew = crewOf('balanced');
    expect(await crew.reflector.reflect(change(changes))).toMatchObject({ evidence: 'asked', by: 'model' });
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
    [
      'when facts are to be collected and a subgoal was reached',
      { steps: [reached], plan: aPlan({ collect: ['price'], subgoals: TWO_SUBGOALS }) },
    ],
    ['when the Operator reached the last subgoal', { steps: [good, reached] }],
    ['after two bad verdicts in a row', { steps: [good, bad, bad] }],
    ['when the run goes in circles', { steps: [good], trouble: 'A-B-A-B' }],
    [
      'when a claim was just refused',
      { steps: [good], refusedClaims: [{ claim: { kind: 'finished', answer: '' }, reason: 'r', afterStep: 1 }] },
    ],
    ['when the person refused an action', { steps: [aStep({ outcome: anOutcome({ kind: 'refused' }) })] }],
    ['when a subgoal takes long', { steps: Array.from({ length: 6 }, () => good) }],
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

  it('first of all', async () => {
    expect(await crewOf('balanced').manager.plan(aStart())).toMatchObject({ thought: 'asked' });
  });

  it.each<[string, Partial<typeof planned>]>([
    ['after a good step', { steps: [good] }],
    ['after one bad step', { steps: [good, bad] }],
    ['when reaching the subgoal failed', { steps: [aStep({ ...reached, verdict: aVerdict('no-change') })] }],
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

describe('a balanced crew takes notes', () => {
  const situation = { ...aStart(), plan: aPlan({ collect: ['price'] }), before: BEFORE, screen: AFTER };

  it('when something is to be collected and the screen has new text', async () => {
    expect(await crewOf('balanced').notetaker.note(situation)).toMatchObject({ notes: [{ text: 'asked' }] });
  });

  it.each([
    ['nothing is to be collected', { plan: aPlan() }],
    ['the screen has no new text', { before: AFTER }],
  ])('and not when %s', async (_, changes) => {
    const crew = crewOf('balanced');
    const { collect } = { ...situation, ...changes }.plan;
    expect(await crew.notetaker.note({ ...situation, ...changes })).toEqual({ notes: situation.notes, collect });
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

  it('believes a double tap whose work may show in the picture alone', async () => {
    const outcome = anOutcome({ performed: [tapped({ action: 'double_tap' })] });
    expect(await crewOf('quick').reflector.reflect(change({ after: BEFORE, outcome }))).toMatchObject({
      kind: 'as-expected',
      evidence: 'What it changes may stand in the picture alone.',
      by: 'code',
    });
  });

  it('judges by code alone', async () => {
    const crew = crewOf('quick');
    const kinds = [change(), change({ outcome: anOutcome({ performed: [missed] }) }), change({ after: BEFORE })];
    const verdicts = await Promise.all(kinds.map((each) => crew.reflector.reflect(each)));
    expect(verdicts.map(({ kind }) => kind)).toEqual(['as-expected', 'wrong-screen', 'no-change']);
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
