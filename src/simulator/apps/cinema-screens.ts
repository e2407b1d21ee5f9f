/** Films, times, seats and tickets. */

import { type Film, FILMS } from '../content/films.js';
import type { Env } from '../world/app.js';
import { weekdayAndDay } from '../world/calendar.js';
import { toolbar, upToolbar } from '../widgets/bars.js';
import { column, line, space } from '../widgets/boxes.js';
import { button, chip, iconButton } from '../widgets/buttons.js';
import { scenery } from '../widgets/drawings.js';
import { columnsIn, fitted, grid, list, row, scroll, strip } from '../widgets/lists.js';
import { heroHeight, image } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { sectionTitle, text } from '../widgets/texts.js';
import { filmOf, type State } from './cinema-state.js';
import { addDays, dayOf } from './date-picker.js';
import { pounds } from './shop-state.js';

const ROWS = ['A', 'B', 'C', 'D', 'E', 'F'];

const UP = { tap: { kind: 'up' } } as const;

const poster = ({ title }: Film, height: number) =>
  image(scenery(title.length * 3 + title.charCodeAt(0)), {
    desc: `Poster of ${title}`,
    box: { height },
    paint: { radius: 12 },
  });

const facts = ({ genre, minutes, age }: Film) => `${genre} · ${minutes} min · ${age}`;

export const programme = (_: State, { size }: Env) =>
  screen(
    toolbar('Orpheum', iconButton('ticket-confirmation', 'Your tickets', { id: 'tickets', tap: { kind: 'tickets' } })),
    grid(
      'films',
      FILMS.map((film) =>
        column(
          { id: 'film', key: film.title, tap: { kind: 'film', title: film.title }, box: { gap: 4 } },
          poster(film, 180),
          text(film.title, { id: 'film_title', style: 'subtitle', maxLines: 2 }),
          text(facts(film), { style: 'caption', color: 'onSurfaceVariant', maxLines: 2 }),
        ),
      ),
      { columns: columnsIn(size.width, 2), gap: 16, box: { pad: 16 } },
    ),
  );

export function filmPage({ day }: State, env: Env) {
  const film = filmOf(env);
  if (!film) return screen(upToolbar('Film', UP), text('This film is no longer shown', { box: { margin: 24 } }));
  const today = dayOf(env.now);
  return screen(
    upToolbar(film.title, UP),
    scroll(
      'film_page',
      column(
        { box: { pad: [0, 16], gap: 8 } },
        poster(film, heroHeight(env.size, 200)),
        text(facts(film), { style: 'small', color: 'onSurfaceVariant' }),
        text(film.about),
      ),
      sectionTitle('Day'),
      strip(
        'days',
        [0, 1, 2, 3, 4, 5, 6].map((each) =>
          chip('day', each === 0 ? 'Today' : weekdayAndDay(addDays(today, each), env.locale), {
            key: String(each),
            selected: day === each,
            tap: { kind: 'day', day: each },
          }),
        ),
      ),
      sectionTitle(`Screen ${film.screen}, ${pounds(film.pence)} a seat`),
      line(
        { box: { pad: [0, 16], gap: 8, wrap: true } },
        film.times.map((time) => button('time', time, { key: time, style: 'tonal', tap: { kind: 'time', time } })),
      ),
    ),
  );
}

/** Some seats are taken already; which ones follows from the showing. */
const isTaken = (seat: string, env: Env, day: number) =>
  env.chance('seat', String(env.extras['title']), String(env.extras['time']), day, seat) < 0.3;

export function seatPlan({ day, seats }: State, env: Env) {
  const film = filmOf(env);
  const price = (film?.pence ?? 0) * seats.length;
  return screen(
    upToolbar(`${film?.title ?? ''}, ${String(env.extras['time'])}`, UP),
    fitted(
      'seat_plan',
      column({ box: { margin: [16, 32], height: 6 }, paint: { background: 'outline', radius: 3 } }),
      text('Screen', { style: 'caption', align: 'center', color: 'onSurfaceVariant' }),
      space(16),
      ROWS.map((letter) =>
        line(
          { key: letter, box: { justify: 'center', gap: 4 } },
          [1, 2, 3, 4, 5, 6, 7].map((number) => {
            const seat = `${letter}${number}`;
            const [taken, chosen] = [isTaken(seat, env, day), seats.includes(seat)];
            return iconButton(
              chosen ? 'seat' : 'seat-outline',
              `Seat ${seat}, ${taken ? 'taken' : chosen ? 'chosen' : 'free'}`,
              {
                key: seat,
                id: 'seat',
                disabled: taken,
                selected: chosen,
                color: chosen ? 'primary' : 'onSurface',
                tap: { kind: 'seat', seat },
                box: { width: 44, height: 44 },
              },
            );
          }),
        ),
      ),
      space(),
      column(
        { box: { pad: 16, gap: 12 } },
        text(seats.length === 0 ? 'Choose your seats' : `Seats ${seats.join(', ')}`, { id: 'chosen_seats' }),
        button('pay', `Pay ${pounds(price)}`, {
          disabled: seats.length === 0,
          tap: { kind: 'pay' },
          box: { selfAlign: 'stretch' },
        }),
      ),
    ),
  );
}

export const ticketsPage = ({ tickets }: State, { locale }: Env) =>
  screen(
    upToolbar('Your tickets', UP),
    tickets.length === 0 && text('No tickets yet', { id: 'empty', box: { margin: 24 } }),
    list(
      'tickets',
      tickets.map(({ film, day, time, seats }, index) =>
        row('ticket', film, {
          key: String(index),
          icon: 'ticket-confirmation',
          subtitle: `${weekdayAndDay(day, locale)}, ${time} · ${seats.join(', ')}`,
        }),
      ),
    ),
  );
