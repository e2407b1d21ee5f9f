import type { ScreenElement } from '../../src/core/element.js';
import { difference } from '../../src/perception/difference.js';
import { aRow, aScreen } from '../support/builders.js';

const before = aScreen({
  elements: [
    aRow(1, 'Dark theme', { kind: 'switch', state: { checked: false } }),
    aRow(2, 'Sleep'),
    aRow(3, 'Font size'),
  ],
});

describe('the difference between two screens', () => {
  it('is nothing for the same screen', () => {
    expect(difference(before, before)).toBe('');
  });

  it('tells what appeared, what went, and what is in another state, by what it is and not by its mark', () => {
    const after = aScreen({
      keyboardShown: true,
      elements: [
        aRow(1, 'Saved', { kind: 'text' }),
        aRow(2, 'Dark theme', { kind: 'switch', state: { checked: true } }),
        aRow(3, 'Font size'),
      ],
    });

    expect(difference(before, after).split('\n')).toEqual([
      '* the keyboard appeared',
      '- row "Sleep"',
      '+ [1] text "Saved"',
      '~ [2] switch "Dark theme": off → switch "Dark theme": on',
    ]);
  });

  it('counts what only moved', () => {
    const [first, second, third] = before.elements;
    const lower = (element: ScreenElement): ScreenElement =>
      aRow(9, element.label, { ...element, bounds: { ...element.bounds, bottom: 999 } });
    if (!first || !second || !third) throw new Error('The screen has no elements.');

    expect(difference(before, { ...before, elements: [lower(first), second, third] })).toBe(
      '* 1 thing is at another place.',
    );
    expect(difference(before, { ...before, elements: [lower(first), lower(second), third] })).toBe(
      '* 2 things are at another place.',
    );
  });

  it('knows a text that was rewritten where it stands, but not on another page', () => {
    const counter = (label: string, activity: string) =>
      aScreen({ activity, elements: [aRow(1, label, { kind: 'text' })] });

    expect(difference(counter('3 left', '.Quiz'), counter('2 left', '.Quiz'))).toBe(
      '~ [1] text "3 left" → text "2 left"',
    );
    expect(difference(counter('3 left', '.Quiz'), counter('Hello', '.Home'))).toContain(
      '- text "3 left"\n+ [1] text "Hello"',
    );
  });
});
