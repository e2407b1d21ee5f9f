/** Time as the run knows it. Handed in, so that a simulated phone can let its own time pass instead of making us wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Ends early, without an error, when the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
