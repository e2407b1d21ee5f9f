import { END_TITLES, reasonOfEnd, type RunEnd } from '../../src/core/run-end.js';

const ENDS: readonly (readonly [RunEnd, string])[] = [
  [{ kind: 'finished', answer: '80 %' }, ''],
  [{ kind: 'gave-up', reason: 'There is no such contact.' }, 'There is no such contact.'],
  [{ kind: 'limit-reached', limit: 'steps', detail: 'Used 40 of 40 steps.' }, 'Used 40 of 40 steps.'],
  [{ kind: 'stuck', pattern: 'back and forth' }, 'back and forth'],
  [{ kind: 'needs-person', what: 'Type the code.' }, 'Type the code.'],
  [{ kind: 'stopped-by-person' }, ''],
  [
    {
      kind: 'failed',
      error: { name: 'DeviceError', problem: 'It is gone.', remedy: 'Plug it in.', code: 'device.lost', exitCode: 3 },
    },
    'It is gone. Plug it in.',
  ],
];

describe('why a run ended', () => {
  it.each(ENDS)('is told beside its kind where there is more to tell: %p', (end, reason) => {
    expect(reasonOfEnd(end)).toBe(reason);
  });

  it('has a title of its own for each', () => {
    expect(new Set(ENDS.map(([{ kind }]) => END_TITLES[kind])).size).toBe(Object.keys(END_TITLES).length);
  });
});
