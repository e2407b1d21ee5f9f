import { targetOf } from '../../src/actions/target.js';
import { contains } from '../../src/core/geometry.js';
import { anElement, screenOf } from '../support/builders.js';

const row = anElement(1, { kind: 'row', label: 'Maps', bounds: { left: 0, top: 100, right: 1000, bottom: 300 } });

describe('where an element is touched', () => {
  it('is its middle', () => {
    expect(targetOf({ mark: 1 }, screenOf([row])).point).toEqual({ x: 500, y: 200 });
  });

  it('is beside a button that stands in its middle', () => {
    const button = anElement(2, { label: 'Install', bounds: { left: 400, top: 120, right: 600, bottom: 280 } });

    const { point, bounds } = targetOf({ mark: 1 }, screenOf([row, button]));

    expect(contains(row.bounds, point)).toBe(true);
    expect(contains(button.bounds, point)).toBe(false);
    expect(bounds).toEqual(row.bounds);
  });

  it('is its middle all the same where only texts stand in it', () => {
    const title = anElement(2, {
      kind: 'text',
      certain: false,
      bounds: { left: 400, top: 120, right: 600, bottom: 280 },
    });

    expect(targetOf({ mark: 1 }, screenOf([row, title])).point).toEqual({ x: 500, y: 200 });
  });
});
