/** The way to a place, by four means. */

import { townMap } from '../content/town-map.js';
import { journeyTo, TRAVEL_MODES } from '../content/town.js';
import type { Env } from '../world/app.js';
import { tabs, upToolbar } from '../widgets/bars.js';
import { column } from '../widgets/boxes.js';
import { button } from '../widgets/buttons.js';
import { row, scroll } from '../widgets/lists.js';
import { canvas } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { heading } from '../widgets/texts.js';
import { gone } from './maps-place-screens.js';
import { placeOf, type State } from './maps-state.js';

const UP = { tap: { kind: 'up' } } as const;

export function directions({ mode }: State, env: Env) {
  const place = placeOf(env);
  if (!place) return gone();
  const { km, minutes, steps } = journeyTo(place, mode);
  return screen(
    upToolbar('Directions', UP),
    row('start_point', 'Your location', { icon: 'crosshairs-gps' }),
    row('destination', place.name, { icon: 'map-marker' }),
    tabs(
      'modes',
      TRAVEL_MODES.indexOf(mode),
      TRAVEL_MODES.map((each) => ({
        label: `${each} ${journeyTo(place, each).minutes} min`,
        tap: { kind: 'mode', mode: each } as const,
      })),
    ),
    canvas('route_map', townMap([place]), {
      desc: 'Map of the way',
      type: 'android.view.SurfaceView',
      box: { height: 220 },
    }),
    scroll(
      'route',
      column(
        { box: { pad: 16, gap: 8 } },
        heading(`${minutes} min (${km} km)`, { id: 'route_summary' }),
        button('start', 'Start', { icon: 'navigation', tap: { kind: 'start' } }),
      ),
      steps.map((step, index) =>
        row('step', step, { key: String(index), icon: index === steps.length - 1 ? 'flag-checkered' : 'arrow-up' }),
      ),
    ),
  );
}
