/** Spaces of every kind are one, invisible marks are none. */
export const withoutSpareSpace = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The same to a person who reads it aloud. */
export const sameText = (a: string, b: string): boolean =>
  a !== '' && withoutSpareSpace(a).toLowerCase() === withoutSpareSpace(b).toLowerCase();

/** ":id/fab" is that id in any package; one without package is compared whole, and as the ending of a full one. */
export function sameId(own: string, wanted: string): boolean {
  if (wanted.startsWith(':')) return own.endsWith(wanted);
  return own === wanted || (!wanted.includes(':') && own.endsWith(`:id/${wanted}`));
}
