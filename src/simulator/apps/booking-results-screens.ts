/** The stays and flights that Stayfinder finds. */

import type { Flight, Stay } from '../content/travel.js';
import type { Env } from '../world/app.js';
import { weekdayAndDay } from '../world/calendar.js';
import { upToolbar } from '../widgets/bars.js';
import { card, column, line, space } from '../widgets/boxes.js';
import { chip } from '../widgets/buttons.js';
import { scenery } from '../widgets/drawings.js';
import { columnsIn, grid, list, row, strip } from '../widgets/lists.js';
import { image } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { text } from '../widgets/texts.js';
import {
  CEILINGS,
  fareOf,
  FILTERS,
  flightsFor,
  nightsOf,
  priceOf,
  STAR_FLOORS,
  type State,
  staysFor,
} from './booking-state.js';
import { clock } from '../content/hours.js';
import { addDays, dayOf } from './date-picker.js';
import { pounds } from './shop-state.js';

const UP = { tap: { kind: 'up' } } as const;

const period = (state: State, locale: string) =>
  `${weekdayAndDay(state.arrive, locale)} – ${weekdayAndDay(state.leave, locale)}`;

const periodLine = (words: string) =>
  text(words, { id: 'period', style: 'small', color: 'onSurfaceVariant', box: { margin: [0, 16] } });

export function stayList(state: State, { locale, size }: Env) {
  const stays = staysFor(state);
  return screen(
    upToolbar(state.to, UP),
    periodLine(`${period(state, locale)} · ${state.guests} guests`),
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
      CEILINGS.map((pence) =>
        chip('filter', `Up to ${pounds(pence)} a night`, {
          key: `most ${pence}`,
          selected: state.most === pence,
          tap: { kind: 'most', pence },
        }),
      ),
      STAR_FLOORS.map((floor) =>
        chip('filter', `${floor}+ stars`, {
          key: `stars ${floor}`,
          selected: state.stars === floor,
          tap: { kind: 'stars', stars: floor },
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
    grid(
      'stays',
      stays.map((stay) => stayCard(stay, state)),
      { columns: columnsIn(size.width, 1) },
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

const DAYS_SHOWN = 7;

/** The days around the chosen one, each with the least that it costs. */
function dayStrip(state: State, { locale, now }: Env, flights: readonly Flight[]) {
  const first = Math.max(dayOf(now), addDays(state.arrive, -1));
  const days = Array.from({ length: DAYS_SHOWN }, (_, index) => addDays(first, index));
  return strip(
    'days',
    days.map((day) => {
      const least = Math.min(...flights.map((flight) => fareOf(flight, day, state.guests)));
      return chip('day', `${weekdayAndDay(day, locale)} · ${pounds(least)}`, {
        key: String(day),
        selected: day === state.arrive,
        tap: { kind: 'day', at: day },
      });
    }),
  );
}

export function flightList(state: State, env: Env) {
  const { locale } = env;
  const flights = flightsFor(state);
  return screen(
    upToolbar(`${state.from} to ${state.to}`, UP),
    periodLine(`${weekdayAndDay(state.arrive, locale)} · ${state.guests} travellers`),
    strip(
      'filters',
      chip('filter', `Sort: ${state.flightSorting}`, { key: 'sort', icon: 'sort', tap: { kind: 'sort' } }),
      chip('filter', 'Direct only', { key: 'direct', selected: state.direct, tap: { kind: 'direct' } }),
    ),
    flights.length > 0 && dayStrip(state, env, flights),
    flights.length === 0 && text('No flights on this way', { id: 'empty', box: { margin: 24 } }),
    list(
      'flights',
      flights.map((flight) =>
        row('flight', flightWords(flight), {
          key: `${flight.airline} ${flight.leaves}`,
          icon: 'airplane',
          subtitle: `${flight.airline} · ${Math.floor(flight.minutes / 60)} h ${flight.minutes % 60} min · ${stops(flight.stops)}`,
          detail: pounds(fareOf(flight, state.arrive, state.guests)),
          tap: { kind: 'flight', leaves: flight.leaves, airline: flight.airline },
        }),
      ),
    ),
  );
}

export const pictureOf = ({ name }: Stay, height: number) =>
  image(scenery(name.length * 7), { desc: `Photo of ${name}`, box: { height } });

export const small = (words: string, id: string) => text(words, { id, style: 'small', color: 'onSurfaceVariant' });
