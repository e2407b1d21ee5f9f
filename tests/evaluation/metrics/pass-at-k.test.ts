import { passAtK, passHatK } from '../../../src/evaluation/metrics/pass-at-k.js';

describe('k tries', () => {
  it.each([
    [{ tries: 4, successes: 1, k: 1 }, 0.25, 0.25],
    [{ tries: 4, successes: 2, k: 2 }, 5 / 6, 1 / 6],
    [{ tries: 4, successes: 4, k: 3 }, 1, 1],
    [{ tries: 4, successes: 0, k: 3 }, 0, 0],
    [{ tries: 4, successes: 3, k: 2 }, 1, 0.5],
  ])('%j', (given, atLeastOne, all) => {
    expect(passAtK(given)).toBeCloseTo(atLeastOne, 12);
    expect(passHatK(given)).toBeCloseTo(all, 12);
  });

  it('say nothing about more tries than there were', () => {
    expect(passAtK({ tries: 2, successes: 1, k: 3 })).toBeUndefined();
  });
});
