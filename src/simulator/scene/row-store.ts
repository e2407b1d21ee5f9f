/** Rows of lists that were laid out before, for all phones of the process. */

const MOST_KEPT = 2_000;

/** Keeps what was made last under each key, for all phones of the process; what was not asked for longest goes first. */
export class RowStore<T> {
  readonly #kept = new Map<string, T>();

  keep(key: string, make: () => T): T {
    const value = this.#kept.get(key) ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, value);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return value;
  }
}
