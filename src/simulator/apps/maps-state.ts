/** What Maps finds, after the filters, in the chosen order. */

import { isOpenLate, openNow, weekdayOf } from '../content/hours.js';
import type { TownPlace } from '../content/place.js';
import { distanceTo, findPlace, PLACES, searchPlaces, type TravelMode } from '../content/town.js';
import { sayingOf } from '../texts/languages.js';
import type { Env } from '../world/app.js';

export type Sorting = 'Relevance' | 'Rating' | 'Distance';
export type Filter = 'openNow' | 'openLate';

export type State = {
  /** What the results answer to. */
  query: string;
  /** What stands in the search field while one types. */
  typed: string;
  recent: readonly string[];
  saved: readonly string[];
  openNow: boolean;
  openLate: boolean;
  /** The lowest rating to show; 0 shows all. */
  rating: number;
  sorting: Sorting;
  mode: TravelMode;
  weekShown: boolean;
  /** The blue dot is shown. */
  located: boolean;
};

export type Message =
  | {
      kind:
        | 'app-info'
        | 'locate'
        | 'located'
        | 'unlocated'
        | 'search'
        | 'submit'
        | 'clear'
        | 'home'
        | 'saved'
        | 'up'
        | 'week'
        | 'sort'
        | 'start';
    }
  | { kind: 'directions' | 'call' | 'save' | 'share' | 'open' | 'copy'; name: string }
  | { kind: 'query' | 'suggest'; text: string }
  | { kind: 'filter'; filter: Filter }
  | { kind: 'rating'; rating: number }
  | { kind: 'sorted'; sorting: Sorting }
  | { kind: 'mode'; mode: TravelMode }
  | { kind: 'touch'; x: number; y: number };

/** Offered over the map. */
export const KINDS: readonly (readonly [label: string, icon: string])[] = [
  ['Restaurants', 'silverware-fork-knife'],
  ['Coffee', 'coffee'],
  ['Hotels', 'bed'],
  ['Bars', 'glass-cocktail'],
  ['Groceries', 'cart'],
  ['Pharmacies', 'pill'],
];

export const INITIAL: State = {
  query: '',
  typed: '',
  recent: ['Central Station', 'pharmacy'],
  saved: ['Tinsmith Coffee', 'Crumb and Quill'],
  openNow: false,
  openLate: false,
  rating: 0,
  sorting: 'Relevance',
  mode: 'Walk',
  weekShown: false,
  located: false,
};

/** The place that a screen is about, by its extras. */
export const placeOf = ({ extras }: Pick<Env, 'extras'>): TownPlace | undefined =>
  findPlace(String(extras['name'] ?? ''));

const ORDERS: Readonly<Record<Sorting, (one: TownPlace, other: TownPlace) => number>> = {
  Relevance: () => 0,
  Rating: (one, other) => other.stars.rating - one.stars.rating,
  Distance: (one, other) => distanceTo(one) - distanceTo(other),
};

/** What the search finds; a kind of place also by the word that the phone's language has for it. */
export function placesFor(query: string, locale: string): readonly TownPlace[] {
  const say = sayingOf(locale, 'com.sim.maps');
  if (!say) return searchPlaces(query);
  const label = KINDS.find(([each]) => say(each) === query)?.[0];
  const found = searchPlaces(label ?? query);
  return found.length > 0 ? found : PLACES.filter(({ kind }) => say(kind).includes(query));
}

/** What the search finds, after the filters, in the chosen order. */
export const results = (state: State, { now, locale }: Pick<Env, 'now' | 'locale'>): readonly TownPlace[] =>
  placesFor(state.query, locale)
    .filter(({ stars }) => stars.rating >= state.rating)
    .filter(({ hours }) => !state.openNow || openNow(hours, now).startsWith('Open'))
    .filter(({ hours }) => !state.openLate || isOpenLate(hours, weekdayOf(now)))
    .toSorted(ORDERS[state.sorting]);
