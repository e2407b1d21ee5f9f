import type { Clock } from '../../src/core/clock.js';

/** A clock whose sleeps pass at once and are remembered. */
export function createPatientClock(): Clock & { readonly slept: number[] } {
  const slept: number[] = [];
  let now = Date.UTC(2026, 0, 1);
  return {
    slept,
    now: () => now,
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
    },
  };
}
