/** The misbehaviours that a weather brings. */

import type { SimulatedWeather } from '../../core/device-settings.js';
import { chanceOf } from './chance.js';
import type { Misbehaviour } from './misbehaviour.js';

/** How much goes wrong by itself: nothing; what a day brings; all at once. */
export type Weather = SimulatedWeather;

/**
 * The misbehaviours that a weather brings, for robustness runs: the same seed brings the same. All of them can be lived
 * with: none takes the picture or the tree away, and the network comes back.
 */
export function forecast(weather: Weather, seed: number): readonly Misbehaviour[] {
  const luck = (...of: readonly (string | number)[]): number => chanceOf(seed, 'weather', ...of);
  const between = (what: string, least: number, most: number): number =>
    least + Math.floor(luck(what) * (most - least + 1));
  const popUps = (['rating', 'advert', 'cookies', 'update'] as const).toSorted((a, b) => luck(a) - luck(b));
  switch (weather) {
    case 'calm':
      return [];
    case 'normal':
      return [
        { kind: 'slow-load', ms: between('slow', 800, 2_000), times: 20, chance: 0.2 },
        { kind: 'late-tap', ms: between('late', 500, 1_000), times: 5, chance: 0.06 },
        { kind: 'lost-tap', times: 2, chance: 0.03 },
        { kind: 'stale', times: 5, chance: 0.05 },
        { kind: 'flaky', times: 2, chance: 0.1 },
        ...popUps
          .slice(0, 1)
          .map((variant): Misbehaviour => ({ kind: 'pop-up', variant, after: between(variant, 2, 8) })),
        { kind: 'heads-up', after: between('heads-up', 3, 12) },
      ];
    case 'rough':
      return [
        { kind: 'slow-load', ms: between('slow', 2_000, 5_000), times: 60, chance: 0.4 },
        { kind: 'late-tap', ms: between('late', 1_000, 2_500), times: 20, chance: 0.15 },
        { kind: 'lost-tap', times: 8, chance: 0.08 },
        { kind: 'stale', times: 20, chance: 0.2 },
        { kind: 'flaky', times: 10, chance: 0.25 },
        ...popUps.map((variant): Misbehaviour => ({
          kind: 'pop-up',
          variant,
          ms: between(`close ${variant}`, 0, 4_000),
          chance: 0.2,
        })),
        { kind: 'permission', chance: 0.2 },
        { kind: 'not-responding', after: between('hang', 4, 16), chance: 0.5 },
        { kind: 'crash', after: between('crash', 8, 24), chance: 0.5 },
        { kind: 'heads-up', after: between('heads-up', 2, 6) },
        {
          kind: 'heads-up',
          after: between('heads-up again', 7, 20),
          from: '07700 900112',
          text: 'Did you get my note?',
        },
        { kind: 'call', after: between('call', 5, 18), ms: 15_000 },
        { kind: 'low-battery', after: between('battery', 6, 20) },
        { kind: 'offline', after: between('offline', 4, 16), ms: 10_000 },
        { kind: 'theme', after: between('theme', 3, 15) },
        { kind: 'locked', after: between('lock', 10, 30), chance: 0.5 },
        ...(luck('restless') < 0.5 ? [{ kind: 'restless', after: between('strip', 0, 10) } as const] : []),
        ...(luck('misleading') < 0.5 ? [{ kind: 'misleading', after: between('icons', 0, 10) } as const] : []),
      ];
  }
}
