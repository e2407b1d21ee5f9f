/** Waiting that ends with an AbortSignal. */

/** Resolves when the signal is aborted, at once when it is already. */
export const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Stops waiting, not the work: rejects with the signal's reason as soon as it is aborted, even when the work does not listen. */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  const stopListening = new AbortController();
  const aborted = new Promise<never>((_resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { signal: stopListening.signal });
  });
  try {
    return await Promise.race([aborted, work]);
  } finally {
    stopListening.abort();
    // Whichever is left must not end the process when it fails later.
    void work.catch(() => undefined);
  }
}
