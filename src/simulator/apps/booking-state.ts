import { CITIES, FLIGHTS, STAYS, type Flight, type Stay } from '../content/travel.js';
import { FIRST_START } from '../content/start.js';
import { addDays, dayOf } from './date-picker.js';

export type StaySorting = 'Recommended' | 'Lowest price' | 'Best reviewed';
export const SORTINGS: readonly StaySorting[] = ['Recommended', 'Lowest price', 'Best reviewed'];
export type StayFilter = 'Breakfast' | 'Pool' | 'Free cancellation';
export const FILTERS: readonly StayFilter[] = ['Breakfast', 'Pool', 'Free cancellation'];
export type Booking = { number: string; what: string; when: string; pence: number };

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
  direct: boolean;
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
  direct: false,
  bookings: [{ number: 'SF-77120', what: 'The Old Customs House, Port Maris', when: 'Jun 12 – Jun 14', pence: 27200 }],
};

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

export const staysFor = ({ to, filters, score, sorting }: State): readonly Stay[] =>
  STAYS.filter(({ city }) => city === to)
    .filter(
      (stay) => stay.score >= score && filters.every((wanted) => stay.has.toLowerCase().includes(wanted.toLowerCase())),
    )
    .toSorted(ORDERS[sorting]);

export const flightsFor = ({ from, to, direct }: State): readonly Flight[] =>
  FLIGHTS.filter((flight) => flight.from === from && flight.to === to && (!direct || flight.stops === 0)).toSorted(
    (one, other) => one.pence - other.pence,
  );
