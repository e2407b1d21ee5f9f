import { agreedInterval, cohensKappa, kappaInterval, type RatedPair } from '../../../src/evaluation/metrics/kappa.js';

const times = (count: number, ...pair: RatedPair): readonly RatedPair[] => Array.from({ length: count }, () => pair);
/** Two readers and fifty applications: 20 both yes, 5 yes and no, 10 no and yes, 15 both no. By hand: (0.7 - 0.5) / (1 - 0.5). */
const FIFTY = [
  ...times(20, 'yes', 'yes'),
  ...times(5, 'yes', 'no'),
  ...times(10, 'no', 'yes'),
  ...times(15, 'no', 'no'),
];

describe("Cohen's kappa", () => {
  it('is what it is by hand', () => {
    expect(cohensKappa(FIFTY)).toBeCloseTo(0.4, 10);
  });

  it('is 1 for full agreement, below 0 for less than chance, and not defined where chance would do as well', () => {
    expect(cohensKappa([...times(3, 'a', 'a'), ...times(2, 'b', 'b')])).toBe(1);
    expect(cohensKappa([...times(2, 'a', 'b'), ...times(2, 'b', 'a')])).toBe(-1);
    expect(cohensKappa(times(9, 'a', 'a'))).toBeUndefined();
    expect(cohensKappa([])).toBeUndefined();
  });

  it('knows more than two answers', () => {
    const pairs = [...times(4, 'a', 'a'), ...times(3, 'b', 'b'), ...times(2, 'c', 'c'), ...times(1, 'a', 'c')];
    // Agreed 0.9; by chance 0.5·0.4 + 0.3·0.3 + 0.2·0.3.
    expect(cohensKappa(pairs)).toBeCloseTo((0.9 - 0.35) / 0.65, 10);
  });

  it('is less sure when all that is known comes from few runs', () => {
    const width = (runs: readonly (readonly RatedPair[])[]): number => {
      const { low, high } = kappaInterval(runs) ?? { low: 0, high: 0 };
      return high - low;
    };
    const alone = FIFTY.map((pair) => [pair]);
    const inFive = [0, 10, 20, 30, 40].map((from) => FIFTY.slice(from, from + 10));
    expect(width(inFive)).toBeGreaterThan(width(alone));
    expect(agreedInterval(alone).estimate).toBe(0.7);
  });
});
