/** Keeps the last value made under each name, as long as what it was made from stays the same. */
export class Memo {
  readonly #kept = new Map<string, Readonly<{ from: readonly unknown[]; value: unknown }>>();

  /** `value` of the last call with this name and the same `from`, or else a new one. A name always means one type. */
  keep<T>(name: string, from: readonly unknown[], make: () => T): T {
    const known = this.#kept.get(name);
    if (known && known.from.length === from.length && known.from.every((part, index) => Object.is(part, from[index])))
      return known.value as T;
    const value = make();
    this.#kept.delete(name);
    this.#kept.set(name, { from, value });
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return value;
  }
}

const MOST_KEPT = 24;
