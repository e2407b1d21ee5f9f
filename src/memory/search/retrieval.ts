/** The few tips and shortcuts that fit an instruction. */

import type { Shortcut } from '../../core/shortcut.js';
import type { Role, Tip } from '../../core/tip.js';
import { createSearchIndex, type SearchIndex } from './bm25.js';
import { wordsOfItem } from './item-words.js';
import { isHeldBack, isOnTrial } from '../ledger/trust.js';
import { DAY_MS, UNKNOWN, type TrackRecord } from '../ledger/track-record.js';
import { speakAlike } from './language.js';
import { overlap } from './tokenize.js';

export type RetrievalQuery = Readonly<{
  /** The instruction, and the subgoal where there is one. */
  text: string;
  /** The app in front. Without it every app's items may come. */
  package?: string | undefined;
  most: number;
  standings: ReadonlyMap<string, TrackRecord>;
  /** Milliseconds since 1970. */
  now: number;
  /** Whether candidates may be tried that nobody has read. */
  mayTry?: boolean | undefined;
  /** Ids of what came with the program: it takes little of the room. */
  builtIn?: ReadonlySet<string> | undefined;
}>;

/** Below this score nothing is said: an unrelated tip costs more than none. About one telling word. */
const FLOOR = 1.5;
/** What can be done in the app in front is worth a look, though nobody has asked for it in its words. */
const MOST_UNASKED = 3;
/** Less than this of what the best one scores shares only what many share. */
const LEAST_SHARE = 0.3;
const LAMBDA = 0.7;
/** Further down the list nothing is so unlike the best that it would be taken. */
const MOST_COMPARED = 40;
const HALF_LIFE_DAYS = 180;

/**
 * At most `most` tips for one agent, best first; often none. Pinned ones come without matching, in at most half of the places,
 * and those that came with the program in one. Those of the app in front come before all others.
 * Pure: what is selected here never finds its way back into the store.
 */
export function selectTips(tips: readonly Tip[], role: Role, query: RetrievalQuery): readonly Tip[] {
  const mayFit = (tip: Tip, { raw, best }: RawScore): boolean =>
    raw >= Math.max(FLOOR, best * LEAST_SHARE) || tip.status === 'pinned' || tip.package === query.package;
  const isUsable = (tip: Tip, raw: RawScore): boolean =>
    mayFit(tip, raw) && tip.for.includes(role) && fits(tip.package, query) && isOffered(tip, query);
  const scored = score(tips, isUsable, query);
  const pinned = scored.filter(({ item }) => item.status === 'pinned').sort(byScore);
  const isBuiltIn = ({ item }: ScoredItem<Tip>): boolean => query.builtIn?.has(item.id) === true;
  const ready = [...pinned.filter((entry) => !isBuiltIn(entry)), ...pinned.filter(isBuiltIn).slice(0, 1)];
  const first = ready.slice(0, Math.ceil(query.most / 2));
  const rest = scored.filter(
    (entry) => !first.includes(entry) && (entry.raw >= FLOOR || isUnreadable(entry.item, query)),
  );
  const [here, elsewhere] = [
    rest.filter(({ item }) => item.package === query.package),
    rest.filter(({ item }) => item.package !== query.package),
  ];
  const own = diverse(here, query.most - first.length);
  return [...first, ...own, ...diverse(elsewhere, query.most - first.length - own.length)].map(({ item }) => item);
}

/** Words cannot tell whether a tip of the app in front fits, when they are of another language. */
const isUnreadable = (
  { package: own, do: advice, when = '' }: Tip,
  { package: front, text }: RetrievalQuery,
): boolean => own === front && speakAlike(`${when} ${advice}`, text) === false;

/**
 * Those of the app in front first, a few of them though no word fits; of other apps only what is asked for and can be entered
 * from here. Whether one applies is tested on the screen.
 */
export function selectShortcuts(shortcuts: readonly Shortcut[], query: RetrievalQuery): readonly Shortcut[] {
  const isUsable = (shortcut: Shortcut): boolean => isOffered(shortcut, query);
  const scored = score(shortcuts, isUsable, query).sort(byScore);
  const asked = scored.filter(({ raw }) => raw >= FLOOR);
  const isHere = ({ item }: ScoredItem<Shortcut>): boolean => item.package === query.package;
  const canBegin = ({ item }: ScoredItem<Shortcut>): boolean =>
    query.package === undefined || item.package === '_any' || (item.enter ?? []).length > 0;
  const unasked = scored.filter((entry) => isHere(entry) && entry.raw < FLOOR).slice(0, MOST_UNASKED);
  const elsewhere = asked.filter((entry) => !isHere(entry) && canBegin(entry));
  return [...asked.filter(isHere), ...unasked, ...elsewhere].slice(0, query.most).map(({ item }) => item);
}

type ScoredItem<T> = Readonly<{ item: T; raw: number; score: number; words: () => ReadonlySet<string> }>;

const fits = (own: string, query: RetrievalQuery): boolean =>
  query.package === undefined || own === '_general' || own === query.package;

/** In use, or on trial where that is allowed; never what experience speaks against. */
export function isOffered(
  item: Tip | Shortcut,
  { standings, mayTry = false }: Pick<RetrievalQuery, 'standings' | 'mayTry'>,
): boolean {
  const record = standings.get(item.id) ?? UNKNOWN;
  const isInUse = IN_USE.has(item.status) && !isHeldBack(item, record);
  return isInUse || (mayTry && isOnTrial(item, record));
}

const IN_USE: ReadonlySet<string> = new Set(['active', 'trusted', 'pinned']);

const byScore = (a: ScoredItem<unknown>, b: ScoredItem<unknown>): number => b.score - a.score;

/** One index for a list, as long as that list is held: a run asks it again and again. */
const INDEXES = new WeakMap<object, SearchIndex>();

function indexFor(items: readonly (Tip | Shortcut)[]): SearchIndex {
  const known = INDEXES.get(items) ?? createSearchIndex(items.map(wordsOfItem));
  INDEXES.set(items, known);
  return known;
}

/** What the words of an item score, and those of the best item there is. */
type RawScore = Readonly<{ raw: number; best: number }>;

function score<T extends Tip | Shortcut>(
  items: readonly T[],
  isUsable: (item: T, raw: RawScore) => boolean,
  query: RetrievalQuery,
): ScoredItem<T>[] {
  const index = indexFor(items);
  const scores = index.scores(query.text);
  const best = scores.reduce((most, one) => Math.max(most, one), 0);
  return items.flatMap((item, at) => {
    const raw = scores[at] ?? 0;
    if (!isUsable(item, { raw, best })) return [];
    const { confidence, lastUsed } = query.standings.get(item.id) ?? UNKNOWN;
    const days = Math.max(0, query.now - (lastUsed ?? dateOf(item) ?? query.now)) / DAY_MS;
    const recency = 0.7 + 0.3 * 2 ** (-days / HALF_LIFE_DAYS);
    const words = (): ReadonlySet<string> => index.wordsOf(at);
    return [{ item, raw, score: raw * (0.5 + 0.5 * confidence) * recency, words }];
  });
}

const dateOf = (item: Tip | Shortcut): number | undefined => {
  const created = 'created' in item ? item.created : undefined;
  const time = created === undefined ? NaN : Date.parse(created);
  return Number.isNaN(time) ? undefined : time;
};

/** Maximal marginal relevance (Carbonell and Goldstein 1998): each next one is relevant and unlike those already taken. */
function diverse<T>(candidates: readonly ScoredItem<T>[], most: number): readonly ScoredItem<T>[] {
  const left = candidates
    .toSorted(byScore)
    .slice(0, MOST_COMPARED)
    .map((entry) => ({ ...entry, own: entry.words() }));
  const best = left[0]?.score || 1;
  const taken: (ScoredItem<T> & Readonly<{ own: ReadonlySet<string> }>)[] = [];
  const worth = (entry: (typeof left)[number]): number =>
    LAMBDA * (entry.score / best) - (1 - LAMBDA) * Math.max(0, ...taken.map(({ own }) => overlap(own, entry.own)));
  while (left.length > 0 && taken.length < most) {
    const next = left.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    left.splice(left.indexOf(next), 1);
    taken.push(next);
  }
  return taken;
}
