/** The word at a cursor, which fields take suggestions, and what is learned from typing. */

import type { View } from './view.js';

/** How many words the keyboard remembers. */
const MOST_WORDS = 100;

const isLetter = (letter: string | undefined): boolean => /[\p{L}\p{M}\p{N}'’]/u.test(letter ?? '');

/** Where the word begins and ends that a cursor stands in, before or behind. */
export function wordAt(value: string, at: number): Readonly<{ from: number; to: number }> {
  let [from, to] = [at, at];
  while (from > 0 && isLetter(value[from - 1])) from -= 1;
  while (to < value.length && isLetter(value[to])) to += 1;
  return { from, to };
}

const CLASS = 0xf;
const VARIATION = 0xff0;
const NO_SUGGESTIONS = 0x80000;
const TEXT = 1;
/** Addresses of the web and of mail, two kinds of them each, and passwords hidden, seen and in web pages. */
const WORDLESS: ReadonlySet<number> = new Set([0x10, 0x20, 0xd0, 0x80, 0x90, 0xe0]);

/** Whether words are suggested for a field and learned from it, by its InputType: as Android's own keyboard (LatinIME) decides. */
export function takesWords({ traits }: View): boolean {
  const type = traits?.inputType ?? TEXT;
  if ((type & CLASS) !== TEXT || (type & NO_SUGGESTIONS) !== 0) return false;
  return !WORDLESS.has(type & VARIATION) && traits?.password !== true;
}

/** The words known with those that a text completes: each but its last, which may go on. The newest come first. */
export function learned(known: readonly string[], text: string): readonly string[] {
  const typed = text
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .slice(0, -1)
    .filter((word) => /^[\p{L}\p{M}'’]{2,20}$/u.test(word));
  return typed.reduce((words, word) => {
    const others = words.filter((other) => other.toLowerCase() !== word.toLowerCase());
    return [word, ...others].slice(0, MOST_WORDS);
  }, known);
}
