/** What opening a link does to the world: an address can carry what it says to whoever it belongs to. */

import { foldText } from '../../core/plain-text.js';
import { READS, readingOf, type EffectReading } from './effect-reading.js';

const SECOND_LEVEL = /^(?:ac|co|com|edu|gov|gob|gouv|net|ne|or|org)$/;

/** Reads a link. `said` is what the person wrote: an address or a site that stands there may be opened without a question. */
export function readLink(url: string, said: string): EffectReading {
  const spoken = foldText(said);
  if (spoken.includes(foldText(url))) return READS;
  if (/^tel:/i.test(url)) return /[*#]|%23|%2a/i.test(url) ? readingOf('sends') : READS;
  if (/[?#]./.test(url)) return readingOf('sends');
  if (!/^(?:https?|wss?|ftp):/i.test(url)) return READS;
  return isSiteSaid(url, spoken) ? READS : readingOf('sends');
}

function isSiteSaid(url: string, spoken: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  if (spoken.includes(hostname.replace(/^www\./, ''))) return hasWord(spoken, hostname.replace(/^www\./, ''));
  const parts = hostname.split('.');
  const isLong = parts.length > 2 && SECOND_LEVEL.test(parts.at(-2) ?? '');
  const site = parts.at(isLong ? -3 : -2) ?? '';
  return site.length > 2 && hasWord(spoken, site);
}

/** Not as a part of a longer name: "example.org" is not said by "example.org.evil.net". */
function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const [before, after] = [text[at - 1] ?? ' ', text.slice(at + word.length, at + word.length + 2)];
  return !/[\p{L}\p{N}.-]/u.test(before) && !/^(?:[\p{L}\p{N}-]|\.[\p{L}\p{N}])/u.test(after);
}
