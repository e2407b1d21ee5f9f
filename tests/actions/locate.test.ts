import { locate } from '../../src/actions/locate.js';
import { locatorOf } from '../../src/actions/build-locator.js';
import { anElement, screenOf } from '../support/builders.js';

const FIELD = { kind: 'field', abilities: ['tap', 'type'], className: 'android.widget.EditText' } as const;

const screen = screenOf([
  anElement(1, { label: 'Save', ids: ['com.sim.notes:id/save'] }),
  anElement(2, { label: 'Buy milk, Today', ids: ['com.sim.notes:id/row'], kind: 'row' }),
  anElement(3, { label: 'Call Ann, Monday', ids: ['com.sim.notes:id/row'], kind: 'row' }),
  anElement(4, { ...FIELD, label: '', hint: 'Title', ids: ['com.sim.notes:id/title'] }),
  anElement(5, { label: 'Delete', description: 'Delete note' }),
  anElement(6, { label: 'Wi-Fi', kind: 'text', abilities: [] }),
  anElement(7, {
    label: '',
    kind: 'switch',
    className: 'android.widget.Switch',
    bounds: { left: 800, top: 600, right: 1000, bottom: 680 },
  }),
]);

const markOf = (locator: Parameters<typeof locate>[0]) => {
  const found = locate(locator, screen);
  return found.kind === 'found' ? found.element.mark : found.kind;
};

describe('finding an element by identity', () => {
  it.each([
    ['id and text', { id: 'com.sim.notes:id/row', text: 'Call Ann, Monday' }, 3],
    ['an id in any package', { id: ':id/save' }, 1],
    ['an id without a package', { id: 'save' }, 1],
    ['a description', { desc: 'Delete note' }, 5],
    ['the text, whatever its case and spaces', { text: ' save ' }, 1],
    ['a part of a label', { text: 'Buy milk' }, 2],
    ['a hint', { hint: 'Title' }, 4],
    ['a neighbour', { class: 'android.widget.Switch', near: 'Wi-Fi' }, 7],
    ['a number among equals', { id: ':id/row', index: 1 }, 3],
    ['an id whose text has changed, when nothing else fits', { id: ':id/save', text: 'Save' }, 1],
  ])('by %s', (_, locator, mark) => {
    expect(markOf(locator)).toBe(mark);
  });

  it.each([
    ['two that fit as well', { id: ':id/row' }, 'ambiguous'],
    ['another text under the same id', { id: ':id/save', text: 'Send' }, 'missing'],
    ['what is not there', { text: 'Print' }, 'missing'],
    ['a number that is too high', { id: ':id/row', index: 2 }, 'missing'],
  ])('never guesses: %s', (_, locator, kind) => {
    expect(markOf(locator)).toBe(kind);
  });
});

describe('every word of a locator', () => {
  const cell = { className: 'android.view.View', ids: [] };
  const days = screenOf([
    anElement(1, { ...cell, label: '16', description: 'Saturday 16 May' }),
    anElement(2, { ...cell, label: '20', description: 'Wednesday 20 May' }),
    anElement(3, { ...cell, label: 'Ann Berg', details: ['Ben Cole'], kind: 'row' }),
  ]);

  it('has to agree: the text of one with the description of another is neither', () => {
    expect(locate({ text: '20', desc: 'Saturday 16 May', class: cell.className }, days)).toEqual({ kind: 'missing' });
  });

  it('is the whole label where it was recorded: another row may mention it', () => {
    expect(locate({ text: 'Ben Cole', class: cell.className }, days)).toEqual({ kind: 'missing' });
    expect(locate({ text: 'Ben Cole' }, days)).toMatchObject({ kind: 'found', element: { mark: 3 } });
  });
});

describe('the locator of an element', () => {
  it('finds that very element again, for every element of a screen', () => {
    for (const each of screen.elements) {
      const found = locate(locatorOf(each, screen), screen);
      expect(found).toMatchObject({ kind: 'found', element: { mark: each.mark } });
    }
  });

  it('leaves out what a field holds, and what is too long to stay', () => {
    const field = anElement(1, { ...FIELD, label: 'Title', hint: 'Title', value: 'Shopping' });
    const long = anElement(2, { label: 'x'.repeat(200), ids: ['a:id/body'] });
    expect(locatorOf(field, screenOf([field, long]))).not.toHaveProperty('text');
    expect(locatorOf(long, screenOf([field, long]))).not.toHaveProperty('text');
  });

  it('tells equal ones apart by a neighbour before it counts them', () => {
    const rows = screenOf([
      anElement(1, {
        label: 'Ann',
        kind: 'text',
        abilities: [],
        bounds: { left: 0, top: 100, right: 500, bottom: 180 },
      }),
      anElement(2, { label: 'Connect', bounds: { left: 600, top: 100, right: 1000, bottom: 180 } }),
      anElement(3, {
        label: 'Ben',
        kind: 'text',
        abilities: [],
        bounds: { left: 0, top: 300, right: 500, bottom: 380 },
      }),
      anElement(4, { label: 'Connect', bounds: { left: 600, top: 300, right: 1000, bottom: 380 } }),
    ]);
    const second = rows.elements[3];
    expect(second && locatorOf(second, rows)).toMatchObject({ text: 'Connect', near: 'Ben' });
  });
});
