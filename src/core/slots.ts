/** `{{name}}` in texts, and what may be put there. */

import { ItemRejected } from './errors.js';
import { MOMENT_FILTERS, type MomentFilter } from './slot-moments.js';
import { didYouMean, unknownName } from './suggest.js';

/** The whole list of what a slot may do with its value. There is no code in shortcut files. */
const FILTERS: Readonly<Record<string, MomentFilter>> = {
  pad2: (text) => text.padStart(2, '0'),
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  ...MOMENT_FILTERS,
};

export const SLOT_FILTERS: readonly string[] = Object.keys(FILTERS);

/** `{{name}}` or `{{name|filter}}`. */
export type Slot = Readonly<{ name: string; filter?: string | undefined }>;
export type SlotValues = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

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
    const given = values[name] ?? '';
    const value = Array.isArray(given) ? given.join(', ') : String(given);
    return filter === undefined || value === '' ? value : filtered(value, { name, filter });
  });
}

function filtered(value: string, { name, filter = '' }: Slot): string {
  const write = Object.hasOwn(FILTERS, filter) ? FILTERS[filter] : undefined;
  if (!write) throw new ItemRejected(unknownName('filter', filter, SLOT_FILTERS));
  const written = write(value);
  if (written !== undefined) return written;
  throw new ItemRejected({
    problem: `"{{${name}|${filter}}}" takes a part of a date or a time, and "${value}" is none.`,
    remedy: 'Give the parameter the type date (2026-05-16) or time (06:45).',
  });
}
