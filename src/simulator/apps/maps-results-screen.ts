/** What a search on the map finds, with its filters. */

import type { Env } from '../world/app.js';
import { line } from '../widgets/boxes.js';
import { chip, iconButton } from '../widgets/buttons.js';
import { list, strip } from '../widgets/lists.js';
import { screen } from '../widgets/screens.js';
import { text } from '../widgets/texts.js';
import { placeCard } from './maps-place-card.js';
import { results, type State } from './maps-state.js';

const LISTED_MINIMUM = [4, 4.5] as const;

export function found(state: State, env: Env) {
  const places = results(state, env);
  return screen(
    line(
      { box: { pad: [8, 4, 0, 4] } },
      iconButton('arrow-left', 'Navigate up', { tap: { kind: 'up' } }),
      // A field to screen readers, which holds the query: not one more thing that is called so.
      {
        ...text(state.query, {
          id: 'search_bar',
          desc: 'Search here',
          tap: { kind: 'search' },
          maxLines: 1,
          box: { grow: 1, width: 0, height: 48, pad: [12, 20] },
          paint: { background: 'surfaceContainerHigh', radius: 24 },
        }),
        type: 'android.widget.EditText',
      },
      iconButton('close', 'Clear search', { id: 'clear', tap: { kind: 'up' } }),
    ),
    strip(
      'filters',
      chip('filter', `Sort: ${state.sorting}`, { key: 'sort', icon: 'sort', tap: { kind: 'sort' } }),
      chip('filter', 'Open now', { key: 'now', selected: state.openNow, tap: { kind: 'filter', filter: 'openNow' } }),
      chip('filter', 'Open late', {
        key: 'late',
        selected: state.openLate,
        tap: { kind: 'filter', filter: 'openLate' },
      }),
      LISTED_MINIMUM.map((rating) =>
        chip('filter', `Rated ${rating.toFixed(1)}+`, {
          key: String(rating),
          selected: state.rating === rating,
          tap: { kind: 'rating', rating },
        }),
      ),
    ),
    places.length === 0 &&
      text(`Nothing found for “${state.query}” with these filters`, { id: 'empty', box: { margin: 24 } }),
    list(
      'results',
      places.map((place) => placeCard(place, env)),
    ),
  );
}
