import { shorten, shortenMiddle } from '../../src/core/shorten.js';

const FAMILY = '👩‍👩‍👧';
const FLAG = '🇫🇷';

describe('shortening a text', () => {
  it('leaves one alone that fits to the last character', () => {
    expect(shorten('exactly', 7)).toBe('exactly');
    expect(shorten('', 0)).toBe('');
  });

  it('ends a longer one with one sign, which counts', () => {
    expect(shorten('twelve signs', 7)).toBe('twelve…');
    expect(shorten('四个字的话', 4)).toBe('四个字…');
  });

  it.each([
    ['an emoji of two units', '🍜'],
    ['a flag', FLAG],
    ['a family joined of three', FAMILY],
    ['a letter with its accent apart', 'e\u0301'],
  ])('cuts before %s, never inside it', (_, sign) => {
    for (let most = 3; most < 2 + sign.length; most += 1) {
      expect(shorten(`ab${sign}, and more`, most)).toBe('ab…');
    }
    expect(shorten(`ab${sign}, and more`, 3 + sign.length)).toBe(`ab${sign}…`);
  });

  it('says no more than that there was something where nothing fits', () => {
    expect(shorten(FAMILY, 1)).toBe('…');
    expect(shorten('ab', 0)).toBe('…');
  });
});

describe('shortening a text in its middle', () => {
  const note = (missing: number): string => `[${missing}]`;

  it('keeps both ends and tells how much is missing', () => {
    expect(shortenMiddle('beginning, middle, end', 8, note)).toBe('begi[14] end');
    expect(shortenMiddle('short', 8, note)).toBe('short');
  });

  it('cuts no emoji in two, at neither end', () => {
    expect(shortenMiddle(`abc🍜defgh🍜xyz`, 8, note)).toBe('abc[7]🍜xyz');
  });
});
