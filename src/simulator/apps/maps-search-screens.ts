/** Searching and filtering in Maps. */

import { HOME } from '../content/place.js';
import { townMap } from '../content/town-map.js';
import { findPlace, PLACES } from '../content/town.js';
import { sayingOf } from '../texts/languages.js';
import type { Env } from '../world/app.js';
import type { Shape } from '../world/view.js';
import { bottomBar, upToolbar } from '../widgets/bars.js';
import { column, line } from '../widgets/boxes.js';
import { chip, fab, iconButton } from '../widgets/buttons.js';
import { field } from '../widgets/fields.js';
import { list, row, strip } from '../widgets/lists.js';
import { canvas, icon } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { text } from '../widgets/texts.js';
import { placeCard } from './maps-place-card.js';
import { KINDS, placesFor, type State } from './maps-state.js';

export function explore({ located }: State, { locale }: Env) {
  const say = sayingOf(locale, 'com.sim.maps') ?? String;
  return screen(
    column(
      { box: { grow: 1 } },
      canvas('map', [...townMap(PLACES), ...(located ? DOT : [])], {
        desc: located ? 'Map of Brindlewick, you are in Fennel Close' : 'Map of Brindlewick',
        touch: 'touch',
        zooms: true,
        type: 'android.view.SurfaceView',
        box: { grow: 1, height: 0 },
      }),
      column(
        { box: { at: { top: 8, left: 0, right: 0 } } },
        line(
          {
            id: 'search_bar',
            desc: 'Search here',
            tap: { kind: 'search' },
            box: { height: 56, margin: [0, 16], pad: [0, 20], gap: 12 },
            paint: { background: 'surface', radius: 28, shadow: 3 },
          },
          icon('magnify'),
          text('Search here', { color: 'onSurfaceVariant', maxLines: 1 }),
        ),
        strip(
          'categories',
          KINDS.map(([label, glyph]) =>
            chip('category', label, {
              key: label,
              icon: glyph,
              tap: { kind: 'suggest', text: say(label) },
              paint: { background: 'surface', shadow: 1 },
            }),
          ),
        ),
      ),
      fab('crosshairs-gps', 'My location', {
        id: 'my_location',
        tap: { kind: 'locate' },
        box: { at: { right: 16, bottom: 88 } },
        paint: { background: 'surface' },
      }),
      fab('directions', 'Search for directions', { tap: { kind: 'search' } }),
    ),
    tabsBar(0),
  );
}

const DOT: readonly Shape[] = [
  { shape: 'circle', x: HOME.x, y: HOME.y, radius: 3.2, fill: '#FFFFFF' },
  { shape: 'circle', x: HOME.x, y: HOME.y, radius: 2.4, fill: '#4285F4' },
];

const tabsBar = (chosen: number) =>
  bottomBar(chosen, [
    { label: 'Explore', icon: 'map-marker', tap: { kind: 'home' } },
    { label: 'Saved', icon: 'bookmark', tap: { kind: 'saved' } },
  ]);

export function saved(state: State, env: Env) {
  const places = state.saved.flatMap((name) => findPlace(name) ?? []);
  return screen(
    upToolbar('Your places', { tap: { kind: 'up' } }),
    places.length === 0 && text('Places you save will be here', { id: 'empty', box: { margin: 24 } }),
    list(
      'saved',
      places.map((place) => placeCard(place, env)),
    ),
    tabsBar(1),
  );
}

export function searching({ typed: query, recent }: State, { locale }: Env) {
  const names = query === '' ? [] : placesFor(query, locale).slice(0, 8);
  return screen(
    line(
      { box: { pad: [8, 8, 8, 4] } },
      iconButton('arrow-left', 'Navigate up', { tap: { kind: 'up' } }),
      field('search_edit_text', query, {
        hint: 'Search here',
        edit: 'query',
        submit: { kind: 'submit' },
        action: 'search',
        style: 'search',
        box: { grow: 1 },
      }),
      query !== '' && iconButton('close', 'Clear', { id: 'clear', tap: { kind: 'clear' } }),
    ),
    list('suggestions', [
      query === '' &&
        recent.map((words) =>
          row('recent', words, { key: words, icon: 'history', tap: { kind: 'suggest', text: words } }),
        ),
      names.map(({ name, where }) =>
        row('suggestion', name, {
          key: name,
          icon: 'map-marker',
          subtitle: `${where.street}, Brindlewick`,
          tap: { kind: 'open', name },
        }),
      ),
      query !== '' && row('search_for', `Search for “${query}”`, { icon: 'magnify', tap: { kind: 'submit' } }),
    ]),
  );
}
