import { widthOfText } from '../../../src/simulator/scene/fonts.js';
import { wrap } from '../../../src/simulator/scene/wrap.js';

const font = { size: 16, weight: 400 };
const linesOf = (text: string, width: number, maxLines = 10): readonly string[] =>
  wrap(text, { font, width, maxLines }).lines;

describe('breaking a text into lines', () => {
  it('breaks between words, and at line feeds', () => {
    expect(linesOf('one two three', 60)).toEqual(['one two', 'three']);
    expect(linesOf('a\nb', 100)).toEqual(['a', 'b']);
  });

  it('breaks a word that is too long between letters', () => {
    const lines = linesOf('Donaudampfschifffahrt', 60);
    expect(lines.join('')).toBe('Donaudampfschifffahrt');
    expect(lines.every((line) => widthOfText(line, font) <= 61)).toBe(true);
  });

  it('ends in an ellipsis what does not fit', () => {
    const { lines, isCut } = wrap('one two three four', { font, width: 60, maxLines: 1 });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/…$/);
    expect(isCut).toBe(true);
  });

  it('puts no space where a line that is cut was broken without one', () => {
    const { lines } = wrap('https://paperfall.example/search', { font, width: 150, maxLines: 1 });
    expect('https://paperfall.example/search'.startsWith((lines[0] ?? '').slice(0, -1))).toBe(true);
  });

  it('keeps what a person sees as one letter whole', () => {
    expect(linesOf('👨‍👩‍👧‍👦'.repeat(3), 1).every((line) => line === '👨‍👩‍👧‍👦' || line === '…')).toBe(true);
  });
});
