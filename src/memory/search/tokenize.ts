/** The words a text is searched by. */

/** Words of English that say nothing of what a text is about. */
const EMPTY = new Set(
  'a an and are as at be before but by do for from has have if in into is it its my of on or please so than that the their then there this to up was what when which will with you your'.split(
    ' ',
  ),
);
const WORD = /[\p{L}\p{N}]+/gu;
/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]+/gu;

/** What a text is searched by: words in small letters; pairs of neighbouring signs where a script has no spaces. */
export function tokenize(text: string): readonly string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  const pairs = [...plain.matchAll(UNSPACED)].flatMap(([run]) => pairsOf([...run]));
  const words = [...plain.replace(UNSPACED, ' ').matchAll(WORD)].map(([word]) => word);
  return [...words.filter((word) => word.length > 1 && !EMPTY.has(word)), ...pairs];
}

const pairsOf = (signs: readonly string[]): readonly string[] =>
  signs.length < 2 ? signs : signs.slice(1).map((sign, index) => (signs[index] ?? '') + sign);

/** Shared words over all words, 0 to 1 (Jaccard). */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
