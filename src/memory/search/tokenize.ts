/** The words a text is searched by. */

import { conceptOf, conceptsInSigns } from './concepts.js';
import { stem } from './stem.js';

/** Words that say nothing of what a text is about, in the languages that instructions come in. */
const EMPTY = new Set(
  (
    'a an and are as at be before but by do for from has have if in into is it its my of on or please so than that the their then there this to up was what when which will with you your ' +
    // What is done to everything tells nothing either.
    'add create creates get gets make makes new open opens ' +
    'der die das den dem ein eine einen einem und oder ist sind im am um auf für mit mir mich mein meine bitte dass wenn zu zum zur von ' +
    'le la les un une des du de et ou est au aux pour avec moi mon ma mes que dans sur ' +
    'el los las unos unas y o es en por para con mi mis que del al'
  ).split(' '),
);
const WORD = /[\p{L}\p{N}]+/gu;
/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]+/gu;

/**
 * What a text is searched by: words in small letters without their endings, "=alarm" for every word that names an alarm in a
 * language that is known here, and pairs of neighbouring signs where a script has no spaces.
 */
export function tokenize(text: string): readonly string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  const pairs = [...plain.matchAll(UNSPACED)].flatMap(([run]) => pairsOf([...run]));
  const words = [...plain.replace(UNSPACED, ' ').matchAll(WORD)]
    .map(([word]) => word)
    .filter((word) => word.length > 1 && !EMPTY.has(word));
  return [...words.map(nameOf), ...pairs, ...conceptsInSigns(plain).map((name) => `=${name}`)];
}

/** Words come again and again. */
const NAMES = new Map<string, string>();
const MOST_NAMES = 50_000;

function nameOf(word: string): string {
  const known = NAMES.get(word);
  if (known !== undefined) return known;
  const base = stem(word);
  const concept = conceptOf(word) ?? conceptOf(base);
  const name = concept === undefined ? base : `=${concept}`;
  if (NAMES.size < MOST_NAMES) NAMES.set(word, name);
  return name;
}

const pairsOf = (signs: readonly string[]): readonly string[] =>
  signs.length < 2 ? signs : signs.slice(1).map((sign, index) => (signs[index] ?? '') + sign);

/** Shared words over all words, 0 to 1 (Jaccard). */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
