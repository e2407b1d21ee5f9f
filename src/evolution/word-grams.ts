/** Runs of three words, to tell whether two texts share a passage. */

const TOKEN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;
const LENGTH = 3;

/** All runs of three words; of signs, where a script has no spaces. A shorter text has none. */
export function gramsOf(text: string): readonly string[] {
  const tokens = [...text.normalize('NFKC').toLowerCase().matchAll(TOKEN)].map(([token]) => token);
  return tokens
    .slice(0, Math.max(0, tokens.length - LENGTH + 1))
    .map((_, at) => tokens.slice(at, at + LENGTH).join(' '));
}

/** The share of a text's runs of words that also stand elsewhere, 0 to 1. */
export function copiedShare(text: string, elsewhere: ReadonlySet<string>): number {
  const grams = gramsOf(text);
  return grams.length === 0 ? 0 : grams.filter((gram) => elsewhere.has(gram)).length / grams.length;
}
