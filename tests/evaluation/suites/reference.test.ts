import { ReferenceStep } from '../../../src/core/task.js';
import { instantiateTask } from '../../../src/evaluation/suites/instantiate-task.js';
import { argsOf, completeReference, nearMissOf } from '../../../src/evaluation/suites/reference.js';
import type { SuiteTask } from '../../../src/evaluation/suites/suite-task.js';
import { aTask } from '../../support/suite-builders.js';

/** As a suite's file would have them. */
const steps = (...list: readonly unknown[]): ReferenceStep[] => list.map((step) => ReferenceStep.parse(step));

const missOf = (changes: Partial<SuiteTask>) => {
  const template = aTask({
    reference: steps({ do: 'tap', target: 'New' }, { do: 'type', text: '{{word}}' }, { do: 'enter' }),
    cases: [{ word: 'oats' }],
    ...changes,
  });
  return nearMissOf(template, instantiateTask(template, { seed: 1, attempt: 1 }));
};

describe('the near miss of a reference', () => {
  it('leaves out the last effect unless the task says otherwise', () => {
    expect(missOf({})).toEqual([
      { do: 'tap', target: { text: 'New' } },
      { do: 'type', text: 'oats' },
      { do: 'finish' },
    ]);
  });

  it('takes the wrong value that the task names', () => {
    expect(missOf({ near_miss: { wrong: { word: 'rye' } } })).toContainEqual({ do: 'type', text: 'rye' });
  });

  it('leaves out the actions that the task names', () => {
    expect(missOf({ near_miss: { skip: 1, to: 2 } })).toEqual([{ do: 'enter' }, { do: 'finish' }]);
  });

  it('does what the task names on top, before it claims to be done', () => {
    const reference = steps({ do: 'tap', target: { text: 'Cart' } }, { do: 'answer', text: 'It costs 3.' });
    expect(missOf({ reference, near_miss: { more: steps({ do: 'tap', target: 'Pay' }) } })).toEqual([
      { do: 'tap', target: { text: 'Cart' } },
      { do: 'tap', target: { text: 'Pay' } },
      { do: 'answer', text: 'It costs 3.' },
    ]);
  });

  it('gives the answer of another case, or one that says nothing', () => {
    const reference = steps({ do: 'answer', text: 'It costs {{price}}.' });
    expect(missOf({ reference, cases: [{ price: '3.00' }, { price: '4.00' }] })).toHaveLength(1);
    const [only] = missOf({ reference, cases: [{ price: '3.00' }] });
    expect(only).toEqual({ do: 'answer', text: 'It is done.' });
  });
});

describe('a reference', () => {
  it('ends with a claim', () => {
    expect(completeReference([{ do: 'back' }])).toEqual([{ do: 'back' }, { do: 'finish' }]);
    expect(completeReference([{ do: 'answer', text: 'Yes' }])).toEqual([{ do: 'answer', text: 'Yes' }]);
  });

  it('becomes arguments once its targets are found', () => {
    const [step = { do: '' }] = steps({ do: 'drag', target: 'A', to: 'B', seconds: 2 });
    expect(argsOf(step, { target: { mark: 3 }, to: { mark: 5 } })).toEqual({ seconds: 2, mark: 3, to_mark: 5 });
    expect(argsOf({ do: 'back' }, {})).toEqual({});
  });
});
