/** What Stayfinder remembers, and how it changes. */

import { FLIGHTS } from '../content/flights.js';
import { STAYS } from '../content/stays.js';
import { CITIES, type Flight, type Stay } from '../content/travel.js';
import { FIRST_START } from '../content/start.js';
import { monthAndDay } from '../world/calendar.js';
import { addDays, dayOf } from './date-picker.js';

export type StaySorting = 'Recommended' | 'Lowest price' | 'Best reviewed';
export const SORTINGS: readonly StaySorting[] = ['Recommended', 'Lowest price', 'Best reviewed'];
export type StayFilter = 'Breakfast' | 'Pool' | 'Free cancellation';
export const FILTERS: readonly StayFilter[] = ['Breakfast', 'Pool', 'Free cancellation'];
/** Pence for a night. */
export const CEILINGS: readonly number[] = [8000, 12000];
export const STAR_FLOORS: readonly number[] = [3, 4];
export type FlightSorting = 'Lowest price' | 'Earliest' | 'Shortest';
export const FLIGHT_SORTINGS: readonly FlightSorting[] = ['Lowest price', 'Earliest', 'Shortest'];
/** What is about to be booked, with its price: a stay in one city, or a flight from one to another with its times. */
export type BookingChoice = {
  name: string;
  cities: readonly string[];
  days: readonly number[];
  times: string;
  pence: number;
};
export type Booking = BookingChoice & { number: string };

export type State = {
  tab: 'stays' | 'flights';
  from: string;
  to: string;
  /** Midnights. A stay lasts from `arrive` to `leave`; a flight goes on `arrive`. */
  arrive: number;
  leave: number;
  guests: number;
  month: number;
  sorting: StaySorting;
  filters: readonly StayFilter[];
  /** The lowest score to show; 0 shows all. */
  score: number;
  /** The most that a night may cost, in pence; 0 shows all. */
  most: number;
  /** The fewest stars; 0 shows all. */
  stars: number;
  direct: boolean;
  flightSorting: FlightSorting;
  bookings: readonly Booking[];
};

export type Message =
  | { kind: 'up' | 'search' | 'sort' | 'direct' | 'bookings' | 'book' | 'confirm' }
  | { kind: 'tab'; tab: State['tab'] }
  | { kind: 'pick-city' | 'pick-day'; which: 'from' | 'to' | 'arrive' | 'leave' }
  | { kind: 'city'; city: string }
  | { kind: 'day' | 'turn'; at: number }
  | { kind: 'guests'; by: number }
  | { kind: 'sorted'; sorting: StaySorting }
  | { kind: 'filter'; filter: StayFilter }
  | { kind: 'score'; score: number }
  | { kind: 'most'; pence: number }
  | { kind: 'stars'; stars: number }
  | { kind: 'flight-sorted'; sorting: FlightSorting }
  | { kind: 'stay'; name: string }
  | { kind: 'flight'; leaves: string; airline: string };

const FIRST = addDays(dayOf(FIRST_START), 9);

export const INITIAL: State = {
  tab: 'stays',
  from: CITIES[0],
  to: 'Port Maris',
  arrive: FIRST,
  leave: addDays(FIRST, 2),
  guests: 2,
  month: FIRST,
  sorting: 'Recommended',
  filters: [],
  score: 0,
  most: 0,
  stars: 0,
  direct: false,
  flightSorting: 'Lowest price',
  bookings: [
    {
      number: 'SF-77120',
      name: 'The Old Customs House',
      cities: ['Port Maris'],
      days: [Date.UTC(2026, 5, 12), Date.UTC(2026, 5, 14)],
      times: '',
      pence: 27200,
    },
  ],
};

export const whatOf = ({ name, cities }: BookingChoice): string => `${name}, ${cities.join(' to ')}`;

export function whenOf({ days, times }: BookingChoice, locale: string): string {
  const period = days.map((day) => monthAndDay(day, locale)).join(' – ');
  return times === '' ? period : `${period}, ${times}`;
}

export const nightsOf = ({ arrive, leave }: State): number => Math.max(1, Math.round((leave - arrive) / 86_400_000));
const isWeekend = (day: number) => [5, 6].includes(new Date(day).getUTCDay());

/** One room for two a night; Friday and Saturday nights cost a fifth more. */
export function priceOf({ pence }: Stay, state: State): number {
  const rooms = Math.ceil(state.guests / 2);
  const nights = Array.from({ length: nightsOf(state) }, (_, index) => addDays(state.arrive, index));
  return nights.reduce((sum, night) => sum + rooms * Math.round(isWeekend(night) ? pence * 1.2 : pence), 0);
}

const ORDERS: Readonly<Record<StaySorting, (one: Stay, other: Stay) => number>> = {
  Recommended: () => 0,
  'Lowest price': (one, other) => one.pence - other.pence,
  'Best reviewed': (one, other) => other.score - one.score,
};

export const staysFor = ({ to, filters, score, most, stars, sorting }: State): readonly Stay[] =>
  STAYS.filter(({ city }) => city === to)
    .filter((stay) => (most === 0 || stay.pence <= most) && stay.stars >= stars)
    .filter(
      (stay) => stay.score >= score && filters.every((wanted) => stay.has.toLowerCase().includes(wanted.toLowerCase())),
    )
    .toSorted(ORDERS[sorting]);

const FLIGHT_ORDERS: Readonly<Record<FlightSorting, (one: Flight, other: Flight) => number>> = {
  'Lowest price': (one, other) => one.pence - other.pence,
  Earliest: (one, other) => one.leaves.localeCompare(other.leaves),
  Shortest: (one, other) => one.minutes - other.minutes,
};

/** Shares of the dearest price, from Sunday on: the middle of the week is cheap. */
const FARES = [1, 0.85, 0.7, 0.75, 0.9, 1, 0.95] as const;

/** What a flight on a day costs all travellers, in pence: whole pounds for each. */
export const fareOf = ({ pence }: Flight, day: number, guests: number): number =>
  guests * 100 * Math.round((pence * (FARES[new Date(day).getUTCDay()] ?? 1)) / 100);

export const flightsFor = ({ from, to, direct, flightSorting }: State): readonly Flight[] =>
  FLIGHTS.filter((flight) => flight.from === from && flight.to === to && (!direct || flight.stops === 0)).toSorted(
    FLIGHT_ORDERS[flightSorting],
  );
