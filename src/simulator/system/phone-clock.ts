import type { Clock } from '../../core/clock.js';
import type { Phone } from './phone.js';

/** The phone's own time: whoever sleeps lets it pass, and waits for nothing. */
export const virtualClock = (phone: Phone): Clock => ({
  now: () => phone.world.now,
  sleep: async (ms, signal) => {
    if (!signal?.aborted) phone.pass(ms);
    // Others get their turn, as they would while somebody really sleeps.
    await new Promise<void>((resolve) => setImmediate(resolve));
  },
});

/** The computer's time. */
export const wallClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const timer = setTimeout(end, ms);
      function end(): void {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      }
      signal?.addEventListener('abort', end, { once: true });
    }),
};
