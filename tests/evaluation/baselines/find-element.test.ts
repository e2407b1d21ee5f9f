import type { ScreenElement } from '../../../src/core/element.js';
import { findNamedElement } from '../../../src/evaluation/baselines/find-element.js';
import { aRow } from '../../support/builders.js';

const elements: readonly ScreenElement[] = [
  aRow(1, 'Alarm', { kind: 'heading' }),
  aRow(2, '07:00', { details: ['Work', 'Mon'] }),
  aRow(3, 'On', { kind: 'switch' }),
  aRow(4, '08:30', { details: ['Gym · Tue'] }),
  aRow(5, 'On', { kind: 'switch' }),
  aRow(6, '', { kind: 'field', hint: 'Title', value: 'Stretching' }),
  aRow(7, '', { kind: 'button', ids: ['com.example.clock:id/btn_add'] }),
  aRow(8, 'Alarm', { kind: 'tab' }),
  aRow(9, 'Stretching'),
];
const markOf = (locator: Parameters<typeof findNamedElement>[0]) => findNamedElement(locator, elements)?.mark;

describe('an element that a solution names', () => {
  it.each([
    ['a label', { text: '08:30' }, 4],
    ['what can be touched of two that read the same', { text: 'Alarm' }, 8],
    ['a detail', { text: 'work' }, 2],
    ['a part of a text', { text: 'gym' }, 4],
    ['the neighbour it stands next to', { text: 'On', near: '07:00' }, 3],
    ['a number among equals', { text: 'On', index: 1 }, 5],
    ['a hint', { hint: 'Title' }, 6],
    ['the name that the app gives', { id: 'com.example.clock:id/btn_add' }, 7],
    ['its name before what a field holds', { text: 'Stretching' }, 9],
  ])('is found by %s', (_, locator, mark) => {
    expect(markOf(locator)).toBe(mark);
  });

  it('is none when nothing fits, or when several do', () => {
    expect(markOf({ text: '09:00' })).toBeUndefined();
    expect(markOf({ text: 'On' })).toBeUndefined();
  });
});
