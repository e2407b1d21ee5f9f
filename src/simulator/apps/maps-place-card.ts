/** A place in a list: what a person compares places by. */

import { openNow } from '../content/hours.js';
import type { TownPlace } from '../content/place.js';
import { distanceTo } from '../content/town.js';
import type { Env } from '../world/app.js';
import { column, divider, line, space } from '../widgets/boxes.js';
import { icon } from '../widgets/pictures.js';
import { text } from '../widgets/texts.js';

/** Dearer places have more signs. */
export const priceSigns = (price: number): string => '£'.repeat(price);

export const stars = ({ rating, count }: TownPlace['stars']) =>
  line(
    { box: { gap: 4 } },
    text(rating.toFixed(1), {
      id: 'rating',
      style: 'small',
      color: 'onSurfaceVariant',
      desc: `${rating.toFixed(1)} stars`,
    }),
    icon('star', { size: 16, color: '#F9AB00' }),
    text(`(${count.toLocaleString('en')})`, { id: 'rating_count', style: 'small', color: 'onSurfaceVariant' }),
  );

/** A place in a list: what a person compares places by. */
export const placeCard = (place: TownPlace, { now }: Env) =>
  column(
    { id: 'place', key: place.name, tap: { kind: 'open', name: place.name }, box: { pad: [12, 16, 0, 16], gap: 2 } },
    text(place.name, { id: 'place_name', style: 'subtitle', maxLines: 1 }),
    line(
      { box: { gap: 8 } },
      stars(place.stars),
      small(['·', priceSigns(place.stars.price), place.kind].filter(Boolean).join(' ')),
    ),
    small(`${distanceTo(place)} km · ${place.where.street}`),
    small(openNow(place.hours, now)),
    space(8),
    divider(),
  );

const small = (words: string) => text(words, { style: 'small', color: 'onSurfaceVariant', maxLines: 1 });
