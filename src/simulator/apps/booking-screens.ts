import { clock } from '../content/hours.js';
import { CITIES, type Flight, type Stay } from '../content/travel.js';
import type { Env } from '../world/app.js';
import { weekdayAndDay } from '../world/calendar.js';
import { tabs, toolbar, upToolbar } from '../widgets/bars.js';
import { card, column, divider, line, space } from '../widgets/boxes.js';
import { button, chip, iconButton } from '../widgets/buttons.js';
import { scenery } from '../widgets/drawings.js';
import { list, row, scroll, strip } from '../widgets/lists.js';
import { image } from '../widgets/pictures.js';
import { dialogScreen, screen } from '../widgets/screens.js';
import { heading, text } from '../widgets/texts.js';
import { FILTERS, flightsFor, nightsOf, priceOf, staysFor, type Message, type State } from './booking-state.js';
import { datePicker, dayOf } from './date-picker.js';
import { pounds } from './shop-state.js';

const UP = { tap: { kind: 'up' } } as const;
const small = (words: string, id: string) => text(words, { id, style: 'small', color: 'onSurfaceVariant' });

export function searchForm(state: State, { locale }: Env) {
  const isStays = state.tab === 'stays';
  const choice = (id: string, label: string, options: Readonly<{ subtitle: string; icon: string; tap: Message }>) =>
    row(id, label, options);
  return screen(
    toolbar('Stayfinder', iconButton('briefcase', 'Your bookings', { id: 'bookings', tap: { kind: 'bookings' } })),
    tabs('tabs', isStays ? 0 : 1, [
      { label: 'Stays', tap: { kind: 'tab', tab: 'stays' } },
      { label: 'Flights', tap: { kind: 'tab', tab: 'flights' } },
    ]),
    column(
      { box: { pad: [16, 0] } },
      !isStays &&
        choice('from', state.from, {
          subtitle: 'From',
          icon: 'airplane-takeoff',
          tap: { kind: 'pick-city', which: 'from' },
        }),
      choice('destination', state.to, {
        subtitle: isStays ? 'Where to' : 'To',
        icon: isStays ? 'map-marker' : 'airplane-landing',
        tap: { kind: 'pick-city', which: 'to' },
      }),
      choice('arrive', weekdayAndDay(state.arrive, locale), {
        subtitle: isStays ? 'Check-in' : 'Departure',
        icon: 'calendar',
        tap: { kind: 'pick-day', which: 'arrive' },
      }),
      isStays &&
        choice('leave', weekdayAndDay(state.leave, locale), {
          subtitle: 'Check-out',
          icon: 'calendar-end',
          tap: { kind: 'pick-day', which: 'leave' },
        }),
      row('guests', `${state.guests} ${isStays ? 'guests' : 'travellers'}`, {
        icon: 'account-multiple',
        end: line(
          {},
          iconButton('minus', 'Fewer guests', {
            id: 'fewer',
            disabled: state.guests === 1,
            tap: { kind: 'guests', by: -1 },
          }),
          iconButton('plus', 'More guests', {
            id: 'more',
            disabled: state.guests === 8,
            tap: { kind: 'guests', by: 1 },
          }),
        ),
      }),
    ),
    button('search', 'Search', { tap: { kind: 'search' }, box: { margin: [0, 16], selfAlign: 'stretch' } }),
  );
}

export const cityChoice = () =>
  dialogScreen(
    'Choose a city',
    { negative: { label: 'Cancel', tap: { kind: 'up' } } },
    CITIES.map((city) => row('city', city, { key: city, icon: 'map-marker', tap: { kind: 'city', city } })),
  );

export const dayChoice = (state: State, { locale, now, extras }: Env) =>
  dialogScreen(
    extras['which'] === 'leave' ? 'Check-out' : state.tab === 'stays' ? 'Check-in' : 'Departure',
    { negative: { label: 'Cancel', tap: { kind: 'up' } } },
    datePicker({
      month: state.month,
      chosen: state.tab === 'stays' ? [state.arrive, state.leave] : [state.arrive],
      locale,
      earliest: extras['which'] === 'leave' ? state.arrive + 86_400_000 : dayOf(now),
      choose: (at): Message => ({ kind: 'day', at }),
      turn: (at): Message => ({ kind: 'turn', at }),
    }),
  );

const period = (state: State, locale: string) =>
  `${weekdayAndDay(state.arrive, locale)} – ${weekdayAndDay(state.leave, locale)}`;
const pictureOf = ({ name }: Stay, height: number) =>
  image(scenery(name.length * 7), { desc: `Photo of ${name}`, box: { height } });

export function stayList(state: State, { locale }: Env) {
  const stays = staysFor(state);
  return screen(
    upToolbar(state.to, UP),
    text(`${period(state, locale)} · ${state.guests} guests`, {
      id: 'period',
      style: 'small',
      color: 'onSurfaceVariant',
      box: { margin: [0, 16] },
    }),
    strip(
      'filters',
      chip('filter', `Sort: ${state.sorting}`, { key: 'sort', icon: 'sort', tap: { kind: 'sort' } }),
      [8, 9].map((score) =>
        chip('filter', `Score ${score}+`, {
          key: String(score),
          selected: state.score === score,
          tap: { kind: 'score', score },
        }),
      ),
      FILTERS.map((filter) =>
        chip('filter', filter, {
          key: filter,
          selected: state.filters.includes(filter),
          tap: { kind: 'filter', filter },
        }),
      ),
    ),
    stays.length === 0 && text('No stay fits these filters', { id: 'empty', box: { margin: 24 } }),
    list(
      'stays',
      stays.map((stay) => stayCard(stay, state)),
    ),
  );
}

const stayCard = (stay: Stay, state: State) =>
  card(
    { id: 'stay', key: stay.name, tap: { kind: 'stay', name: stay.name }, box: { pad: 0 } },
    pictureOf(stay, 120),
    column(
      { box: { pad: 16, gap: 2 } },
      text(`${stay.name}, ${stay.stars} ${stay.stars === 1 ? 'star' : 'stars'}`, {
        id: 'stay_name',
        style: 'subtitle',
        maxLines: 2,
      }),
      small(
        `Score ${stay.score.toFixed(1)} (${stay.count.toLocaleString('en')}) · ${stay.kmToCentre} km to the centre`,
        'stay_score',
      ),
      small(stay.has, 'stay_has'),
      line(
        {},
        space(),
        text(pounds(priceOf(stay, state)), { id: 'price', style: 'subtitle' }),
        small(` for ${nightsOf(state)} ${nightsOf(state) === 1 ? 'night' : 'nights'}`, 'nights'),
      ),
    ),
  );

const clockAfter = (leaves: string, minutes: number) => {
  const [hour = 0, minute = 0] = leaves.split(':').map(Number);
  return clock(hour * 60 + minute + minutes);
};

export const flightWords = ({ leaves, minutes }: Flight): string => `${leaves} – ${clockAfter(leaves, minutes)}`;
const stops = (count: number) => (count === 0 ? 'direct' : `${count} stop`);

export function flightList(state: State, { locale }: Env) {
  const flights = flightsFor(state);
  return screen(
    upToolbar(`${state.from} to ${state.to}`, UP),
    text(`${weekdayAndDay(state.arrive, locale)} · ${state.guests} travellers`, {
      id: 'period',
      style: 'small',
      color: 'onSurfaceVariant',
      box: { margin: [0, 16] },
    }),
    strip('filters', chip('filter', 'Direct only', { key: 'direct', selected: state.direct, tap: { kind: 'direct' } })),
    flights.length === 0 && text('No flights on this way', { id: 'empty', box: { margin: 24 } }),
    list(
      'flights',
      flights.map((flight) =>
        row('flight', flightWords(flight), {
          key: `${flight.airline} ${flight.leaves}`,
          icon: 'airplane',
          subtitle: `${flight.airline} · ${Math.floor(flight.minutes / 60)} h ${flight.minutes % 60} min · ${stops(flight.stops)}`,
          detail: pounds(flight.pence * state.guests),
          tap: { kind: 'flight', leaves: flight.leaves, airline: flight.airline },
        }),
      ),
    ),
  );
}

/** What is about to be booked, with its price. */
export type Choice = Readonly<{ what: string; when: string; pence: number }>;

export const reviewPage =
  (choiceOf: (state: State, env: Env) => Choice | undefined, stayOf: (env: Env) => Stay | undefined) =>
  (state: State, env: Env) => {
    const choice = choiceOf(state, env);
    const stay = stayOf(env);
    if (!choice) return screen(upToolbar('Booking', UP), text('This offer is gone', { box: { margin: 24 } }));
    return screen(
      upToolbar(stay ? stay.name : 'Your flight', UP),
      scroll(
        'offer',
        stay && pictureOf(stay, 180),
        column(
          { box: { pad: 16, gap: 8 } },
          heading(choice.what, { id: 'offer_title' }),
          stay &&
            small(
              `Score ${stay.score.toFixed(1)} (${stay.count.toLocaleString('en')}) · ${stay.kmToCentre} km to the centre`,
              'stay_score',
            ),
          stay && text(stay.has, { id: 'stay_has' }),
        ),
        divider(),
        row('when', choice.when, { icon: 'calendar' }),
        row('guests', `${state.guests} ${stay ? 'guests' : 'travellers'}`, { icon: 'account-multiple' }),
        row('total', pounds(choice.pence), { icon: 'cash', subtitle: 'Total' }),
      ),
      button('book', 'Book now', { tap: { kind: 'book' }, box: { margin: 16, selfAlign: 'stretch' } }),
    );
  };

export const bookingList = ({ bookings }: State) =>
  screen(
    upToolbar('Your bookings', UP),
    list(
      'bookings',
      bookings.map(({ number, what, when, pence }) =>
        row('booking', what, {
          key: number,
          icon: 'briefcase',
          subtitle: `${number} · ${when}`,
          detail: pounds(pence),
        }),
      ),
    ),
  );
