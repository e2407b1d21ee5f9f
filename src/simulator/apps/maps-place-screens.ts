/** A place in Maps: details, reviews, directions. */

import { hoursOn, openNow, weekdayOf, WEEKDAYS } from '../content/hours.js';
import { type TownPlace, type PlaceReview, TOWN } from '../content/place.js';
import type { Env } from '../world/app.js';
import type { View } from '../world/view.js';
import { upToolbar } from '../widgets/bars.js';
import { column, divider, line } from '../widgets/boxes.js';
import { button, iconButton } from '../widgets/buttons.js';
import { dish, scenery } from '../widgets/drawings.js';
import { row, scroll, strip } from '../widgets/lists.js';
import { avatar, heroHeight, icon, image } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { heading, sectionTitle, text } from '../widgets/texts.js';
import { priceSigns, stars } from './maps-place-card.js';
import { placeOf, type State } from './maps-state.js';

const UP = { tap: { kind: 'up' } } as const;

export const gone = () => screen(upToolbar('Maps', UP), text('This place is not on the map', { box: { margin: 24 } }));

export function placePage(state: State, env: Env) {
  const place = placeOf(env);
  if (!place) return gone();
  const { name, kind, about, where } = place;
  const isSaved = state.saved.includes(name);
  return screen(
    upToolbar('', UP, iconButton('share-variant', 'Share place', { id: 'share', tap: { kind: 'share', name } })),
    scroll(
      'place_page',
      picture(place, heroHeight(env.size, 160)),
      column(
        { box: { pad: 16, gap: 4 } },
        heading(name, { id: 'place_name' }),
        stars(place.stars),
        text([kind, priceSigns(place.stars.price)].filter(Boolean).join(' · '), {
          id: 'place_kind',
          style: 'small',
          color: 'onSurfaceVariant',
        }),
        text(openNow(place.hours, env.now), { id: 'open_now', style: 'small', color: 'onSurfaceVariant' }),
      ),
      strip(
        'place_actions',
        button('directions', 'Directions', { icon: 'directions', tap: { kind: 'directions', name } }),
        button('call', 'Call', { style: 'tonal', icon: 'phone', tap: { kind: 'call', name } }),
        button('save', isSaved ? 'Saved' : 'Save', {
          style: 'tonal',
          icon: isSaved ? 'bookmark' : 'bookmark-outline',
          tap: { kind: 'save', name },
        }),
        button('share_button', 'Share', { style: 'tonal', icon: 'share-variant', tap: { kind: 'share', name } }),
      ),
      text(about, { id: 'about', box: { margin: [8, 16, 16, 16] } }),
      divider(),
      row('address', `${where.street}, ${TOWN}`, {
        icon: 'map-marker',
        hold: { kind: 'copy', name: `${where.street}, ${TOWN}` },
      }),
      row('phone', where.phone, {
        icon: 'phone',
        tap: { kind: 'call', name },
        hold: { kind: 'copy', name: where.phone },
      }),
      hours(place, state, env),
      divider(),
      sectionTitle('Reviews'),
      place.reviews.map(reviewOf),
    ),
  );
}

const picture = ({ name, tags }: TownPlace, height: number) => {
  const seed = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return image(tags.startsWith('restaurant') ? dish(seed) : scenery(seed), {
    desc: `Photo of ${name}`,
    box: { height },
  });
};

const reviewOf = ({ by, stars: given, when, text: words }: PlaceReview) =>
  column(
    { id: 'review', key: by, box: { pad: [8, 16], gap: 6 } },
    line({ box: { gap: 12 } }, avatar(by, 32), text(by, { id: 'review_by', style: 'subtitle' })),
    line(
      { box: { gap: 2 } },
      line(
        { id: 'review_stars', desc: `${given} stars` },
        [1, 2, 3, 4, 5].map((star) => starOf(star <= given)),
      ),
      text(when, { style: 'caption', color: 'onSurfaceVariant', box: { margin: [0, 0, 0, 8] } }),
    ),
    text(words, { id: 'review_text', style: 'small' }),
  );

const starOf = (full: boolean): View<never> => ({
  box: { width: 16, height: 16 },
  paint: { icon: { name: full ? 'star' : 'star-outline', color: '#F9AB00', size: 16 } },
});

function hours({ hours: written }: TownPlace, { weekShown }: State, { now }: Env) {
  const today = weekdayOf(now);
  return column(
    {},
    row('hours', openNow(written, now), {
      icon: 'clock-outline',
      desc: weekShown ? 'Hide hours' : 'Show hours of the week',
      end: icon(weekShown ? 'chevron-up' : 'chevron-down'),
      tap: { kind: 'week' },
    }),
    weekShown &&
      WEEKDAYS.map((day, index) =>
        line(
          { key: day, id: 'hours_of_day', box: { pad: [6, 24, 6, 56], justify: 'between' } },
          text(day, { style: 'small', weight: index === today ? 700 : 400 }),
          text(hoursOn(written, index), { style: 'small', weight: index === today ? 700 : 400 }),
        ),
      ),
  );
}
