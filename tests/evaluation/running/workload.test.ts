import { longestFirst, workloadOf } from '../../../src/evaluation/running/workload.js';
import { aTask } from '../../support/suite-builders.js';

describe('how long a task will be', () => {
  const loadOf = workloadOf([
    aTask({ id: 'solved', reference: [{ do: 'home' }, { do: 'back' }], limits: { steps: 40 } }),
    aTask({ id: 'limited', limits: { steps: 60 } }),
    aTask({ id: 'open' }),
  ]);

  it('follows its solution, else half its limit, else what is usual', () => {
    expect(['solved', 'limited', 'open'].map((task) => loadOf({ task }))).toEqual([3, 31, 9]);
  });

  it('puts the longest first and leaves the order of equals', () => {
    const tries = ['solved', 'open', 'limited', 'open'].map((task, index) => ({ task, attempt: index }));
    expect(longestFirst(tries, loadOf).map(({ attempt }) => attempt)).toEqual([2, 1, 3, 0]);
  });
});
