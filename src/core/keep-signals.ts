/** Starts something that would take the signals of this process, and leaves them to whoever had them. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Appium listens once for each signal and then ends the process, before a run could write what there is. Only such listeners
 * are removed: the packages that clean up at an exit listen for good, count each other, and take a missing one for the
 * last, upon which they raise the signal again.
 */
export async function keepSignals<T>(start: () => Promise<T>): Promise<T> {
  const before = new Map(SIGNALS.map((signal) => [signal, process.rawListeners(signal)]));
  try {
    return await start();
  } finally {
    for (const signal of SIGNALS) {
      for (const raw of process.rawListeners(signal) as NodeJS.SignalsListener[]) {
        const isOnce = 'listener' in raw;
        if (isOnce && !before.get(signal)?.includes(raw)) process.removeListener(signal, raw);
      }
    }
  }
}
