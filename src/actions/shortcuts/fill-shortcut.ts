/** Puts values where a shortcut has slots. */

import { ItemRejected } from '../../core/errors.js';
import { MOST_REPEATS, type StepRepeat } from '../../core/shortcut.js';
import { fillSlots, slotsIn, type SlotValues } from '../../core/slots.js';

/** Puts the values into every text of a step, a locator or a condition. Throws an ItemRejected for an unknown slot. */
export function fillAll<T>(value: T, values: SlotValues): T {
  if (typeof value === 'string') return fillSlots(value, values) as T;
  if (Array.isArray(value)) return value.map((inner: unknown) => fillAll(inner, values)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fillAll(inner as unknown, values)])) as T;
}

/** Whether the slot in "{{label}}" has a value: false, an empty text and an empty set are none. */
export function isGiven(text: string, values: SlotValues): boolean {
  const [slot] = slotsIn(text);
  if (!slot) throw new ItemRejected({ problem: `"${text}" is no slot.`, remedy: 'Write one, for example "{{label}}".' });
  return values[slot.name] !== false && fillSlots(text, values) !== '';
}

/** How often a step is done that says a number of times: nothing given is never. */
export function timesOf({ times = 1 }: Pick<StepRepeat, 'times'>, values: SlotValues): number {
  const count = Number(typeof times === 'string' ? fillSlots(times, values) : times);
  if (Number.isInteger(count) && count >= 0 && count <= MOST_REPEATS) return count;
  throw new ItemRejected({
    problem: `A step is done from 0 to ${MOST_REPEATS} times, not ${String(times)} = ${count}.`,
    remedy: 'Give the parameter "min" and "max".',
  });
}
