/** What an action may do, as far as code can read it. */

import { EFFECTS, isRisky, type Effect } from '../../core/effect.js';

/** Strictest last, none twice, at least one. `unknown`: nothing tells what it does, so the worst that is likely there is taken. */
export type EffectReading = Readonly<{ effects: readonly Effect[]; unknown?: true }>;

/** Nothing is known of it, and something may leave the phone: that is asked about. */
export const UNKNOWN_EFFECT: EffectReading = { effects: ['sends'], unknown: true };

export const readingOf = (...effects: readonly Effect[]): EffectReading => ({
  effects: EFFECTS.filter((effect) => effects.includes(effect)),
});

export const WRITES = readingOf('writes');
export const READS = readingOf('reads');

/** All that any of them finds. What is unknown to one may be known to another, and is asked about all the same. */
export function joinReadings(readings: readonly EffectReading[]): EffectReading {
  const joined = readingOf(...readings.flatMap(({ effects }) => effects));
  const isUnknown =
    readings.some(({ unknown }) => unknown) &&
    !readings.some(({ effects, unknown }) => !unknown && effects.some(isRisky));
  return isUnknown ? { ...joined, unknown: true } : joined;
}

export const strictestOf = ({ effects }: EffectReading): Effect => effects.at(-1) ?? 'reads';

/** Those that the person is asked about. */
export const riskyOf = ({ effects }: EffectReading): readonly Effect[] => effects.filter(isRisky);
