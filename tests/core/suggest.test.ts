import { nearest } from '../../src/core/suggest.js';

describe('nearest', () => {
  it.each([
    ['devcies', 'devices'],
    ['shortcut', 'shortcuts'],
    ['Doctor', 'doctor'],
    ['pixle8', 'pixel8'],
  ])('takes "%s" for "%s"', (name, meant) => {
    expect(nearest(name, ['devices', 'doctor', 'shortcuts', 'pixel8'])).toBe(meant);
  });

  it('suggests nothing when nothing is near', () => {
    expect(nearest('weather', ['devices', 'doctor'])).toBeUndefined();
    expect(nearest('x', [])).toBeUndefined();
  });
});
