import { nearest } from '../../core/suggest.js';
import { addressBook } from '../apps/address-book.js';
import { WORDS } from '../content/words.js';
import { focusedField } from '../world/editing.js';
import { takesWords, wordAt } from '../world/typed-word.js';
import type { Apps, World } from '../world/world.js';

const MOST = 3;
const WORD = /^[\p{Script=Latin}\p{M}'’]{1,20}$/u;
const USUAL: ReadonlySet<string> = new Set(WORDS);

/**
 * What the keyboard offers for the word being typed, the best first: words typed before, then names of contacts, then
 * usual words. Nothing where no word is begun or the field wants none.
 */
export function suggestionsFor(apps: Apps, world: World): readonly string[] {
  const field = focusedField(apps, world);
  const { focus, keyboard } = world;
  if (!field || !focus || focus.from !== focus.to || !takesWords(field.view)) return [];
  const { from, to } = wordAt(field.value, focus.from);
  const begun = field.value.slice(from, to);
  if (from === focus.from || !WORD.test(begun)) return [];
  const names = addressBook({ content: (name) => world.apps[name] }).flatMap(({ name }) => name.split(' '));
  const known = unique([...keyboard.words.map(asUsual), ...names, ...WORDS]);
  const fitting = known.filter((word) => plain(word).startsWith(plain(begun)));
  const whole = fitting.filter((word) => plain(word) === plain(begun));
  const guess = fitting.length > 0 ? undefined : nearest(begun, known);
  return unique([...whole, ...fitting, ...(guess === undefined ? [] : [guess]), begun])
    .slice(0, MOST)
    .map((word) => inCaseOf(begun, word));
}

/** A usual word that began a sentence is not a name. */
const asUsual = (word: string): string => (USUAL.has(word.toLowerCase()) ? word.toLowerCase() : word);

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').replace('’', "'").toLowerCase();

const unique = (words: readonly string[]): readonly string[] =>
  [...new Map(words.toReversed().map((word) => [word.toLowerCase(), word])).values()].toReversed();

function inCaseOf(begun: string, word: string): string {
  if (begun.length > 1 && begun === begun.toUpperCase()) return word.toUpperCase();
  const first = begun.charAt(0);
  return first === first.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
