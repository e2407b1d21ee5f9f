/** Names of people in a text, whole or in part, and names that nobody can vouch for. */

import { occursIn } from './said-as.js';

/** First names that are words as well. */
const WORDS_TOO = new Set(
  'mark will grant bill may rose art frank rich dad mum mom max sky joy hope faith grace summer dawn ray pat sue rob drew chase pierce page miles wade brook heath cliff dale glen lane reed star'.split(
    ' ',
  ),
);
/** Capitalised in a tip though they name nobody: what phones and calendars call things. */
const COMMON = new Set(
  'Settings Apps App Permissions Permission Subscriptions Subscription Maps Map Messages Message Notes Note Clock Calendar Contacts Contact Phone Camera Photos Gallery Files File Downloads Mail Email Browser Chrome Wi Fi Wi-Fi Bluetooth Android Google Home Search Save Send Cancel Done Delete Edit Add New Start Chat Back Menu OK Ok Yes No Next Skip Allow Deny Close Open More Options Share Inbox Drafts Sent Archive Display Sound Battery Storage Network Internet System About Alarm Alarms Timer Stopwatch Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December English German French Spanish Chinese PIN SIM SMS URL USB GPS AM PM I Enter Return Tab Text Type Title'.split(
    ' ',
  ),
);
const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’-]*/gu;
const SHORTEST = 3;

export type NameFinding = Readonly<{ kind: 'refused' | 'flagged'; why: string }>;

/** `people` are those of the run, `labels` the words of its apps. */
export function nameIn(text: string, people: readonly string[], labels: ReadonlySet<string>): NameFinding | undefined {
  if (people.some((name) => occursIn(name, text))) return { kind: 'refused', why: 'it names a person' };
  const parts = people.flatMap((name) => name.split(/[\s.]+/)).filter((part) => part.length >= SHORTEST);
  const part = parts.find((one) => !WORDS_TOO.has(one.toLowerCase()) && occursIn(one, text));
  if (part !== undefined) {
    const isCertain = new RegExp(`[\\p{L},;] ${part.replace(/\W/gu, '\\$&')}`, 'u').test(text);
    return { kind: isCertain ? 'refused' : 'flagged', why: 'it names a person' };
  }
  return isUnknownName(text, labels)
    ? { kind: 'flagged', why: 'it names something that no other run may know' }
    : undefined;
}

/** Two capitalised words in a row that no app of the run shows. German writes nouns so, and is judged by the other rules. */
function isUnknownName(text: string, labels: ReadonlySet<string>): boolean {
  const words = text.split(/\s+/);
  return (
    words.some((word, index) => {
      const next = words[index + 1];
      if (next === undefined || /[.,;:!?]$/.test(word)) return false;
      return isStrange(word, labels) && isStrange(next, labels) && isLatinName(word) && isLatinName(next);
    }) && !GERMAN.test(text)
  );
}

const GERMAN = /\b(?:der|die|das|und|ist|nicht|mit|ein|eine|den|dem|auf|im|zu|sich)\b/u;

const isLatinName = (word: string): boolean => /^\p{Lu}[\p{Ll}'’-]+/u.test(word);

const isStrange = (word: string, labels: ReadonlySet<string>): boolean =>
  (word.match(CAPITALISED) ?? []).some((found) => !COMMON.has(found) && !labels.has(found.toLowerCase()));
