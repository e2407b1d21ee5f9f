/** What people wrote, as an app's state holds it. */

import type { Json } from '../world/json.js';

const known = new WeakMap<object, ReadonlySet<string>>();
const NONE: ReadonlySet<string> = new Set();

/** Fields of records that hold one of a few choices of the interface: a file's folder, a place's kind. */
export const CHOICE_FIELDS = new Set(['folder', 'genre', 'has', 'hours', 'kind', 'tags', 'topic', 'when']);

/**
 * What people wrote, as an app's state holds it: the texts in the records of its lists (messages, notes, names). Single
 * texts of a state, and lists of nothing but texts, are mostly choices of the interface: how a list is sorted, filters.
 */
export function ownWordsIn(state: Json | undefined): ReadonlySet<string> {
  if (typeof state !== 'object' || state === null) return NONE;
  const words = known.get(state) ?? new Set(wordsIn(state, false));
  known.set(state, words);
  return words;
}

function wordsIn(value: Json, isListed: boolean): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each: Json) => wordsIn(each, true));
  return Object.entries(value).flatMap(([name, each]) =>
    typeof each === 'string' ? (isListed && !CHOICE_FIELDS.has(name) ? [each] : []) : wordsIn(each, isListed),
  );
}
