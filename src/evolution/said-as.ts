/** Whether an instruction says what stands on a screen, in these or in other words. */

import { foldText } from '../core/plain-text.js';
import { DATE_LANGUAGES, MOMENT_FILTERS } from '../core/slot-moments.js';
import { timeIn } from './written-dates.js';

/** Scripts without spaces have no edges of words to look at. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const STARTS_INSIDE = new RegExp(`^[${UNSPACED}]`, 'u');
const ENDS_INSIDE = new RegExp(`[${UNSPACED}]$`, 'u');

/** As words of their own, whatever their case. */
export function occursIn(phrase: string, text: string): boolean {
  const own = phrase.trim();
  if (own.length < 2) return false;
  const escaped = own.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = STARTS_INSIDE.test(own) ? '' : '(?<![\\p{L}\\p{N}])';
  const after = ENDS_INSIDE.test(own) ? '' : '(?![\\p{L}\\p{N}])';
  return new RegExp(before + escaped + after, 'iu').test(text);
}

/** A week of days and a year of months, each in all its names: "Mon", "Monday", "周一". */
const NAMES: readonly (readonly string[])[] = [
  ...Array.from({ length: 7 }, (_, index) => [`2026-06-0${index + 1}`, ['weekday', 'wday']] as const),
  ...Array.from(
    { length: 12 },
    (_, index) => [`2026-${String(index + 1).padStart(2, '0')}-01`, ['month', 'mon']] as const,
  ),
].map(([date, forms]) => [
  ...new Set(
    DATE_LANGUAGES.flatMap((language) => forms.map((form) => MOMENT_FILTERS[`${form}_${language}`]?.(date) ?? '')).map(
      (name) => name.replace(/\.$/, ''),
    ),
  ),
]);

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const CHINESE = '零一二三四五六七八九十';

/** Whether the instruction says it: the words, another name of the day or the month, the number or time in words or digits. */
export function isSaidIn(label: string, instruction: string): boolean {
  const text = foldText(instruction);
  const own = foldText(label);
  if (own === '') return false;
  if (occursIn(own, text)) return true;
  const names = NAMES.find((each) => each.some((name) => foldText(name) === own));
  if (names?.some((name) => occursIn(name, text))) return true;
  if (/^\d{1,2}$/.test(own)) return saysNumber(Number(own), text);
  return saysTime(own, text) || saysStem(own, text);
}

function saysNumber(number: number, text: string): boolean {
  const words = [
    NUMBERS[number],
    CHINESE[number],
    String(number),
    `${number}th`,
    `${number}st`,
    `${number}nd`,
    `${number}rd`,
  ];
  return words.some(
    (word) => word !== undefined && (CHINESE.includes(word) ? text.includes(word) : inWords(word).test(text)),
  );
}

const inWords = (word: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])0?${word}(?![\\p{L}\\p{N}])`, 'iu');

function saysTime(own: string, text: string): boolean {
  const time = timeIn(own);
  if (time === undefined) return false;
  const said = [...text.matchAll(/(\d{1,2})[:.](\d{2})(\s*[ap]\.?m)?/gi)].map(([all]) => timeIn(all.replace('.', ':')));
  return said.includes(time);
}

/** All its words begin as words of the instruction do: "Morning runs" and "my morning run". */
function saysStem(own: string, text: string): boolean {
  const words = [...own.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);
  const isSaid = (word: string): boolean =>
    word.length < 4
      ? inWords(word).test(text)
      : new RegExp(`(?<!\\p{L})${word.slice(0, Math.max(4, word.length - 2))}`, 'iu').test(text);
  return words.some((word) => word.length >= 4) && words.every(isSaid);
}
