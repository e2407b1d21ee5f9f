import { readdirSync, readFileSync } from 'node:fs';

/**
 * What Chinese itself writes in Latin letters: makers' names, units, keys, languages by their own names, the apps
 * that are brands, and a stranger's message. Whatever else is left in a text was not translated.
 */
const STAYING = [
  ...['Merrow', 'Murmur', 'Orpheum', 'Pinfold', 'Reel', 'Stayfinder', 'Tallybox', 'Wayfare', 'Gem Harbour'],
  ...['Android', 'Cookie', 'Deutsch', 'English', 'Fingertips Phone', 'KB', 'MB', 'Re', 'UTC', 'WLAN', 'AC', 'ABC'],
  'Are you coming tonight?',
];
/** Packages, addresses of the web and of mail, names of accounts, and numbers of orders, builds and pictures. */
const CODES = /\bcom\.\w+\.\w+|[\w.@-]+\.example\S*|[\w.-]*@[\w.-]+|\b[A-Z]{1,4}[-_]?\d[\w.]*|\b(?:SF-|IMG_)/gu;

const LATIN = /[A-Za-z]{2,}/u;
const HAN = '\\p{Script=Han}';
/** Beside a Chinese letter a sentence has the wide signs. */
const NARROW_SIGN = new RegExp(`${HAN} ?[,;:!?()]|[,;!?()] ?${HAN}`, 'u');
/** Stands for a name that was taken out: neither a letter nor a sign. */
const GONE = '\u2060';

/** What is wrong with a text as it reads in Chinese; undefined when nothing is. `names` stay as somebody wrote them. */
export function faultOfChinese(said: string, names: Iterable<string>): string | undefined {
  if (!LATIN.test(said) && !NARROW_SIGN.test(said)) return undefined;
  // A small word that somebody wrote may also be one of the interface.
  const staying = [...STAYING, ...names].filter((name) => said.includes(name) && /[\p{Lu}\s]/u.test(name));
  // The longest first, so that none leaves half of another.
  const bare = staying.toSorted((one, other) => other.length - one.length).reduce(without, said);
  const left = bare.replaceAll(CODES, GONE);
  if (LATIN.test(left)) return new RegExp(HAN, 'u').test(said) ? 'is half in Chinese' : 'is not in Chinese';
  return NARROW_SIGN.test(left) ? 'has a narrow sign where Chinese has ，；：！？（）' : undefined;
}

/** A name is taken out as a whole word alone. */
function without(text: string, name: string): string {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replaceAll(new RegExp(`(?<![A-Za-z])${escaped}(?![A-Za-z])`, 'gu'), GONE);
}

const TABLES = 'src/simulator/texts/zh-cn';

/** Where the Chinese of an app's texts is written. */
export function tableOf(packageName: string): string {
  const read = (name: string): string => readFileSync(`${TABLES}/${name}`, 'utf8');
  const table = new RegExp(`'${packageName}': ([A-Z]+)`).exec(read('of-apps.ts'))?.[1];
  const file = readdirSync(TABLES).find((name) => read(name).includes(`export const ${table}:`));
  return table && file ? `${table} of ${TABLES}/${file}` : `${TABLES}/common.ts`;
}
