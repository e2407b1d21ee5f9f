import { count, counted } from '../../src/core/count.js';

describe('numbers for people', () => {
  it('are whole and have their thousands apart', () => {
    expect([count(0), count(999), count(1234567), count(1233.6)]).toEqual(['0', '999', '1,234,567', '1,234']);
  });

  it.each([
    [1, 'tip', '1 tip'],
    [0, 'tip', '0 tips'],
    [1200, 'token', '1,200 tokens'],
    [1, 'try', '1 try'],
    [3, 'try', '3 tries'],
    [2, 'day', '2 days'],
  ])('stand before what they count: %p %s', (number, noun, words) => {
    expect(counted(number, noun)).toBe(words);
  });
});
