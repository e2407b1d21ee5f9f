import { calculate, calculator } from '../../../src/simulator/apps/calculator.js';
import { play } from '../../../src/simulator/world/play.js';

const press = (...keys: readonly string[]) => keys.reduce((app, key) => app.tap(key), play(calculator)).texts();

describe('the Calculator', () => {
  it.each([
    ['2+3×4', 14],
    ['(2+3)×4', 20],
    ['−5+2', -3],
    ['8÷4÷2', 1],
    ['10−2−3', 5],
    ['.5×4', 2],
  ])('knows what %s is', (term, value) => {
    expect(calculate(term)).toBe(value);
  });

  it('shows results without the noise of binary fractions', () => {
    expect(press('point', '1', 'plus', 'point', '2', 'equals')).toContain('0.3');
  });

  it('goes on from a result with an operator, and anew with a digit', () => {
    expect(press('6', 'multiply', '7', 'equals', 'minus', '2', 'equals')).toContain('40');
    expect(press('6', 'equals', '9')[0]).toBe('9');
  });

  it('says what is wrong with a term', () => {
    expect(press('1', 'divide', '0', 'equals')).toContain('Can’t divide by zero');
    expect(press('1', 'plus', 'equals')).toContain('Format error');
  });
});
