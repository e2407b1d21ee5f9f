import type { Clock } from '../../src/core/clock.js';

/** A clock whose sleeps pass at once and are remembered: it moves only when somebody sleeps. In milliseconds since 1970. */
export function createPatientClock(start = Date.UTC(2026, 0, 1)): Clock & { readonly slept: number[] } {
  const slept: number[] = [];
  let now = start;
  return {
    slept,
    now: () => now,
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
    },
  };
}

/** A clock that stands still at noon on 12 August 2026, UTC. */
export const noon: Clock = { now: () => Date.UTC(2026, 7, 12, 12), sleep: () => Promise.resolve() };

export type DrivenClock = Clock & Readonly<{ advance(ms: number): void }>;

/** Sleeps shorter than `patience` pass at once; all others end when somebody moves the clock, or aborts them. */
export function createDrivenClock({ patience }: Readonly<{ patience: number }>): DrivenClock {
  const sleepers = new Set<Readonly<{ until: number; wake: () => void }>>();
  let now = Date.UTC(2026, 0, 1);
  const advance = (ms: number): void => {
    now += ms;
    for (const sleeper of sleepers) if (sleeper.until <= now) sleeper.wake();
  };
  return {
    now: () => now,
    advance,
    sleep(ms, signal) {
      if (ms < patience) {
        advance(ms);
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const sleeper = {
          until: now + ms,
          wake: () => {
            sleepers.delete(sleeper);
            signal?.removeEventListener('abort', sleeper.wake);
            resolve();
          },
        };
        sleepers.add(sleeper);
        if (signal?.aborted) sleeper.wake();
        else signal?.addEventListener('abort', sleeper.wake);
      });
    },
  };
}
