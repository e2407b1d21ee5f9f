/** What Stayfinder searches for: city, days, guests. */

import { CITIES } from '../content/travel.js';
import type { Env } from '../world/app.js';
import { weekdayAndDay } from '../world/calendar.js';
import { tabs, toolbar } from '../widgets/bars.js';
import { column, line } from '../widgets/boxes.js';
import { button, iconButton } from '../widgets/buttons.js';
import { fitted, row } from '../widgets/lists.js';
import { dialogScreen, screen } from '../widgets/screens.js';
import type { Message, State } from './booking-state.js';
import { datePicker, dayOf } from './date-picker.js';

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
    fitted(
      'search_form',
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
    ),
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
