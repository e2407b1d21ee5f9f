import type { Clock } from '../../core/clock.js';

/** A phone that a worker holds, for as long as there is progress. */
export type Watchdog = Readonly<{
  /** Aborted when too much time has passed without progress. */
  signal: AbortSignal;
  renew(): void;
  end(): void;
}>;

/** `limitMs`: the longest time without progress. */
export function startWatchdog(limitMs: number, clock: Clock): Watchdog {
  const expiry = new AbortController();
  const over = new AbortController();
  let renewedAt = clock.now();
  const watch = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const left = renewedAt + limitMs - clock.now();
      if (left <= 0) return expiry.abort();
      await clock.sleep(left, over.signal);
    }
  };
  void watch();
  return {
    signal: expiry.signal,
    renew() {
      renewedAt = clock.now();
    },
    end() {
      over.abort();
    },
  };
}
