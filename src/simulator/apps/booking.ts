/** The Stayfinder app: stays and flights. */

import { FLIGHTS } from '../content/flights.js';
import { STAYS } from '../content/stays.js';
import { app, type Env, type Update } from '../world/app.js';
import { back, dialog, menu, open, record } from '../world/effect.js';
import { bookingList, reviewPage } from './booking-offer-screens.js';
import { flightList, flightWords, stayList } from './booking-results-screens.js';
import { cityChoice, dayChoice, searchForm } from './booking-screens.js';
import {
  type BookingChoice,
  fareOf,
  FLIGHT_SORTINGS,
  INITIAL,
  type Message,
  priceOf,
  SORTINGS,
  type State,
  whatOf,
  whenOf,
} from './booking-state.js';
import { addDays } from './date-picker.js';
import { pounds } from './shop-state.js';
import { toggled } from './toggled.js';

const stayOf = ({ extras }: Env) => STAYS.find(({ name }) => name === extras['name']);

function choiceOf(state: State, env: Env): BookingChoice | undefined {
  const stay = stayOf(env);
  if (stay) {
    const days = [state.arrive, state.leave];
    return { name: stay.name, cities: [stay.city], days, times: '', pence: priceOf(stay, state) };
  }
  const { leaves, airline } = env.extras;
  const flight = FLIGHTS.find(
    (each) => each.from === state.from && each.to === state.to && each.leaves === leaves && each.airline === airline,
  );
  return (
    flight && {
      name: flight.airline,
      cities: [flight.from, flight.to],
      days: [state.arrive],
      times: flightWords(flight),
      pence: fareOf(flight, state.arrive, state.guests),
    }
  );
}

/** The check-out always lies after the check-in. */
function withDay(state: State, which: unknown, at: number): State {
  if (which === 'leave') return { ...state, leave: at };
  return { ...state, arrive: at, leave: state.leave > at ? state.leave : addDays(at, 1) };
}

function confirm(state: State, env: Env): Update<State, Message> {
  const choice = choiceOf(state, env);
  if (!choice) return [state];
  const booking = { number: `SF-${77121 + state.bookings.length}`, ...choice };
  const { number, pence } = booking;
  const what = whatOf(choice);
  const thanks = dialog({
    title: 'Booking confirmed',
    text: `${number}: ${what}.`,
    positive: { label: 'OK' },
  });
  const done = [
    record('booked', { number, what, when: whenOf(choice, env.locale), pence, guests: state.guests }),
    record('paid', { to: 'stayfinder', pence }),
  ] as const;
  return [{ ...state, bookings: [booking, ...state.bookings] }, ...done, back(), thanks];
}

const staySortings = () =>
  menu(...SORTINGS.map((sorting) => ({ label: sorting, tap: { kind: 'sorted', sorting } as const })));
const flightSortings = () =>
  menu(...FLIGHT_SORTINGS.map((sorting) => ({ label: sorting, tap: { kind: 'flight-sorted', sorting } as const })));

export const booking = app<State, Message>({
  package: 'com.sim.stayfinder',
  label: 'Stayfinder',
  icon: { name: 'bed', color: '#FFFFFF', background: '#283593' },
  network: true,
  initial: INITIAL,
  screens: {
    '.Main': searchForm,
    '.City': cityChoice,
    '.Day': dayChoice,
    '.Stays': stayList,
    '.Flights': flightList,
    '.Offer': reviewPage(choiceOf, stayOf),
    '.Bookings': bookingList,
  },
  opened: (state, { name, extras }) => [
    name === '.Day' ? { ...state, month: extras['which'] === 'leave' ? state.leave : state.arrive } : state,
  ],
  update(state, message, env) {
    switch (message.kind) {
      case 'tab':
        return [{ ...state, tab: message.tab }];
      case 'pick-city':
        return [state, open('.City', { which: message.which })];
      case 'city':
        return [{ ...state, [env.extras['which'] === 'from' ? 'from' : 'to']: message.city }, back()];
      case 'pick-day':
        return [state, open('.Day', { which: message.which })];
      case 'day':
        // The days over the flights are chosen where they stand.
        return [withDay(state, env.extras['which'], message.at), ...(env.screen === '.Day' ? [back()] : [])];
      case 'turn':
        return [{ ...state, month: message.at }];
      case 'guests':
        return [{ ...state, guests: Math.min(8, Math.max(1, state.guests + message.by)) }];
      case 'search':
        return [state, open(state.tab === 'stays' ? '.Stays' : '.Flights')];
      case 'sort':
        return [state, env.screen === '.Flights' ? flightSortings() : staySortings()];
      case 'sorted':
        return [{ ...state, sorting: message.sorting }];
      case 'filter':
        return [{ ...state, filters: toggled(state.filters, message.filter) }];
      case 'score':
        return [{ ...state, score: state.score === message.score ? 0 : message.score }];
      case 'flight-sorted':
        return [{ ...state, flightSorting: message.sorting }];
      case 'most':
        return [{ ...state, most: state.most === message.pence ? 0 : message.pence }];
      case 'stars':
        return [{ ...state, stars: state.stars === message.stars ? 0 : message.stars }];
      case 'direct':
        return [{ ...state, direct: !state.direct }];
      case 'stay':
        return [state, open('.Offer', { name: message.name })];
      case 'flight':
        return [state, open('.Offer', { leaves: message.leaves, airline: message.airline })];
      case 'bookings':
        return [state, open('.Bookings')];
      case 'book': {
        const price = pounds(choiceOf(state, env)?.pence ?? 0);
        const positive = { label: 'Confirm', tap: { kind: 'confirm' } } as const;
        return [
          state,
          dialog({
            title: `Book for ${price}?`,
            text: 'Your card ending in 4407 will be charged.',
            positive,
            negative: { label: 'Cancel' },
          }),
        ];
      }
      case 'confirm':
        return confirm(state, env);
      case 'up':
        return [state, back()];
    }
  },
});
