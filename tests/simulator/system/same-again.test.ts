import { checkWorld } from '../../../src/simulator/world/patch.js';
import type { Json } from '../../../src/simulator/world/json.js';
import type { PhoneMachine } from '../../../src/simulator/system/phone.js';
import { randomAct, phoneOf, walkLength } from '../../support/random-walk.js';

const { steps, seeds } = walkLength({ steps: 60, seeds: 4 });

/** The page sources after each step from one to another. */
function walk(phone: PhoneMachine, seed: number, from = 0): readonly string[] {
  return Array.from({ length: steps - from }, (_, index) => {
    randomAct(phone, seed, from + index);
    return phone.source();
  });
}

describe.each(seeds)('a phone with seed %i', (seed) => {
  const first = phoneOf(seed);
  const sources = walk(first, seed);

  it('is the same again when the same is done again, though looked at in between', () => {
    const second = phoneOf(seed);
    second.picture();
    expect(walk(second, seed)).toEqual(sources);
    expect(second.world).toEqual(first.world);
    expect(second.picture().equals(first.picture())).toBe(true);
  });

  it('goes on from a snapshot, written and read, as it would have gone on', () => {
    const middle = Math.floor(steps / 2);
    const before = phoneOf(seed);
    for (let step = 0; step < middle; step += 1) randomAct(before, seed, step);
    const written = JSON.stringify(before.world);
    const elsewhere = phoneOf(seed + 1);
    randomAct(elsewhere, seed, 1);
    elsewhere.picture();
    elsewhere.replace(checkWorld(JSON.parse(written) as Json));
    expect(walk(elsewhere, seed, middle)).toEqual(sources.slice(middle));
    expect(elsewhere.world).toEqual(first.world);
    expect(elsewhere.picture().equals(first.picture())).toBe(true);
  });
});
