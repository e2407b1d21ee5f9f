import { ALL_APPS } from '../../src/simulator/apps/all-apps.js';
import { PhoneMachine, type PhoneOptions } from '../../src/simulator/system/phone.js';

/** A phone with all apps, as nobody has touched it yet. */
export const newPhone = (options: Partial<PhoneOptions> = {}): PhoneMachine =>
  new PhoneMachine({ apps: ALL_APPS, ...options });

/** Numbers in [0, 1) that follow from the seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
