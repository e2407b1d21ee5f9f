import type { Clock } from '../../core/clock.js';
import type { PhoneMachine } from './phone.js';

/** The phone's own time: whoever sleeps lets it pass, and waits for nothing. */
const virtualClock = (phone: PhoneMachine): Clock => ({
  now: () => phone.world.now,
  sleep: async (ms, signal) => {
    if (!signal?.aborted) phone.pass(ms);
    // Others get their turn, as they would while somebody really sleeps.
    await new Promise<void>((resolve) => setImmediate(resolve));
  },
});

/** The computer's time. */
const wallClock: Clock = {
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

/** What time is on this phone. */
export const clockOf = (phone: PhoneMachine): Clock => (phone.time === 'virtual' ? virtualClock(phone) : wallClock);
