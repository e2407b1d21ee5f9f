/** When two texts, or two resource ids, are the same. */

import { foldText } from './plain-text.js';

/** The same to a person who reads it aloud. */
export const isSameText = (a: string, b: string): boolean => foldText(a) !== '' && foldText(a) === foldText(b);

/** ":id/fab" is that id in any package; one without package is compared whole, and as the ending of a full one. */
export function isSameId(own: string, wanted: string): boolean {
  if (wanted.startsWith(':')) return own.endsWith(wanted);
  return own === wanted || (!wanted.includes(':') && own.endsWith(`:id/${wanted}`));
}
