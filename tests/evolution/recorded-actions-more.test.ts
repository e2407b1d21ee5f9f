import type { PerformedAction } from '../../src/core/outcome.js';
import type { RecordedScreen, RecordedStep } from '../../src/core/trace.js';
import { stretchesOf } from '../../src/evolution/recorded-actions.js';
import { ACTIONS, aRecordedStep, aTrace, performed } from './recorded-run.js';
import { aRecordedScreen } from '../support/builders.js';

/** Screens 0, 1, 2 ... of one app, all different. */
const screensOf = (count: number) =>
  Array.from({ length: count }, (_, number) => aRecordedScreen(number, [{ label: `Page ${number}` }]));
const act = (wording: string, changes: Partial<PerformedAction> = {}) =>
  performed('enter', { wording, effect: 'writes', ...changes });
const walk = (count: number): readonly RecordedStep[] =>
  Array.from({ length: count }, (_, index) => aRecordedStep(index + 1, [act(`${index + 1}`)]));
const did = (screens: readonly RecordedScreen[], steps: readonly RecordedStep[]) =>
  stretchesOf(aTrace(screens, steps), new Set(ACTIONS)).map(({ actions }) =>
    actions.map(({ action }) => action.wording),
  );
const replaced = (steps: readonly RecordedStep[], number: number, change: (step: RecordedStep) => RecordedStep) =>
  steps.map((step) => (step.number === number ? change(step) : step));

describe('actions that follow each other', () => {
  it('are a stretch from three on', () => {
    expect(did(screensOf(3), walk(2))).toEqual([]);
    expect(did(screensOf(4), walk(3))).toEqual([['1', '2', '3']]);
  });

  it('are parted where the screen changed by itself in between', () => {
    const steps = replaced(walk(6), 4, (step) => ({ ...step, before: 8 }));
    expect(did(screensOf(9), steps)).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
  });

  it('are one stretch when the screen is recorded anew and looks the same', () => {
    const screens = screensOf(7);
    const again = { ...(screens[3] ?? aRecordedScreen(3, [])), number: 7 };
    const steps = replaced(walk(6), 4, (step) => ({ ...step, before: 7 }));
    expect(did([...screens, again], steps)).toEqual([['1', '2', '3', '4', '5', '6']]);
  });

  it('are parted by a step in which one of several actions failed, though the step went on', () => {
    const steps = replaced(walk(7), 4, (step) => ({
      ...step,
      outcome: { ...step.outcome, performed: [act('4a', { ok: false }), act('4b')] },
    }));
    expect(did(screensOf(8), steps)).toEqual([
      ['1', '2', '3'],
      ['5', '6', '7'],
    ]);
  });

  it.each<[string, Partial<RecordedStep>]>([
    ['did nothing', { outcome: { kind: 'done', detail: '', performed: [] } }],
    ['failed', { outcome: { kind: 'failed', detail: '', performed: [act('4')] } }],
    ['began on a screen that was not kept', { before: 99 }],
    ['led to a screen that was not kept', { after: 99 }],
  ])('are parted by a step that %s', (_, change) => {
    const steps = replaced(walk(7), 4, (step) => ({ ...step, ...change }));
    expect(did(screensOf(8), steps)).toEqual([
      ['1', '2', '3'],
      ['5', '6', '7'],
    ]);
  });

  it.each<[string, Partial<PerformedAction>]>([
    ['went to a second place', { args: { mark: 1, to_mark: 2 }, target: { text: 'A' }, to: { x: 5, y: 5 } }],
    ['was done by a shortcut', { shortcut: 'create_note' }],
    ['holds a slot in its target', { target: { text: '{{secret:PIN}}' } }],
  ])('are parted by one that %s', (_, change) => {
    const steps = replaced(walk(7), 4, () => aRecordedStep(4, [act('4', change)]));
    expect(did(screensOf(8), steps)).toEqual([
      ['1', '2', '3'],
      ['5', '6', '7'],
    ]);
  });

  it('know what was seen before each of a list', () => {
    const screens = screensOf(3);
    const seen = aRecordedScreen(9, [{ label: 'Dialog' }]);
    const steps = [aRecordedStep(1, [act('a'), act('b', { seen }), act('c')]), aRecordedStep(2, [act('d')])];
    const [stretch] = stretchesOf(aTrace(screens, steps), new Set(ACTIONS));
    const labels = stretch?.actions.map(({ before, isSeen }) => [before.elements[0]?.label, isSeen]);
    expect(labels).toEqual([
      ['Page 0', true],
      ['Dialog', true],
      ['Page 0', false],
      ['Page 1', true],
    ]);
  });

  it('begin anew where an app is opened in the middle of a list, in the app that came', () => {
    const maps = { package: 'com.sim.maps', name: 'Maps' };
    const screens = [aRecordedScreen(0, [{ label: 'Page 0' }], maps), aRecordedScreen(1, [{ label: 'Note' }])];
    const seen = aRecordedScreen(5, [{ label: 'New note' }]);
    const list = [
      act('in maps'),
      performed('open_app', { wording: 'open' }),
      ...['1', '2', '3'].map((each) => act(each, { seen })),
    ];
    const stretches = stretchesOf(aTrace(screens, [aRecordedStep(1, list)]), new Set(ACTIONS));
    expect(stretches.map(({ package: app, opened, actions }) => [app, opened, actions.length])).toEqual([
      ['com.sim.notes', true, 3],
    ]);
  });

  it('count as just opened only right after the app was opened', () => {
    const opened = (steps: readonly RecordedStep[]) =>
      stretchesOf(aTrace(screensOf(9), steps), new Set(ACTIONS)).map((stretch) => stretch.opened);
    const open = (number: number) => aRecordedStep(number, [performed('open_app')]);
    expect(opened(replaced(walk(4), 1, () => open(1)))).toEqual([true]);
    expect(opened(walk(4))).toEqual([false]);
    const refused = (step: RecordedStep): RecordedStep => ({ ...step, outcome: { ...step.outcome, kind: 'refused' } });
    expect(
      opened(
        replaced(
          replaced(walk(5), 1, () => open(1)),
          2,
          refused,
        ),
      ),
    ).toEqual([false]);
  });
});

describe('a detour that comes back to where it began', () => {
  /** Steps 1 to 3 go on, 4 leaves, 5 comes back, 6 to 8 go on. */
  const screens = screensOf(7);
  const around = (left: Partial<PerformedAction>, verdict: RecordedStep['verdict']['kind']) => {
    const steps = [
      ...walk(3),
      aRecordedStep(4, [act('left', left)], verdict),
      { ...aRecordedStep(5, [performed('back', { wording: 'back' })]), after: 3 },
      { ...aRecordedStep(6, [act('6')]), before: 3, after: 5 },
      { ...aRecordedStep(7, [act('7')]), before: 5, after: 6 },
    ];
    return did(screens, steps);
  };

  it('is left out when it went astray or only looked', () => {
    expect(around({}, 'wrong-screen')).toEqual([['1', '2', '3', '6', '7']]);
    expect(around({ effect: 'reads' }, 'as-expected')).toEqual([['1', '2', '3', '6', '7']]);
  });

  it('stays when something was sent on it, even by mistake, and parts what was before and after', () => {
    expect(around({ effect: 'sends' }, 'wrong-screen')).toEqual([
      ['1', '2', '3'],
      ['back', '6', '7'],
    ]);
  });

  it('stays when it had changed something on purpose', () => {
    expect(around({ effect: 'writes' }, 'as-expected')).toEqual([['1', '2', '3', 'left', 'back', '6', '7']]);
  });
});
