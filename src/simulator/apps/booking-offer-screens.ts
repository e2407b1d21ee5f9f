/** An offer of Stayfinder before it is booked, and the bookings. */

import type { Stay } from '../content/travel.js';
import type { Env } from '../world/app.js';
import { upToolbar } from '../widgets/bars.js';
import { column, divider } from '../widgets/boxes.js';
import { button } from '../widgets/buttons.js';
import { list, row, scroll } from '../widgets/lists.js';
import { heroHeight } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { heading, text } from '../widgets/texts.js';
import { pictureOf, small } from './booking-results-screens.js';
import { type BookingChoice, type State, whatOf, whenOf } from './booking-state.js';
import { pounds } from './shop-state.js';

const UP = { tap: { kind: 'up' } } as const;

export const reviewPage =
  (choiceOf: (state: State, env: Env) => BookingChoice | undefined, stayOf: (env: Env) => Stay | undefined) =>
  (state: State, env: Env) => {
    const choice = choiceOf(state, env);
    const stay = stayOf(env);
    if (!choice) return screen(upToolbar('Booking', UP), text('This offer is gone', { box: { margin: 24 } }));
    return screen(
      upToolbar(stay ? stay.name : 'Your flight', UP),
      scroll(
        'offer',
        stay && pictureOf(stay, heroHeight(env.size, 180)),
        column(
          { box: { pad: 16, gap: 8 } },
          heading(whatOf(choice), { id: 'offer_title' }),
          stay &&
            small(
              `Score ${stay.score.toFixed(1)} (${stay.count.toLocaleString('en')}) · ${stay.kmToCentre} km to the centre`,
              'stay_score',
            ),
          stay && text(stay.has, { id: 'stay_has' }),
        ),
        divider(),
        row('when', whenOf(choice, env.locale), { icon: 'calendar' }),
        row('guests', `${state.guests} ${stay ? 'guests' : 'travellers'}`, { icon: 'account-multiple' }),
        row('total', pounds(choice.pence), { icon: 'cash', subtitle: 'Total' }),
      ),
      button('book', 'Book now', { tap: { kind: 'book' }, box: { margin: 16, selfAlign: 'stretch' } }),
    );
  };

export const bookingList = ({ bookings }: State, { locale }: Env) =>
  screen(
    upToolbar('Your bookings', UP),
    list(
      'bookings',
      bookings.map((booking) =>
        row('booking', whatOf(booking), {
          key: booking.number,
          icon: 'briefcase',
          subtitle: `${booking.number} · ${whenOf(booking, locale)}`,
          detail: pounds(booking.pence),
        }),
      ),
    ),
  );
