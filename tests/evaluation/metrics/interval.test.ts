import {
  groupedShareInterval,
  mcnemar,
  meanInterval,
  pairedInterval,
  shareInterval,
} from '../../../src/evaluation/metrics/interval.js';

describe('intervals', () => {
  it('give a share its Wilson interval', () => {
    const { estimate, low, high } = shareInterval(8, 10);
    expect(estimate).toBe(0.8);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
  });

  it('stay inside 0 and 1 for shares at the edge, and are not of no width', () => {
    expect(shareInterval(0, 5).low).toBe(0);
    expect(shareInterval(0, 5).high).toBeGreaterThan(0.3);
    expect(shareInterval(5, 5).high).toBe(1);
  });

  it('say the same twice for the same seed', () => {
    const values = [1.3, 4.7, 2.9, 8.1, 5.57, 7.11, 0.2];
    expect(meanInterval(values, 3)).toEqual(meanInterval(values, 3));
    expect(meanInterval(values, 3)).not.toEqual(meanInterval(values, 4));
  });

  it('are of no width when nothing varies', () => {
    expect(
      pairedInterval([
        [1, 2],
        [3, 4],
        [0, 1],
      ]),
    ).toEqual({ estimate: 1, low: 1, high: 1 });
  });

  it.each([
    [0, 0, 1],
    [5, 5, 1],
    [1, 0, 1],
    [6, 0, 0.03125],
    [9, 1, 0.021484375],
  ])('find %d newly solved and %d newly broken as likely as %d by chance', (solved, broken, chance) => {
    expect(mcnemar(solved, broken)).toBeCloseTo(chance, 10);
  });
});

describe('a share of parts that hang together', () => {
  it('is as uncertain as its groups are different', () => {
    const even = groupedShareInterval(Array.from({ length: 10 }, () => ({ count: 5, of: 10 })));
    const uneven = groupedShareInterval([0, 10, 0, 10, 0, 10, 0, 10, 0, 10].map((count) => ({ count, of: 10 })));
    expect([even.estimate, uneven.estimate]).toEqual([0.5, 0.5]);
    expect(uneven.high - uneven.low).toBeGreaterThan(even.high - even.low);
  });

  it('is never surer than as many parts on their own would be', () => {
    expect(groupedShareInterval([{ count: 4, of: 4 }])).toEqual(shareInterval(4, 4));
    expect(groupedShareInterval([])).toMatchObject({ low: 0, high: 1 });
  });
});
