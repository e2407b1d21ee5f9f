/** Opens a phone, and asks again, each time later, when it cannot be had. */

import type { Clock } from '../../core/clock.js';
import { FingertipsError, SetupError } from '../../core/errors.js';
import type { PoolPhone } from './pool-phone.js';

export type OpenWithRetryOptions = Readonly<{
  open(): Promise<PoolPhone>;
  /** It answered before, so that nothing is wrong with its settings. */
  wasReached: boolean;
  /** No new attempt begins after so many milliseconds. */
  patienceMs: number;
  /** Each failure, with the milliseconds until it is asked again; undefined when it is given up. */
  tell(error: FingertipsError, waitMs: number | undefined): void;
  clock: Clock;
  signal: AbortSignal;
}>;

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Opens a phone, and asks again when it cannot be had: a hub may have handed out a machine that is gone, or all may be busy.
 * The error of the last attempt when the patience is at an end, undefined when nobody wants the phone any more.
 * Rejects with what only a person can mend.
 */
export async function openWithRetry(reaching: OpenWithRetryOptions): Promise<PoolPhone | FingertipsError | undefined> {
  const { open, wasReached, patienceMs, tell, clock, signal } = reaching;
  const start = clock.now();
  for (let wait = FIRST_WAIT_MS; !signal.aborted; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    try {
      return await open();
    } catch (error) {
      if (signal.aborted) return undefined;
      const mayPass = error instanceof FingertipsError && (wasReached || !(error instanceof SetupError));
      if (!mayPass) throw error;
      const isLast = clock.now() + wait - start > patienceMs;
      tell(error, isLast ? undefined : wait);
      if (isLast) return error;
      await clock.sleep(wait, signal);
    }
  }
  return undefined;
}
