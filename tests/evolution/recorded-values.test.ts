import type { ScreenElement } from '../../src/core/element.js';
import { ShortcutStep } from '../../src/core/shortcut.js';
import { compileShortcut } from '../../src/evolution/compile-shortcut.js';
import type { RecordedAction } from '../../src/evolution/recorded-actions.js';
import { valuesOf } from '../../src/evolution/recorded-values.js';
import { verifyShortcut } from '../../src/evolution/verify-shortcut.js';
import { aRecordedScreen } from '../support/builders.js';
import { performed } from './recorded-run.js';

type Part = Partial<ScreenElement>;
const at = (left: number, top: number): Part => ({ bounds: { left, top, right: left + 100, bottom: top + 80 } });

/** A tap on the element with this label, after which the screen stands like `then`. */
function tapped(label: string, parts: readonly Part[], then: readonly Part[] = parts): RecordedAction {
  const [before, after] = [aRecordedScreen(0, parts), aRecordedScreen(1, then)];
  const element = before.elements.find((one) => one.label === label);
  if (!element) throw new Error(`no ${label}`);
  const { ids, description, className: name } = element;
  const target = { ...(ids[0] && { id: ids[0] }), text: label, ...(description && { desc: description }), class: name };
  const action = performed('tap', { args: { mark: element.mark }, target, wording: `tap "${label}"` });
  return { step: 1, action, before, after, isSeen: true, around: [before.signature, after.signature] };
}

const chips = (on: readonly string[], names = ['Red', 'Green', 'Blue']): readonly Part[] =>
  names.map((label, index) => ({
    label,
    ids: ['a:id/tint'],
    state: { checked: on.includes(label) },
    ...at(index * 200, 300),
  }));

const learn = (actions: readonly RecordedAction[], params: readonly Readonly<{ value: string; name: string }>[]) =>
  compileShortcut({
    runId: 'r',
    stretch: { package: 'com.sim.notes', opened: true, actions },
    values: valuesOf(actions, 'Something else'),
    proposal: {
      ...{ stretch: 1, from: 1, to: actions.length, name: 'paint', title: 'Paint', description: 'Paints it.' },
      params: [...params],
    },
  });

describe('values by structure', () => {
  it('are the chips that were turned on, as one set of all there are, though the instruction says other words', () => {
    const actions = [tapped('Red', chips([]), chips(['Red'])), tapped('Blue', chips(['Red']), chips(['Red', 'Blue']))];
    const [value] = valuesOf(actions, 'Make it crimson and navy');
    const form = { type: 'set', chosen: ['Red', 'Blue'], values: ['Red', 'Green', 'Blue'], on: true };
    expect(value).toMatchObject({ text: 'Red, Blue', form, uses: [0, 1] });
    const { shortcut } = learn(actions, [{ value: 'v1', name: 'tints' }]);
    expect(shortcut.steps).toEqual([
      {
        do: 'tap',
        each: '{{tints}}',
        target: { id: 'a:id/tint', class: 'android.widget.Button', text: '{{each}}' },
        turn: 'on',
      },
    ]);
  });

  it('without a parameter are turned as they were, the others off, and the name says which', () => {
    const { shortcut } = learn([tapped('Red', chips([]), chips(['Red']))], []);
    expect(shortcut.steps.map(({ target, turn }) => [target?.text, turn])).toEqual([
      ['Red', 'on'],
      ['Green', 'off'],
      ['Blue', 'off'],
    ]);
    expect([shortcut.name, shortcut.description]).toEqual(['paint_red', 'Paints it. (always Red)']);
  });

  it('leave others alone where some were on before', () => {
    const actions = [tapped('Red', chips(['Green']), chips(['Red', 'Green']))];
    expect(valuesOf(actions, '')[0]?.form).toEqual({ type: 'set', chosen: ['Red'], on: true });
  });

  it('of boxes below each other are only those that were touched', () => {
    const boxes = (on: boolean): readonly Part[] =>
      ['Tent', 'Stove'].map((label, index) => ({
        label,
        ids: ['a:id/box'],
        state: { checked: on && index === 0 },
        ...at(0, 300 + index * 200),
      }));
    expect(valuesOf([tapped('Tent', boxes(false), boxes(true))], '')[0]?.form).toEqual({
      type: 'set',
      chosen: ['Tent'],
      on: true,
    });
  });

  it('of a switch of its own are on or off, and it is touched only where it stands otherwise', () => {
    const one = (checked: boolean): readonly Part[] => [{ label: 'Loud', ids: ['a:id/loud'], state: { checked } }];
    const actions = [tapped('Loud', one(true), one(false))];
    expect(valuesOf(actions, '')[0]?.form).toEqual({ type: 'boolean', on: false });
    expect(learn(actions, []).shortcut.steps[0]?.turn).toBe('off');
    expect(learn(actions, [{ value: 'v1', name: 'loud' }]).shortcut.steps[0]?.turn).toBe('{{loud}}');
  });

  it('of a day in a calendar are a date, with no word of the recorded day left', () => {
    const days = [16, 17].map((day, index) => ({
      label: String(day),
      description: `${['Saturday', 'Sunday'][index]}, May ${day}, 2026`,
      className: 'android.view.View',
      ...at(index * 200, 300),
    }));
    const result = learn([tapped('16', days)], [{ value: 'v1', name: 'day' }]);
    expect(result.values).toEqual({ day: '2026-05-16' });
    expect(result.shortcut.params).toEqual({ day: { type: 'date' } });
    expect(result.shortcut.steps[0]?.target).toEqual({
      class: 'android.view.View',
      text: '{{day|day}}',
      desc: '{{day|weekday_en}}, {{day|month_en}} {{day|day}}, {{day|year}}',
    });
  });

  it('that are equal by chance stay two', () => {
    const field = (hint: string): Part => ({ hint, label: '', kind: 'field', abilities: ['tap', 'type'] });
    const screen = aRecordedScreen(0, [field('Hour'), field('Minute')]);
    const typed = (hint: string): RecordedAction => ({
      ...{ step: 1, before: screen, after: screen, isSeen: true, around: [screen.signature, screen.signature] },
      action: performed('type', { args: { text: '07' }, target: { hint } }),
    });
    expect(valuesOf([typed('Hour'), typed('Minute')], '').map(({ form, uses }) => [form.type, uses])).toEqual([
      ['integer', [0]],
      ['integer', [1]],
    ]);
  });

  it('are the part in which like things differ', () => {
    const rows = ['Delete alarm 06:45', 'Delete alarm 09:00'].map((label, index) => ({
      label,
      ids: ['a:id/delete'],
      ...at(0, 300 + index * 200),
    }));
    const { shortcut, values } = learn([tapped('Delete alarm 06:45', rows)], [{ value: 'v1', name: 'alarm' }]);
    expect(values).toEqual({ alarm: '06:45' });
    expect(shortcut.steps[0]?.target?.text).toBe('Delete alarm {{alarm|hour2}}:{{alarm|minute2}}');
  });
});

describe('a shortcut tried with other values', () => {
  const rows: readonly Part[] = ['Oats', 'Milk'].map((label, index) => ({
    label,
    kind: 'row',
    ids: ['a:id/row'],
    ...at(0, 300 + index * 200),
  }));

  it('passes where another value finds another thing', () => {
    expect(verifyShortcut(learn([tapped('Oats', rows)], [{ value: 'v1', name: 'item' }]))).toBeUndefined();
  });

  it('is refused where the value changes nothing', () => {
    const result = learn([tapped('Oats', rows)], [{ value: 'v1', name: 'item' }]);
    const steps = result.shortcut.steps.map((step) => ShortcutStep.parse({ ...step, target: { text: 'Oats' } }));
    const compiled = result.compiled.map((entry, index) => ({ ...entry, step: steps[index] ?? entry.step }));
    const frozen = { ...result, compiled, shortcut: { ...result.shortcut, steps } };
    expect(verifyShortcut(frozen)).toBe('the value of "item" changes nothing that it does');
  });
});
