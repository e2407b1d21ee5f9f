/** The town: its streets and distances. */

import type { TownPlace } from './place.js';
import { HOME } from './place.js';
import { PLACES_AROUND_THE_CORNER } from './places-around-the-corner.js';
import { PLACES_OF_NEED } from './places-of-need.js';
import { PLACES_TO_EAT } from './places-to-eat.js';
import { PLACES_TO_GO } from './places-to-go.js';

export const PLACES: readonly TownPlace[] = [
  ...PLACES_TO_EAT,
  ...PLACES_TO_GO,
  ...PLACES_OF_NEED,
  ...PLACES_AROUND_THE_CORNER,
];

export const TRAVEL_MODES = ['Drive', 'Tram', 'Walk', 'Cycle'] as const;
export type TravelMode = (typeof TRAVEL_MODES)[number];
export type Journey = Readonly<{ km: number; minutes: number; steps: readonly string[] }>;

/** Kilometres an hour on the way, and minutes lost before and after it. */
const PACE: Readonly<Record<TravelMode, Readonly<{ speed: number; fixed: number }>>> = {
  Drive: { speed: 28, fixed: 3 },
  Tram: { speed: 18, fixed: 6 },
  Walk: { speed: 5, fixed: 0 },
  Cycle: { speed: 15, fixed: 1 },
};

const KM_PER_UNIT = 0.04;
/** Streets are not beelines. */
const DETOUR = 1.25;

export const findPlace = (name: string): TownPlace | undefined => PLACES.find((place) => place.name === name);

/** Kilometres from home by street, to 100 m. */
export const distanceTo = ({ where }: TownPlace): number =>
  Math.round(Math.hypot(where.x - HOME.x, where.y - HOME.y) * KM_PER_UNIT * DETOUR * 10) / 10;

export function journeyTo(place: TownPlace, mode: TravelMode): Journey {
  const km = distanceTo(place);
  const { speed, fixed } = PACE[mode];
  return { km, minutes: Math.max(1, Math.round(fixed + (km / speed) * 60)), steps: wayTo(place, mode) };
}

function wayTo({ name, where }: TownPlace, mode: TravelMode): readonly string[] {
  const heading = `${where.y < HOME.y ? 'north' : 'south'}-${where.x < HOME.x ? 'west' : 'east'}`;
  const street = where.street.replace(/^\d+ /, '');
  const middle =
    mode === 'Tram'
      ? [`Walk to the stop Fennel Close`, `Take tram ${where.x > HOME.x ? 1 : 2} to ${street}`]
      : [`Head ${heading} on Fennel Close`, `Turn into ${street}`];
  return [...middle, `Arrive at ${name}, ${where.street}`];
}

/** Every word of the query must begin some word of the place's name, kind, tags or street. */
export function searchPlaces(query: string): readonly TownPlace[] {
  const wanted = words(query);
  return PLACES.filter(({ name, kind, tags, where }) => {
    const own = words(`${name} ${kind} ${tags} ${where.street}`);
    return wanted.every((word) => own.some((candidate) => candidate.startsWith(word.replace(/s$/, ''))));
  });
}

const FILLERS = new Set([
  'a',
  'an',
  'the',
  'in',
  'near',
  'nearby',
  'me',
  'brindlewick',
  'best',
  'good',
  'open',
  'place',
  'places',
]);

/** Lower case, without accents and without the words people add to a search. */
const words = (text: string): readonly string[] =>
  (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !FILLERS.has(word));
