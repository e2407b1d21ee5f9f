import { createCatalogue } from '../../src/actions/catalogue.js';
import { createActionSpace } from '../../src/actions/action-space.js';
import { createOperator } from '../../src/agents/operator.js';
import { requestText } from '../../src/model/chat-model.js';
import { ScriptedModel } from '../../src/model/scripted-model.js';
import { aTip, inTheMiddle } from '../support/agent-situation.js';
import { approvedPrompt } from '../support/prompt-snapshot.js';
import { aPlan, aScreen, aStart, aStep } from '../support/builders.js';

const actionSpace = createActionSpace({ catalogue: createCatalogue(), shortcuts: inTheMiddle.shortcuts });
const situation = { ...inTheMiddle, plan: inTheMiddle.plan ?? aPlan() };
const decide = (replies: readonly string[], changes: Partial<typeof situation> = {}, keepsBooks = true) => {
  const model = new ScriptedModel(replies);
  const operator = createOperator({ model, actionSpace, confirm: 'risky', keepsBooks, timeZone: 'UTC' });
  return { model, decision: operator.decide({ ...situation, ...changes }) };
};
const reply = (action: string, args: object, more = {}) =>
  JSON.stringify({ thought: 't', actions: [{ action, args }], ...more });
const TAP = reply('tap', { mark: 2 });

describe('the Operator', () => {
  it('reads a prompt that was approved', async () => {
    const { model, decision } = decide([TAP]);
    await decision;
    const [request] = model.requests;
    const text = request && requestText(request);
    expect(text).toBe(approvedPrompt('operator', text ?? ''));
    expect(request?.role).toBe('operator');
    expect(request?.images).toMatchObject([{ mediaType: 'image/webp' }]);
  });

  it('reads nothing of what there is not at the start', async () => {
    const { model, decision } = decide([TAP], {
      ...aStart(),
      shortcuts: situation.shortcuts,
      screen: situation.screen,
      plan: aPlan(),
    });
    await decision;
    const [first] = model.requests;
    const prompt = first ? requestText(first) : '';
    expect(prompt).toBe(approvedPrompt('operator-at-the-start', prompt));
  });

  it('decides on actions with what is expected of them', async () => {
    const expect_ = { checked: { text: 'Dark theme' } };
    const { decision } = decide([
      JSON.stringify({
        thought: 'On.',
        actions: [{ action: 'tap', args: { mark: 2 }, expect: expect_ }],
        completes: true,
      }),
    ]);
    await expect(decision).resolves.toEqual({
      thought: 'On.',
      actions: [{ action: 'tap', args: { mark: 2 }, expect: expect_ }],
      tips: [],
      completes: true,
    });
  });

  it.each([
    ['an unknown action', reply('press', {}), 'There is no action or shortcut called "press".'],
    [
      'a mark that is not there',
      reply('tap', { mark: 14 }),
      'There is no element with mark 14 on this screen. The marks are 1 to 3.',
    ],
    [
      'a mark inside a list of actions',
      JSON.stringify({ thought: 't', actions: [{ action: 'back' }, { action: 'tap', args: { mark: 9 } }] }),
      'no element with mark 9 on',
    ],
    ['a point where there are marks', reply('tap', { point: [500, 500] }), 'Name the element by its mark.'],
    [
      'a condition that is none',
      JSON.stringify({ thought: 't', actions: [{ action: 'back', expect: { exist: 'A' } }] }),
      'Did you mean "exists"',
    ],
    ['no action at all', '{"thought": "t", "actions": []}', '"actions" must be a list with 1 to 4 actions'],
    [
      'too many actions',
      JSON.stringify({ thought: 't', actions: Array(5).fill({ action: 'back' }) }),
      'with 1 to 4 actions',
    ],
  ])('asks again, with the reason, after %s', async (_, bad, reason) => {
    const { model, decision } = decide([bad, TAP]);
    await expect(decision).resolves.toMatchObject({ actions: [{ action: 'tap', args: { mark: 2 } }] });
    expect(model.requests[1]?.prompt).toContain(reason);
  });

  it('may name points on a screen without marks, and only there', async () => {
    const screen = aScreen({ blind: true });
    const { model, decision } = decide([TAP, reply('tap', { point: [500, 500] })], { screen });
    await expect(decision).resolves.toMatchObject({ actions: [{ args: { point: [500, 500] } }] });
    expect(model.requests[0]?.system).toContain('give "point": [x, y] in place of a "mark"');
    expect(model.requests[1]?.prompt).toContain('It has no marks; name a point instead.');
  });

  it('is told first what never changes, in the same words whatever the screen and the run', async () => {
    const calls = [
      decide([TAP]),
      decide([TAP], {
        ...aStart(),
        shortcuts: situation.shortcuts,
        screen: situation.screen,
        plan: aPlan(),
      }),
    ];
    await Promise.all(calls.map(({ decision }) => decision));
    const systems = calls.map(({ model }) => model.requests[0]?.system ?? '');
    expect(systems[0]).toBe(systems[1]);
    // A provider keeps a beginning from 1,024 tokens on, of about four characters each.
    expect(systems[0]?.length).toBeGreaterThan(4 * 1024);
  });

  it('names what it has not seen by its words, from the second action on', async () => {
    const target = { text: 'Save' };
    const { decision } = decide([
      JSON.stringify({ thought: 't', actions: [{ action: 'back' }, { action: 'tap', target }] }),
    ]);
    expect((await decision).actions).toEqual([
      { action: 'back', args: {} },
      { action: 'tap', args: {}, target },
    ]);
  });

  it('says how an open step went and what it read, and says neither where others do', async () => {
    const last = { kind: 'as-expected', evidence: 'The page is open.' };
    const notes = { add: ['It costs 12.50.'], correct: [], found: [] };
    const said = reply('back', {}, { last, notes });
    expect(await decide([said]).decision).toMatchObject({ last, notes });
    const others = await decide([said], {}, false).decision;
    expect([others.last, others.notes]).toEqual([undefined, undefined]);
  });

  it('is shown what changed when nobody could judge its last step', async () => {
    const steps = [aStep({ verdict: { kind: 'open', evidence: 'Code cannot tell.', by: 'code' } })];
    const { model, decision } = decide([TAP], { steps });
    await decision;
    expect(model.requests[0]?.prompt).toContain('# The last step is not judged yet');
    const judged = decide([TAP]);
    await judged.decision;
    expect(judged.model.requests[0]?.prompt).not.toContain('not judged yet');
  });

  it.each([
    ['a note that is not there', { notes: { add: [], correct: [{ id: 'n9', text: 'x' }], found: [] } }, 'no note "n9"'],
    ['a bad verdict without a problem', { last: { kind: 'no-change', evidence: 'e' } }, '"problem" is missing'],
  ])('asks again after %s', async (_, more, reason) => {
    const { model, decision } = decide([reply('back', {}, more), TAP]);
    await decision;
    expect(model.requests[1]?.prompt).toContain(reason);
  });

  it('is believed to have followed only tips that it was given', async () => {
    const { decision } = decide([reply('back', {}, { tips: ['t-7k3m2q', 't-000000'] })]);
    expect((await decision).tips).toEqual(['t-7k3m2q']);
  });

  it('sees no picture where the phone allows none', async () => {
    const { model, decision } = decide([reply('back', {})], { screen: { ...situation.screen, secure: true } });
    await decision;
    expect(model.requests[0]?.images).toEqual([]);
  });

  it('reads its own tips, and not those for the Manager', async () => {
    const tips = [
      aTip({ id: 't-mine', for: ['operator'], do: 'Use the gear.' }),
      aTip({ id: 't-other', for: ['manager'], do: 'Plan in three parts.' }),
    ];
    const { model, decision } = decide([TAP], { tips });
    await decision;
    expect(model.requests[0]?.prompt).toContain('Use the gear.');
    expect(model.requests[0]?.prompt).not.toContain('Plan in three parts.');
  });

  it('remembers the last eight steps', async () => {
    const steps = Array.from({ length: 10 }, (_, index) => aStep({ number: index + 1 }));
    const { model, decision } = decide([TAP], { steps });
    await decision;
    expect(model.requests[0]?.prompt).toContain('(2 earlier steps are left out.)');
  });

  it('hands on the arguments as they were checked, with what stands for those left out', async () => {
    const checked = { mark: 2, times: 1 };
    const model = new ScriptedModel([TAP]);
    const space = {
      describeActions: () => '',
      describeShortcuts: () => '',
      shortcutsOn: () => [],
      checkArgs: () => checked,
    };
    const operator = createOperator({ model, actionSpace: space, confirm: 'never', keepsBooks: true });
    expect((await operator.decide(situation)).actions).toEqual([{ action: 'tap', args: checked }]);
  });

  it.each([
    ['never', 'Nobody is asked before an action is done. Do not pay'],
    ['risky', 'The person is asked before an action that grants a permission, sends, deletes or pays.'],
    ['always', 'The person is asked before every action.'],
  ] as const)('is told whether the person is asked: %s', async (confirm, words) => {
    const model = new ScriptedModel([TAP]);
    await createOperator({ model, actionSpace, confirm, keepsBooks: true }).decide(situation);
    expect(model.requests[0]?.system).toContain(words);
  });
});
