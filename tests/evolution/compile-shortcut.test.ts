import { compileShortcut } from '../../src/evolution/compile-shortcut.js';
import type { PerformedAction } from '../../src/core/outcome.js';
import { stretchesOf, type RecordedAction } from '../../src/evolution/recorded-actions.js';
import { valuesOf, type RecordedValue } from '../../src/evolution/recorded-values.js';
import { ACTIONS, noteRun, performed, tapOn, typeInto } from './recorded-run.js';
import { aRecordedScreen } from '../support/builders.js';

const trace = noteRun();
const [stretch] = stretchesOf(trace, new Set(ACTIONS));
if (!stretch) throw new Error('the run has no stretch');

const order = {
  runId: 'r-1',
  stretch,
  values: valuesOf(stretch.actions, trace.manifest.instruction),
  proposal: {
    stretch: 1,
    from: 1,
    to: 4,
    name: 'create_note',
    title: 'Create a note',
    description: 'Writes one note.',
    params: [
      { value: 'v1', name: 'title' },
      { value: 'v2', name: 'body' },
    ],
  },
};

describe('a shortcut made of a recorded stretch', () => {
  it('expects what was seen to come true', () => {
    const { shortcut } = compileShortcut(order);
    expect(shortcut.steps.at(-1)?.expect).toEqual({ exists: { text: '{{title}}' } });
    expect(shortcut.postcondition).toEqual({ exists: { text: '{{title}}' } });
  });

  it('leaves out an expectation that held only this once, and then shows what was written', () => {
    const { shortcut } = compileShortcut({ ...order, mayExpect: () => false });
    expect(shortcut.steps.every((step) => step.expect === undefined)).toBe(true);
    expect(shortcut.postcondition).toEqual({ exists: { text: '{{title}}' } });
  });

  it('enters by opening the app only where the run had just opened it, and from its first action', () => {
    const enter = [{ launch: 'com.sim.notes' }];
    expect(compileShortcut(order).shortcut.enter).toEqual(enter);
    expect(compileShortcut({ ...order, stretch: { ...stretch, opened: false } }).shortcut.enter).toBeUndefined();
    const later = { ...order.proposal, from: 2 };
    expect(compileShortcut({ ...order, proposal: later }).shortcut.enter).toBeUndefined();
  });

  it('begins and ends where the proposal says, and says where it was recorded', () => {
    const proposal = { ...order.proposal, from: 2, to: 3 };
    const { shortcut, actions } = compileShortcut({ ...order, proposal });
    expect(shortcut.steps.map((step) => step.do)).toEqual(['type', 'type']);
    expect(actions.map(({ step }) => step)).toEqual([5, 6]);
    expect(shortcut.recorded).toEqual({ run: 'r-1', steps: [5, 6], screen: [1080, 2400] });
    // The same page as at the start proves nothing.
    expect(shortcut.postcondition).toBeUndefined();
  });

  it('asks for no parameter that its steps do not use', () => {
    const proposal = { ...order.proposal, to: 2, params: [{ value: 'v1', name: 'title' }] };
    const { shortcut, values } = compileShortcut({ ...order, proposal });
    expect(shortcut.params).toEqual({ title: { type: 'string' } });
    expect(values).toEqual({ title: 'Lake trip' });
  });

  it.each<readonly [string, Partial<typeof order.proposal>, string]>([
    ['a typed value would stay', { params: [{ value: 'v1', name: 'title' }] }, 'the typed value v2 has no parameter'],
    [
      'two values would go into one parameter',
      {
        params: [
          { value: 'v1', name: 'text' },
          { value: 'v2', name: 'text' },
        ],
      },
      'two parameters share a name',
    ],
    ['it holds no action', { from: 9, to: 12, params: [] }, 'it names no actions'],
  ])('is not kept when %s', (_, changes, why) => {
    expect(() => compileShortcut({ ...order, proposal: { ...order.proposal, ...changes } })).toThrow(
      `The shortcut "create_note" was not kept: ${why}. Nothing was written.`,
    );
  });
});

describe('the steps of a compiled shortcut', () => {
  const screen = aRecordedScreen(0, [{ label: 'Oats, a bag of Oats flakes' }, { label: 'Oats' }, { label: 'Save a' }]);
  const actionOf = (action: PerformedAction): RecordedAction => ({
    step: 1,
    action,
    before: screen,
    after: screen,
    isSeen: true,
    around: [screen.signature, screen.signature],
  });
  const compiled = (
    actions: readonly PerformedAction[],
    values: readonly RecordedValue[] = [],
    changes: Partial<typeof order.proposal> = {},
  ) =>
    compileShortcut({
      runId: 'r-1',
      stretch: { package: 'com.shop', opened: false, actions: actions.map(actionOf) },
      values,
      proposal: { ...order.proposal, to: actions.length, params: [], ...changes },
    }).shortcut;
  const valued = (text: string, uses: readonly number[] = [0]): RecordedValue => ({
    key: 'v1',
    text,
    typed: false,
    form: { type: 'string' },
    uses,
    others: [],
  });
  const params = [{ value: 'v1', name: 'item' }];

  it('name no place of one phone’s screen', () => {
    const action = tapOn(screen, 'Oats', {
      args: { mark: 2, to_mark: 3, times: 2, point: [1, 2] },
      target: { text: 'Oats', point: [0.5, 0.1] },
    });
    expect(compiled([action]).steps).toEqual([{ do: 'tap', target: { text: 'Oats' }, times: 2 }]);
  });

  it('do not expect what was missed', () => {
    const missed = { condition: { exists: { text: 'Saved' } }, met: false, evidence: '' };
    expect(compiled([tapOn(screen, 'Oats', { check: missed })]).steps[0]?.expect).toBeUndefined();
  });

  it('have a slot for a value where it was chosen or typed, and nothing else that was read there', () => {
    const described = tapOn(screen, 'Oats', {
      target: { text: 'Oats', desc: 'Oats, 500 g', near: 'Save a', class: 'a.B' },
    });
    expect(compiled([described], [valued('Oats')], { params }).steps[0]?.target).toEqual({
      text: '{{item}}',
      class: 'a.B',
    });
    const letter = typeInto(screen, 'Save a', 'a');
    const [step] = compiled([letter], [{ ...valued('a'), typed: true }], { params }).steps;
    expect(step).toEqual({
      do: 'type',
      target: { text: 'Save a', class: 'android.widget.Button' },
      text: '{{item}}',
    });
  });

  it('start from the first thing they touch, unless that is a value', () => {
    const oats = { text: 'Oats', class: 'android.widget.Button' };
    expect(compiled([tapOn(screen, 'Oats')]).precondition).toEqual({
      all: [{ package: 'com.sim.notes' }, { activity: 'com.sim.notes.Main' }, { exists: oats }],
    });
    expect(compiled([tapOn(screen, 'Oats')], [valued('Oats')], { params }).precondition).toEqual({
      all: [{ package: 'com.sim.notes' }, { activity: 'com.sim.notes.Main' }],
    });
    expect(compiled([performed('back')]).precondition).toEqual({
      all: [{ package: 'com.sim.notes' }, { activity: 'com.sim.notes.Main' }],
    });
  });

  it.each([
    [['reads', 'reads'], 'read_only'],
    [['writes', 'reads'], 'writes'],
    [['sends', 'writes'], 'sends'],
    [['deletes', 'sends', 'reads'], 'deletes'],
    [['pays', 'deletes'], 'pays'],
  ] as const)('with the effects %j make a shortcut that %s', (effects, strictest) => {
    expect(compiled(effects.map((effect) => performed('back', { effect }))).effects).toBe(strictest);
  });

  it('describe a parameter in the words that were given for it', () => {
    const described = [{ value: 'v1', name: 'item', describe: 'What to buy' }];
    expect(compiled([tapOn(screen, 'Oats')], [valued('Oats')], { params: described }).params).toEqual({
      item: { type: 'string', describe: 'What to buy' },
    });
    expect(compiled([tapOn(screen, 'Oats')]).params).toBeUndefined();
  });

  it('are not kept where only a number tells what was touched', () => {
    const third = tapOn(screen, 'Oats', { target: { text: 'Oats', index: 2 } });
    expect(() => compiled([third])).toThrow('is told from others like it by its number alone');
  });

  it('say what always stays the same', () => {
    const { name, title, description, steps } = compiled([tapOn(screen, 'Oats')], [valued('Oats')]);
    expect(name).toBe('create_note_oats');
    expect(title).toBe('Create a note (always Oats)');
    expect(description).toBe('Writes one note. (always Oats)');
    expect(steps[0]?.target?.text).toBe('Oats');
  });
});
