import type { ModelCall } from '../../src/core/usage.js';
import { sampleTrace } from '../../src/report/sample-trace.js';
import { usageRows } from '../../src/report/usage-section.js';
import { secondsByCall, waitingTimes } from '../../src/report/waiting-times.js';

const [anyCall] = sampleTrace.calls;
const callOf = (number: number, role: string, [from, to]: readonly [number, number]): ModelCall => {
  if (!anyCall) throw new Error('The sample has no calls.');
  return { ...anyCall, number, role, seconds: to - from, endedAt: to * 1000 };
};
const calls = [callOf(1, 'operator', [0, 4]), callOf(2, 'reflector', [10, 14]), callOf(3, 'notetaker', [12, 16])];

describe('the time of model calls', () => {
  it('is shared where two were made at the same time, so that together they are what was waited', () => {
    expect([...secondsByCall(calls)]).toEqual([
      [1, 4],
      [2, 3],
      [3, 3],
    ]);
    expect(usageRows({ calls }).map(({ seconds }) => seconds)).toEqual([4, 3, 3]);
  });

  it('is what each took where nobody kept when it ended', () => {
    const [first] = calls;
    const old = { ...first, endedAt: undefined } as unknown as ModelCall;
    expect([...secondsByCall([old])]).toEqual([[1, 4]]);
  });
});

describe('what a run waited for', () => {
  it('adds up to the time of the run', () => {
    const { result, steps } = sampleTrace;
    if (!result) throw new Error('The sample has no result.');
    const times = waitingTimes({ ...sampleTrace, calls, result: { ...result, seconds: 120 } });
    expect(times.map(({ seconds }) => seconds).reduce((a, b) => a + b)).toBeCloseTo(120);
    expect(times[0]).toEqual({ what: 'Answers of models', seconds: 10 });
    const acted = steps.reduce((sum, { stages }) => sum + (stages['act'] ?? 0), 0);
    expect(times[1]?.seconds).toBeCloseTo(acted);
  });
});
