/** Waits for something, but not for ever. */

import type { Clock } from '../../core/clock.js';

/** What the work comes to, or undefined when it takes longer; then nobody waits for it any more. Rejects as the work does. */
export async function withTimeout<T>(clock: Clock, ms: number, work: Promise<T>): Promise<T | undefined> {
  const isOver = new AbortController();
  const late = clock.sleep(ms, isOver.signal).then(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    isOver.abort();
  }
}
