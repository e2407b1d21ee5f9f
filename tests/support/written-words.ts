import { readdirSync } from 'node:fs';
import { ALL_APPS } from '../../src/simulator/apps/all-apps.js';
import { CHOICE_FIELDS } from '../../src/simulator/texts/own-words.js';

/** Lists and fields of contents that the interface says in its own words. */
const CHOICES = new Set([...CHOICE_FIELDS, 'WEEKDAYS', 'TRAVEL_MODES', 'PRODUCT_KINDS', 'birthday', 'section', 'way']);

const CONTENT = new URL('../../src/simulator/content/', import.meta.url);

/** What people wrote, in the contents of the phone and in what its apps remember from the start. */
export async function writtenWords(): Promise<readonly string[]> {
  const contents: unknown[] = [];
  for (const file of readdirSync(CONTENT).filter((name) => name.endsWith('.js')))
    contents.push({ ...((await import(new URL(file, CONTENT).href)) as object) });
  return [...writtenIn(contents), ...ALL_APPS.flatMap((app) => writtenInState(app.initial))];
}

/** All texts in a value but those that are choices, also as apps show them in part. */
export function writtenIn(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return [...new Set([value, oneLine(value), value.replace(/\.\w{3}$|^\d+ (?=\S+ \S)/, '')])];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => (CHOICES.has(name) ? [] : writtenIn(each)));
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** Single texts of a state are choices of the interface; its lists, and things under names that people gave, are not. */
export function writtenInState(state: unknown): readonly string[] {
  if (typeof state !== 'object' || state === null) return [];
  if (Array.isArray(state)) return writtenIn(state);
  return Object.entries(state).flatMap(([name, each]) => [
    ...writtenInState(each),
    ...(/^\p{Lu}/u.test(name) ? [name] : []),
  ]);
}
