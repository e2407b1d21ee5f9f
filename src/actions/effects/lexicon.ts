/** What words say that something is sent, paid, deleted or granted: effect-words.yaml, read and asked. */

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Effect } from '../../core/effect.js';
import { wordsOf, withoutLookAlikes } from './fold-words.js';
import { Phrases, type PhrasePlace } from './phrases.js';

/** Those that a word can tell. */
const TOLD = ['grants', 'sends', 'deletes', 'pays'] as const satisfies readonly Effect[];
type ToldEffect = (typeof TOLD)[number];

const List = z.string().transform((text) => text.split(',').map((phrase) => phrase.trim()));
const ByEffect = z.strictObject({ sends: List, pays: List, deletes: List, grants: List }).partial();
const Language = ByEffect.extend({
  nouns: ByEffect.optional(),
  objects: ByEffect.optional(),
  agreements: List,
  declines: List,
  harmless: List,
});
const WordFile = z.strictObject({
  signs: z.strictObject({ sends: z.string(), pays: z.string(), deletes: z.string(), grants: z.string() }),
  languages: z.record(z.string(), Language),
});

const FILE = new URL('./effect-words.yaml', import.meta.url);
const FILED = WordFile.parse(parse(readFileSync(FILE, 'utf8')));
const SPOKEN = Object.values(FILED.languages);

export const LANGUAGES: readonly string[] = Object.keys(FILED.languages);

type PhrasesByEffect = Readonly<Record<ToldEffect, Phrases>>;
type ListsByEffect = z.infer<typeof ByEffect>;

const byEffect = (lists: readonly (ListsByEffect | undefined)[]): PhrasesByEffect => {
  const of = (effect: ToldEffect): Phrases => new Phrases(lists.flatMap((each) => each?.[effect] ?? []));
  return { sends: of('sends'), pays: of('pays'), deletes: of('deletes'), grants: of('grants') };
};

const COMMANDS = byEffect(SPOKEN);
const NOUNS = byEffect(SPOKEN.map(({ nouns }) => nouns));
const OBJECTS = byEffect(SPOKEN.map(({ objects }) => objects));
const AGREEMENTS = new Phrases(SPOKEN.flatMap(({ agreements }) => agreements));
const DECLINES = new Phrases(SPOKEN.flatMap(({ declines }) => declines));
const HARMLESS = new Phrases(SPOKEN.flatMap(({ harmless }) => harmless));
/** Names that apps give their own things are English. */
const ENGLISH = byEffect([FILED.languages['en']]);

/** So many words at most has a label of which a noun says what it does. */
const SHORT = 4;

/** A text in the forms in which it is looked through: as it is written, and as it looks. */
function formsOf(text: string): readonly string[] {
  const words = wordsOf(text);
  const looks = withoutLookAlikes(words);
  return [words, ...(looks === undefined ? [] : [looks])].map((form) => HARMLESS.takenOut(form)).filter(Boolean);
}

const found = (phrases: PhrasesByEffect, words: string, place: PhrasePlace): readonly ToldEffect[] =>
  TOLD.filter((effect) => phrases[effect].isIn(words, place));

const withoutAgreement = (words: string): string => AGREEMENTS.takenOut(words);
const isShort = (words: string): boolean => words.split(' ').length <= SHORT;

/** What a label says that pressing it does. */
export const effectsOfLabel = (label: string, place: 'anywhere' | 'beginning'): readonly ToldEffect[] => [
  ...signsIn(label),
  ...formsOf(label).flatMap((words) => [
    ...found(COMMANDS, words, place),
    ...found(COMMANDS, withoutAgreement(words), 'beginning'),
    // "Complete payment", "Confirm deletion".
    ...(isShort(words) && AGREEMENTS.isIn(words, 'beginning') ? found(OBJECTS, words, 'anywhere') : []),
    ...(isShort(words) ? found(NOUNS, words, place === 'anywhere' ? 'edge' : 'whole') : []),
  ]),
];

/** What a text of the window around a button says that agreeing to it does. */
export const effectsOfWindow = (text: string): readonly ToldEffect[] =>
  formsOf(text).flatMap((words) => [...found(COMMANDS, words, 'anywhere'), ...found(OBJECTS, words, 'anywhere')]);

/** What the app's own name for a thing says: "btn send message". */
export const effectsOfName = (name: string, place: 'anywhere' | 'whole'): readonly ToldEffect[] => {
  const words = wordsOf(name);
  return found(ENGLISH, HARMLESS.takenOut(words), place);
};

/** A noun of a name counts alone: "btn_call" calls, "call_log" is a list. */
export const effectsOfNameAlone = (name: string): readonly ToldEffect[] => found(NOUNS, wordsOf(name), 'whole');

function signsIn(label: string): readonly ToldEffect[] {
  if (/\p{L}/u.test(label)) return [];
  return TOLD.filter((effect) => [...FILED.signs[effect].replaceAll(' ', '')].some((sign) => label.includes(sign)));
}

const MOST_WORDS_OF_ANSWER = 5;

/** Whether it only agrees to what stands elsewhere: OK, Yes, Continue. */
export const isAgreement = (label: string): boolean =>
  formsOf(label).some((words) => words.split(' ').length <= MOST_WORDS_OF_ANSWER && AGREEMENTS.isIn(words, 'edge'));

/** Whether it says no to what stands elsewhere: Cancel, Not now, Don't allow. */
export const isDecline = (label: string): boolean => {
  const words = wordsOf(label);
  const isRefusal = HARMLESS.takenOut(words) === '' && found(COMMANDS, words, 'anywhere').length > 0;
  return words !== '' && (DECLINES.isIn(words, 'whole') || isRefusal);
};

/** Whether a window speaks of what may be granted. */
export const speaksOfGranting = (text: string): boolean =>
  [COMMANDS, OBJECTS].some((phrases) => phrases.grants.isIn(wordsOf(text), 'anywhere'));
