/** The drawer with every app, and its search. */

import { column } from '../widgets/boxes.js';
import { field } from '../widgets/fields.js';
import { grid } from '../widgets/lists.js';
import { screen } from '../widgets/screens.js';
import { text } from '../widgets/texts.js';
import type { AppLabel, Env } from '../world/app.js';
import type { View } from '../world/view.js';
import { appIcon } from './launcher-icon.js';
import { columnsOf, visibleApps, type Message, type State } from './launcher-state.js';

/** The apps that the search finds, as it stands. */
export function foundApps({ search }: State, env: Env): readonly AppLabel[] {
  const wanted = search.trim().toLowerCase();
  return visibleApps(env)
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .toSorted((a, b) => a.label.localeCompare(b.label, env.locale));
}

/** Every app, by name. */
export function drawerScreen(state: State, env: Env): View<Message> {
  const found = foundApps(state, env);
  return screen(
    field('search', state.search, {
      hint: 'Search apps',
      edit: 'search',
      style: 'search',
      action: 'go',
      submit: { kind: 'first' },
      box: { margin: [12, 16] },
    }),
    found.length === 0 &&
      column({ box: { align: 'center', pad: 32 } }, text('No apps found', { id: 'empty', color: 'onSurfaceVariant' })),
    grid(
      'apps_list_view',
      found.map((one) => appIcon(one, 'onSurface')),
      { columns: columnsOf(env), gap: 8, box: { pad: [0, 8] } },
    ),
  );
}
