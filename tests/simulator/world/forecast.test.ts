import { checkConditions } from '../../../src/simulator/world/check-misbehaviours.js';
import { forecast } from '../../../src/simulator/world/forecast.js';
import { newPhone } from '../../support/new-phone.js';

describe('the weather', () => {
  it('is nothing when it is calm', () => {
    expect(forecast('calm', 1)).toEqual([]);
  });

  it.each(['normal', 'rough'] as const)('follows from the seed, and can be understood: %s', (weather) => {
    expect(forecast(weather, 3)).toEqual(forecast(weather, 3));
    expect(forecast(weather, 4)).not.toEqual(forecast(weather, 3));
    for (const seed of Array(20).keys()) expect(() => checkConditions([...forecast(weather, seed)])).not.toThrow();
  });

  it('comes on top of what else is asked for', () => {
    const { conditions } = newPhone({ weather: 'rough', seed: 2, conditions: [{ kind: 'blind' }] }).world;
    expect(conditions).toEqual([{ kind: 'blind' }, ...forecast('rough', 2)]);
  });
});
