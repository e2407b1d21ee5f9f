/** Texts as words that can be compared: without case, accents, signs, invisible characters and look-alikes. */

import { foldText } from '../../core/plain-text.js';

/** Accents, vowel points and the lengthening stroke; the marks of Indic and Thai letters stay, for they are letters of their own. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f]/g;
const SAME_LETTERS: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ł: 'l', ß: 'ss', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', ς: 'σ', ё: 'е' },
  // Arabic and Persian write these letters in several ways.
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه' },
};
/** Cyrillic and Greek letters that look Latin. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'i',
    ѕ: 's',
    ј: 'j',
    ԁ: 'd',
    ӏ: 'l',
    һ: 'h',
    к: 'k',
    м: 'm',
    т: 't',
    н: 'h',
    в: 'b',
  },
  ...{ ο: 'o', α: 'a', ρ: 'p', ν: 'v', τ: 't', ι: 'i', κ: 'k', υ: 'u', ε: 'e', χ: 'x' },
};
/** Scripts that are written without blanks, or hang endings on their words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const WORDS = /\p{L}[\p{L}\p{M}]*|\p{N}+/gu;
/** "D e l e t e": so many single letters one after the other are a word. */
const SPELLED = /(?<=^| )(?:\p{L} ){2,}\p{L}(?= |$)/gu;

const swap = (text: string, letters: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\p{L}/gu, (letter) => letters[letter] ?? letter);

/** The words of a text, one blank between them. */
export function wordsOf(text: string): string {
  const plain = swap(foldText(text).normalize('NFD').replaceAll(ACCENTS, '').normalize('NFC'), SAME_LETTERS);
  const words = (plain.match(WORDS) ?? []).join(' ');
  return words.replaceAll(SPELLED, (spelled) => (UNSPACED.test(spelled) ? spelled : spelled.replaceAll(' ', '')));
}

/** The same with every letter that looks Latin made Latin; undefined where there is none. */
export function withoutLookAlikes(words: string): string | undefined {
  const swapped = swap(words, LOOK_ALIKES);
  return swapped === words ? undefined : swapped;
}

export const isUnspaced = (words: string): boolean => UNSPACED.test(words);

/** Whether somebody could read it aloud: signs and numbers alone say nothing. */
export const hasLetters = (text: string): boolean => /\p{L}/u.test(text);
