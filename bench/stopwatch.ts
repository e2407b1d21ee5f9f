/** Times by name, in milliseconds. */
export class Stopwatch {
  readonly #times = new Map<string, number[]>();

  /** Does the work and writes down how long it took. */
  async time<T>(what: string, work: () => T | Promise<T>): Promise<T> {
    const begun = performance.now();
    const result = await work();
    this.add(what, performance.now() - begun);
    return result;
  }

  add(what: string, ms: number): void {
    const times = this.#times.get(what) ?? [];
    times.push(ms);
    this.#times.set(what, times);
  }

  names(): readonly string[] {
    return [...this.#times.keys()];
  }

  count(what: string): number {
    return this.#times.get(what)?.length ?? 0;
  }

  p50(what: string): number {
    return this.share(what, 0.5);
  }

  p95(what: string): number {
    return this.share(what, 0.95);
  }

  max(what: string): number {
    return this.share(what, 1);
  }

  /** The time that this share of all did not exceed (nearest rank); NaN when nothing was timed. */
  share(what: string, share: number): number {
    const sorted = [...(this.#times.get(what) ?? [])].sort((a, b) => a - b);
    return inMs(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN);
  }
}

/** As many digits as mean something. */
export const inMs = (time: number): number => Number(time.toFixed(time < 1 ? 3 : time < 100 ? 1 : 0));
