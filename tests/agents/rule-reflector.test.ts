import { guessVerdict, judgeActionsOnly, judgeByCodeAlone, judgeByCodeFirst } from '../../src/agents/rule-reflector.js';
import type { ReflectInput } from '../../src/agents/reflector.js';
import type { Outcome, PerformedAction } from '../../src/core/outcome.js';
import type { Verdict } from '../../src/core/verdict.js';
import { aDecision, aPlan, aRow, aScreen, aStart, anOutcome } from '../support/builders.js';

const ASKED: Verdict = { kind: 'as-expected', evidence: 'asked', by: 'model' };
const asked = { reflect: () => Promise.resolve(ASKED) };
const SAVED = { exists: { text: 'Saved' } };
const before = aScreen({ signature: 'a' });
const after = aScreen({ signature: 'b', elements: [aRow(1, 'Saved')] });
const did = (action: string, changes: Partial<PerformedAction> = {}): Outcome =>
  anOutcome({
    performed: [{ action, args: {}, effect: 'reads', wording: action, ok: true, detail: `Did ${action}.`, ...changes }],
  });
const change = (outcome: Outcome, changes: Partial<ReflectInput> = {}): ReflectInput => ({
  ...aStart(),
  plan: aPlan(),
  decision: { ...aDecision(), actions: [{ action: 'tap', args: {}, expect: SAVED }] },
  outcome,
  before,
  after,
  ...changes,
});
const same = { after: before };
const check = (met: boolean) => ({ condition: SAVED, met, evidence: met ? '"Saved" is there' : 'no "Saved"' });
const first = (outcome: Outcome, changes: Partial<ReflectInput> = {}) =>
  judgeByCodeFirst(asked).reflect(change(outcome, changes));
const alone = (outcome: Outcome, changes: Partial<ReflectInput> = {}) =>
  judgeByCodeAlone.reflect(change(outcome, changes));
const OPEN: Verdict = { kind: 'open', evidence: 'Code cannot tell.', by: 'code' };
const NO_CHANGE = 'The screen is the same as before.';

describe('what code can tell of an action', () => {
  it.each(['wait', 'copy', 'ask_person', 'hand_over'])('%s has done its work though nothing moved', async (action) => {
    expect(await first(did(action), same)).toEqual({
      kind: 'as-expected',
      evidence: `Did ${action}. ${NO_CHANGE}`,
      by: 'code',
    });
  });

  it('an expectation that came true is the evidence', async () => {
    expect(await first(did('tap', { check: check(true) }))).toEqual({
      kind: 'as-expected',
      evidence: '"Saved" is there',
      by: 'code',
    });
  });

  it('an action without an effect is told with what was missed', async () => {
    expect(await first(did('tap'), same)).toEqual({
      kind: 'no-change',
      evidence: NO_CHANGE,
      problem: 'It had no effect that can be seen.',
      by: 'code',
    });
    expect(await first(did('tap', { check: check(false) }), same)).toMatchObject({
      problem: 'It had no effect: no "Saved"',
    });
  });

  it('a failure that left no trace is told with its reason', async () => {
    expect(await first({ ...did('tap'), kind: 'failed', detail: 'It was covered.' }, same)).toEqual({
      kind: 'no-change',
      evidence: NO_CHANGE,
      problem: 'It was covered.',
      by: 'code',
    });
  });

  it('a refusal was not done, whatever is claimed with it', async () => {
    const notDone = { kind: 'no-change', evidence: 'It was not done.', problem: 'Nobody was there.', by: 'code' };
    const refused = anOutcome({ kind: 'refused', detail: 'Nobody was there.' });
    expect(await first(refused)).toEqual(notDone);
    expect(await first({ ...refused, claim: { kind: 'needs-person', what: 'a yes' } })).toEqual(notDone);
  });
});

describe('what code leaves open', () => {
  it.each<[string, Partial<ReflectInput>]>([
    ['a screen that changed', {}],
    ['a screen that does not come to rest', { after: { ...before, restless: true } }],
    ['a screen that was blind before', { before: { ...before, blind: true }, after: before }],
    ['a screen that is blind now', { after: { ...before, blind: true } }],
  ])('%s', async (_, changes) => {
    for (const outcome of [did('tap'), { ...did('tap'), kind: 'failed' as const }]) {
      expect([await first(outcome, changes), await alone(outcome, changes)]).toEqual([OPEN, OPEN]);
    }
  });

  it('an expectation that held before the action, or that was missed', async () => {
    expect(await first(did('tap', { check: { ...check(true), heldBefore: true } }))).toEqual(OPEN);
    expect(await first(did('tap', { check: check(false) }))).toEqual(OPEN);
  });

  it('but asks the Reflector where a wrong verdict would be dearly paid for', async () => {
    expect(await first(did('tap', { effect: 'sends' }))).toBe(ASKED);
    expect(await alone(did('tap', { effect: 'sends' }))).toEqual(OPEN);
  });
});

describe('an open step on which nobody says anything', () => {
  const guess = (outcome: Outcome) => guessVerdict({ outcome });

  it('went well, unless something says otherwise', () => {
    expect(guess(did('tap'))).toEqual({ kind: 'as-expected', evidence: 'The screen changed.', by: 'code' });
    expect(guess(did('tap', { check: check(false) }))).toEqual({
      kind: 'wrong-screen',
      evidence: 'no "Saved"',
      problem: 'The screen is not as expected.',
      by: 'code',
    });
  });

  it('is no success because the screen moved, when the action failed', () => {
    expect(guess({ ...did('tap', { check: check(true) }), kind: 'failed', detail: 'It broke off.' })).toEqual({
      kind: 'wrong-screen',
      evidence: 'The screen changed.',
      problem: 'It broke off.',
      by: 'code',
    });
  });
});

describe('a Reflector for actions only', () => {
  it('is asked about whatever may have gone well, and never about a claim', async () => {
    const reflector = judgeActionsOnly(asked);
    expect(await reflector.reflect(change(did('tap', { check: check(true) })))).toBe(ASKED);
    const claimed = anOutcome({ claim: { kind: 'finished', answer: '' } });
    expect(await reflector.reflect(change(claimed))).toEqual({
      kind: 'as-expected',
      evidence: 'The Operator says so about the whole task.',
      by: 'code',
    });
  });

  it('has no say where nothing was done, or where a window of the phone came up', async () => {
    const reflector = judgeActionsOnly(asked);
    expect(await reflector.reflect(change(did('tap'), same))).toMatchObject({ kind: 'no-change', by: 'code' });
    const call = aScreen({ signature: 'c', app: { package: 'com.android.incallui', name: 'Phone' } });
    expect(await reflector.reflect(change(did('tap'), { after: call }))).toMatchObject({ kind: 'interrupted' });
  });
});

describe('the last of several actions', () => {
  it('has done nothing when the screen is as that action found it, whatever came before', async () => {
    expect(await alone(did('tap'), { lastSeen: after })).toMatchObject({ kind: 'no-change' });
    expect(await alone(did('tap'), { lastSeen: before })).toEqual(OPEN);
  });
});

describe('what is only gone', () => {
  const gone = { condition: { gone: { text: 'Menu' } }, met: true, evidence: '"Menu" is no longer on the screen' };
  const elsewhere = aScreen({ signature: 'd', app: { package: 'com.example.chat', name: 'Chat' } });

  it('is proof on the pages of one app, and where an app was to be opened', async () => {
    expect(await alone(did('tap', { check: gone }))).toMatchObject({ kind: 'as-expected' });
    expect(await alone(did('open_app', { check: gone }), { after: elsewhere })).toMatchObject({ kind: 'as-expected' });
  });

  it('is none where another app came to the front, nor where something was to be changed', async () => {
    expect(await alone(did('tap', { check: gone }), { after: elsewhere })).toEqual(OPEN);
    expect(await alone(did('tap', { check: gone, effect: 'writes' }))).toEqual(OPEN);
  });
});

describe('a row that was touched', () => {
  const rowAt = (mark: number, label: string, top: number) => ({
    ...aRow(mark, label),
    bounds: { left: 0, top, right: 1000, bottom: top + 100 },
  });
  const [tea, milk] = [rowAt(1, 'Tea', 200), rowAt(2, 'Milk', 300)];
  const list = aScreen({ signature: 'list', elements: [tea, milk] });
  const page = (...labels: readonly string[]) =>
    aScreen({ signature: 'page', elements: labels.map((label, index) => rowAt(index + 1, label, 100 * index)) });
  const judged = (after: ReturnType<typeof page>) =>
    alone(did('tap', { check: check(true), targetBounds: tea.bounds }), { before: list, after });

  it('proves nothing where the page of another row came, for the list may have moved under the finger', async () => {
    expect(await judged(page('Milk', 'Saved'))).toEqual(OPEN);
  });

  it('is believed where its own page came, or one that names no row at all', async () => {
    expect(await judged(page('Tea', 'Saved'))).toMatchObject({ kind: 'as-expected' });
    expect(await judged(page('Saved'))).toMatchObject({ kind: 'as-expected' });
  });
});
