/** A text as a person reads it: one line, without what cannot be read. */

/** Characters nobody sees or reads: controls, invisible formats (but for the joiner of emoji), icon-font glyphs. */
const UNREADABLE = /(?!\u200d)[\p{Cf}\p{Co}\p{Cs}]/gu;

/** A text as a person reads it, on one line: without what cannot be read, blanks of all kinds made one space. */
export const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(UNREADABLE, '')
    .replace(/[\s\p{Cc}\p{Z}]+/gu, ' ')
    .trim();

/** Its lines, each plain, without the empty ones. */
export const plainLines = (text: string): readonly string[] =>
  text
    .split(/[\n\r\u2028]/)
    .map(plainText)
    .filter(Boolean);

/** Two texts with equal folds read the same: case, full-width and styled letters, and blanks make no difference. */
export const foldText = (text: string): string => plainText(text.normalize('NFKC')).toLowerCase();
