/** `{{name}}` in texts, and what may be put there. */

import { ItemRejected } from './errors.js';
import { didYouMean, unknownName } from './suggest.js';

/** The whole list of what a slot may do with its value. There is no code in shortcut files. */
const FILTERS = {
  pad2: (text: string) => text.padStart(2, '0'),
  lower: (text: string) => text.toLowerCase(),
  upper: (text: string) => text.toUpperCase(),
  trim: (text: string) => text.trim(),
} as const;

export const SLOT_FILTERS: readonly string[] = Object.keys(FILTERS);

/** `{{name}}` or `{{name|filter}}`. */
export type Slot = Readonly<{ name: string; filter?: string | undefined }>;
export type SlotValues = Readonly<Record<string, string | number | boolean | undefined>>;

const SLOT = /\{\{(\w+)(?:\|(\w+))?\}\}/g;

/** Every slot in a text, or in any text inside a list or a group of fields. */
export function slotsIn(value: unknown): readonly Slot[] {
  if (typeof value === 'string') return [...value.matchAll(SLOT)].map(([, name = '', filter]) => ({ name, filter }));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(slotsIn) : [];
}

/** Puts values where the slots are. A known slot without a value leaves nothing; an unknown one is refused, never taken for text. */
export function fillSlots(text: string, values: SlotValues): string {
  return text.replace(SLOT, (slot, name: string, filter: string | undefined) => {
    if (!Object.hasOwn(values, name)) {
      throw new ItemRejected({
        problem: `There is no parameter for the slot "${slot}".`,
        remedy: didYouMean(name, Object.keys(values)),
      });
    }
    const value = String(values[name] ?? '');
    if (filter === undefined) return value;
    if (isFilter(filter)) return FILTERS[filter](value);
    throw new ItemRejected(unknownName('filter', filter, SLOT_FILTERS));
  });
}

const isFilter = (name: string): name is keyof typeof FILTERS => Object.hasOwn(FILTERS, name);
