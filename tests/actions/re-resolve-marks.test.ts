import { reResolveMarks } from '../../src/actions/re-resolve-marks.js';
import { anElement, screenOf } from '../support/builders.js';

const before = screenOf([anElement(1, { label: 'Milk', kind: 'row' }), anElement(2, { label: 'Bread', kind: 'row' })]);

describe('marks of one screen on the next', () => {
  it('are those of the same elements, all that an action names', () => {
    const now = screenOf([
      anElement(1, { label: 'Done' }),
      anElement(5, { label: 'Bread', kind: 'row' }),
      anElement(6, { label: 'Milk', kind: 'row' }),
    ]);
    expect(reResolveMarks({ mark: 1, to_mark: 2, text: 'as it was' }, before, now)).toEqual({
      kind: 'args',
      args: { mark: 6, to_mark: 5, text: 'as it was' },
    });
  });

  it('are lost with the element', () => {
    expect(reResolveMarks({ mark: 1 }, before, screenOf([anElement(1, { label: 'Done' })]))).toEqual({
      kind: 'lost',
      why: '"Milk" cannot be found again: it is no longer there',
    });
  });

  it('are lost where two fit as well: nobody takes the first', () => {
    const row = { label: 'Milk', kind: 'row' } as const;
    const bounds = { left: 0, top: 1500, right: 1000, bottom: 1580 };
    const twins = screenOf([anElement(1, { ...row, bounds }), anElement(2, { ...row, bounds })]);
    expect(reResolveMarks({ mark: 1 }, before, twins)).toEqual({
      kind: 'lost',
      why: '"Milk" cannot be found again: there are several like it now',
    });
  });
});
