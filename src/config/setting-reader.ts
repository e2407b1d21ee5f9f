/** Looks a setting up in all layers and remembers where it was found. */

import type { Layer } from './layers.js';

/** A setting for people to look at: "run.steps", its value in words with secrets hidden, and where it came from. */
export type SettingValue = Readonly<{ name: string; value: string; source: string }>;

/** A setting's name, and how to take it out of a layer. */
export type SettingPath<T> = Readonly<{ name: string; pick: (values: Layer['values']) => T | undefined }>;

/** Looks a setting up in all layers and remembers where it was found. */
export class SettingReader {
  readonly seen: SettingValue[] = [];
  readonly #layers: readonly Layer[];

  constructor(layers: readonly Layer[]) {
    this.#layers = layers;
  }

  find<T>(place: SettingPath<T>, fallback: T, fallbackSource?: string): T {
    return this.first([place], fallback, fallbackSource);
  }

  /** Of several settings that stand for each other, the first in the highest layer. The first one gives its name. */
  first<T>(places: readonly SettingPath<T>[], fallback: T, fallbackSource = 'default'): T {
    const name = places[0]?.name ?? '';
    for (const { values, sourceOf } of this.#layers) {
      for (const place of places) {
        const value = place.pick(values);
        if (value === undefined) continue;
        this.note({ name, value, source: sourceOf(place.name.split('.')) });
        return value;
      }
    }
    this.note({ name, value: fallback, source: fallbackSource });
    return fallback;
  }

  /** The same for what is seldom set: it is shown only where somebody has set it. */
  seldom<T>(places: readonly SettingPath<T>[]): T | undefined {
    const before = this.seen.length;
    const value = this.first<T | undefined>(places, undefined);
    if (value === undefined) this.seen.splice(before);
    return value;
  }

  note({ name, value, source }: Readonly<{ name: string; value: unknown; source: string }>): void {
    const words =
      typeof value === 'string' ? withoutPassword(value) : value === undefined ? 'not set' : JSON.stringify(value);
    this.seen.push({ name, value: words, source: value === undefined ? 'default' : source });
  }
}

const withoutPassword = (text: string): string => text.replace(/^(\w+:\/\/)[^/@]*@/, '$1(not shown)@');
