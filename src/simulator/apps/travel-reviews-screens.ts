/** Sights, one of them, and a review being written. */

import { OWNER } from '../content/people.js';
import type { Sight } from '../content/sight.js';
import { SIGHTS } from '../content/sights.js';
import type { Env } from '../world/app.js';
import { toolbar, upToolbar } from '../widgets/bars.js';
import { column, divider, line } from '../widgets/boxes.js';
import { button, chip, iconButton } from '../widgets/buttons.js';
import { scenery } from '../widgets/drawings.js';
import { field } from '../widgets/fields.js';
import { list, row, scroll, strip } from '../widgets/lists.js';
import { avatar, heroHeight, icon, image } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { heading, sectionTitle, text } from '../widgets/texts.js';
import { sightOf, type State } from './travel-reviews-state.js';

const CITIES = [...new Set(SIGHTS.map(({ city }) => city))];

const UP = { tap: { kind: 'up' } } as const;

const picture = ({ name }: Sight, height: number, width?: number) =>
  image(scenery(name.length * 5), {
    desc: `Photo of ${name}`,
    box: { height, ...(width !== undefined && { width }) },
    paint: { radius: 12 },
  });

export function main({ city, query }: State) {
  const wanted = query.toLowerCase();
  const sights = SIGHTS.filter(
    (sight) =>
      (city === 'All' || sight.city === city) &&
      `${sight.name} ${sight.kind} ${sight.city}`.toLowerCase().includes(wanted),
  ).toSorted((one, other) => other.score - one.score);
  return screen(
    toolbar('Wayfare'),
    field('search', query, {
      hint: 'Search sights',
      edit: 'query',
      style: 'search',
      action: 'search',
      box: { margin: [0, 16] },
    }),
    strip(
      'cities',
      ['All', ...CITIES].map((name) =>
        chip('city', name, { key: name, selected: city === name, tap: { kind: 'city', city: name } }),
      ),
    ),
    sights.length === 0 && text(`No sights for “${query}”`, { id: 'empty', box: { margin: 24 } }),
    list(
      'sights',
      sights.map((sight) =>
        row('sight', sight.name, {
          key: sight.name,
          start: picture(sight, 72, 72),
          subtitle: `${sight.score.toFixed(1)} of 5 (${sight.count.toLocaleString('en')}) · ${sight.kind}, ${sight.city}`,
          tap: { kind: 'open', name: sight.name },
        }),
      ),
    ),
  );
}

export function details({ wished, reviews }: State, env: Env) {
  const sight = sightOf(env);
  if (!sight) return screen(upToolbar('Sight', UP), text('This sight is not listed', { box: { margin: 24 } }));
  const { name, city, kind, score, count, hours } = sight;
  const isWished = wished.includes(name);
  const own = reviews.filter((review) => review.sight === name);
  return screen(
    upToolbar(
      '',
      UP,
      iconButton(isWished ? 'heart' : 'heart-outline', isWished ? 'Take off the wish list' : 'Put on the wish list', {
        id: 'wish',
        selected: isWished,
        tap: { kind: 'wish', name },
      }),
    ),
    scroll(
      'sight_page',
      column(
        { box: { pad: [0, 16, 16, 16], gap: 8 } },
        picture(sight, heroHeight(env.size, 180)),
        heading(name, { id: 'sight_name' }),
        text(`${score.toFixed(1)} of 5 · ${count.toLocaleString('en')} reviews`, {
          id: 'score',
          style: 'small',
          color: 'onSurfaceVariant',
        }),
        text(`${kind} in ${city}. Takes about ${hours} ${hours === 1 ? 'hour' : 'hours'}.`, { id: 'about' }),
        button('write', 'Write a review', { style: 'tonal', icon: 'pencil', tap: { kind: 'write' } }),
      ),
      divider(),
      sectionTitle('Reviews'),
      own.map((review, index) =>
        row('review', `${OWNER.name}: ${review.stars} of 5`, {
          key: `own ${index}`,
          start: avatar(OWNER.name),
          subtitle: review.text,
          lines: 6,
        }),
      ),
      sight.reviews.map((words, index) => row('review', words, { key: String(index), icon: 'comment-quote-outline' })),
    ),
  );
}

export const writing = ({ stars, draft }: State, env: Env) =>
  screen(
    upToolbar(
      sightOf(env)?.name ?? 'Review',
      UP,
      button('publish', 'Publish', {
        disabled: stars === 0 || draft.trim() === '',
        tap: { kind: 'publish' },
        box: { selfAlign: 'center', margin: [0, 12, 0, 0] },
      }),
    ),
    scroll(
      'review',
      line(
        { id: 'stars', box: { pad: [8, 8] } },
        [1, 2, 3, 4, 5].map((each) =>
          iconButton(each <= stars ? 'star' : 'star-outline', `${each} ${each === 1 ? 'star' : 'stars'}`, {
            key: String(each),
            color: '#F9AB00',
            selected: each === stars,
            tap: { kind: 'stars', stars: each },
          }),
        ),
      ),
      field('draft', draft, {
        hint: 'What should others know?',
        edit: 'draft',
        multiline: true,
        box: { margin: 16, minHeight: 160 },
      }),
      line(
        { box: { pad: [0, 16], gap: 8 } },
        icon('earth', { size: 16 }),
        text('Everybody can read it', { style: 'caption', color: 'onSurfaceVariant' }),
      ),
    ),
  );
