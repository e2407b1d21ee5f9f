/** What is left of a word without its endings, so that "alarms" finds "alarm". */

const LONG_ENOUGH = 4;
/** The name of the app, and not what one does to an alarm. */
const WHOLE: ReadonlySet<string> = new Set(['settings', 'news', 'process', 'address', 'business', 'always', 'this']);
const LATIN = /^[a-z]+$/;

/** Light on purpose: two words that mean something else must not become one. Only words of Latin letters are touched. */
export function stem(word: string): string {
  if (word.length < LONG_ENOUGH || !LATIN.test(word) || WHOLE.has(word)) return word;
  return withoutVerbEnding(withoutPlural(word));
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > LONG_ENOUGH) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  const [, base] = /^(.{2,}[aeiouy].*?)(?:ing|ed)$/.exec(word) ?? /^(.*[aeiouy].+?)(?:ing|ed)$/.exec(word) ?? [];
  const bare = base === undefined || base.length < 3 ? word : base.replace(/([^aeiouls])\1$/, '$1');
  return bare.length > 3 && bare.endsWith('e') ? bare.slice(0, -1) : bare;
}
