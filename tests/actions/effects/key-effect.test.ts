import { riskyOf } from '../../../src/actions/effects/effect-reading.js';
import { readDelete, readEnter, readTyped } from '../../../src/actions/effects/key-effect.js';
import type { ScreenElement } from '../../../src/core/element.js';
import { anElement, screenOf } from '../../support/builders.js';

const SEND = anElement(2, { label: 'Send', kind: 'icon' });
const field = (changes: Partial<ScreenElement> = {}) =>
  anElement(1, { kind: 'field', hint: 'Message', abilities: ['tap', 'type'], state: { focused: true }, ...changes });

describe('enter', () => {
  it('sends where a button of the screen does, and pays where one pays', () => {
    expect(riskyOf(readEnter(screenOf([field(), SEND])))).toEqual(['sends']);
    expect(riskyOf(readEnter(screenOf([field(), anElement(2, { label: 'Pay £5' })])))).toEqual(['pays']);
    expect(riskyOf(readEnter(screenOf([field(), anElement(2, { label: 'Save' })])))).toEqual([]);
  });

  it.each([
    ['Delete', 'deletes'],
    ['Pay', 'pays'],
    ['Allow', 'grants'],
  ])('presses what has the focus: "%s"', (label, effect) => {
    const focused = anElement(1, { label, state: { focused: true } });
    expect(riskyOf(readEnter(screenOf([focused])))).toEqual([effect]);
  });

  it('searches in a field to search in', () => {
    expect(riskyOf(readEnter(screenOf([field({ hint: 'Search messages' }), SEND])))).toEqual([]);
  });

  it('stands in a text with a line break', () => {
    const screen = screenOf([field(), SEND]);
    expect(riskyOf(readTyped('On my way\n', screen, undefined))).toEqual(['sends']);
    expect(riskyOf(readTyped('On my way\\n', screen, undefined))).toEqual(['sends']);
    expect(riskyOf(readTyped('On my way', screen, undefined))).toEqual([]);
  });
});

describe('the delete key', () => {
  it('takes letters from a field and deletes what is chosen elsewhere', () => {
    expect(riskyOf(readDelete(screenOf([field()])))).toEqual([]);
    const chosen = anElement(1, { label: 'IMG_2207', kind: 'row', state: { focused: true } });
    expect(riskyOf(readDelete(screenOf([chosen])))).toEqual(['deletes']);
  });
});
