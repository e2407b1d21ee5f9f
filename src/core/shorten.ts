/** Cuts texts that are too long to show, and never in the middle of what a reader sees as one character. */

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where the character that holds this place of the text begins; the text's length when it ends before. */
const startOfCharacter = (text: string, at: number): number =>
  CHARACTERS.segment(text).containing(at)?.index ?? text.length;

/** A text of at most `most` UTF-16 units; the last of a longer one is "…". An emoji at the cut goes as a whole. */
export const shorten = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, startOfCharacter(text, Math.max(0, most - 1)))}…` : text;

/** The beginning and the end of a text, about `most` UTF-16 units of it; `note` tells between them how many are missing. */
export function shortenMiddle(text: string, most: number, note: (missing: number) => string): string {
  if (text.length <= most) return text;
  const half = Math.floor(most / 2);
  const [end, start] = [startOfCharacter(text, half), startOfCharacter(text, text.length - half)];
  return `${text.slice(0, end)}${note(start - end)}${text.slice(start)}`;
}
