import { checkConditions } from '../../../src/simulator/world/check-misbehaviours.js';
import { MISBEHAVIOURS } from '../../../src/simulator/world/misbehaviour.js';
import type { Json } from '../../../src/simulator/world/json.js';

describe('a list of misbehaviours', () => {
  it('may hold every kind with all that it takes', () => {
    const values = { ms: 1, text: 'a', to: 'b', from: 'c', times: 2, chance: 0.5 };
    for (const [kind, rule] of Object.entries(MISBEHAVIOURS)) {
      const {
        needs = [],
        takes = [],
        variants,
        choices,
      } = { needs: [], takes: [], ...rule } as {
        needs?: string[];
        takes?: string[];
        variants?: string[];
        choices?: string[];
      };
      const full = {
        kind,
        package: 'com.sim.notes',
        screen: '.Main',
        after: 1,
        ...Object.fromEntries(Object.entries(values).filter(([name]) => [...needs, ...takes].includes(name))),
        ...(variants && { variant: variants[0] ?? '' }),
        ...(choices && { to: choices[0] ?? '' }),
      };
      expect(checkConditions([full], ['com.sim.notes'])).toEqual([full]);
    }
  });

  it.each<[string, Json, string]>([
    ['something else', { kind: 'crash' }, 'must be a list'],
    ['an unknown kind', [{ kind: 'slow-lod' }], 'Did you mean "slow-load"?'],
    ['no kind', [{ package: 'com.sim.notes' }], 'Give each a "kind"'],
    [
      'a field that the kind does not take',
      [{ kind: 'crash', ms: 5 }],
      '"crash" (entry 1 of "conditions") takes no "ms"',
    ],
    ['a misspelt field', [{ kind: 'crash', tims: 5 }], 'Did you mean "times"?'],
    ['another kind of value', [{ kind: 'late-tap', ms: '5' }], '"ms" must be milliseconds, got "5"'],
    ['a chance above 1', [{ kind: 'crash', chance: 2 }], '"chance" must be a number from 0 to 1, got 2'],
    [
      'a missing text',
      [{ kind: 'crash' }, { kind: 'hostile-text' }],
      '"hostile-text" (entry 2 of "conditions") needs "text"',
    ],
    ['an unknown variant', [{ kind: 'pop-up', variant: 'cookie' }], 'Did you mean "cookies"?'],
    ['an unknown direction', [{ kind: 'rotation', to: 'left' }], 'has no to "left"'],
    ['an app that is not there', [{ kind: 'crash', package: 'com.sim.note' }], 'Did you mean "com.sim.notes"?'],
    ['a moment that comes twice', [{ kind: 'locked', at: 5, times: 2 }], 'one entry for each'],
  ])('is refused with %s', (_, value, complaint) => {
    expect(() => checkConditions(value, ['com.sim.notes'])).toThrow(complaint);
  });
});
