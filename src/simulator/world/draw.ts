/** Draws the screens of the tasks. */

import { button } from '../widgets/buttons.js';
import { column, line } from '../widgets/boxes.js';
import { progress } from '../widgets/choices.js';
import { icon } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { widened, withoutUp } from '../widgets/wide.js';
import { text } from '../widgets/texts.js';
import { spoiled, withLate } from './lasting-faults.js';
import type { DialogButton, DialogSpec, MenuItem } from './effect.js';
import { envOf, sizeInDp } from './env.js';
import { isExpanded, standingOf } from './panes.js';
import { flat, type Message, type View } from './view.js';
import type { Apps, StackEntry, World } from './world.js';

/** What an entry of a task looks like; undefined when its app has no such screen. */
export function drawEntry(
  apps: Apps,
  world: World,
  owned: Readonly<{ package: string; entry: StackEntry }>,
): View | undefined {
  const { entry } = owned;
  switch (entry.kind) {
    case 'dialog':
      return alertView(entry.dialog);
    case 'menu':
      return menuView(entry.items);
    case 'screen': {
      const app = apps.get(owned.package);
      if (!app) return undefined;
      if (isLoading(world, entry)) return LOADING;
      const { uid } = entry;
      const env = envOf(apps, world, { app, screen: entry.screen, extras: entry.extras, uid, isDrawing: true });
      const drawn = app.draw(entry.screen, world.apps[owned.package] ?? app.initial, env);
      // A dialog or a sheet needs nothing from the network.
      if (entry.failed && (drawn?.window ?? 'page') === 'page') return FAILED;
      if (!drawn) return undefined;
      const standing = standingOf(world, app, { uid, size: sizeInDp(world) });
      const isFirst = standing.pane === 'detail' && standing.chosen?.uid === uid;
      const whole = withLate(isFirst ? withoutUp(drawn) : drawn, entry.late);
      const page = spoiled(whole, world, { package: owned.package, screen: entry.screen });
      return widened(page, { width: env.size.width, isExpanded: isExpanded(env.size) });
    }
  }
}

/** The screen opened a moment ago and has nothing to show yet. */
export const isLoading = (world: World, entry: StackEntry): boolean =>
  entry.kind === 'screen' && entry.loadingUntil !== undefined && world.now < entry.loadingUntil;

const FAILED = screen(
  column(
    { box: { grow: 1, align: 'center', justify: 'center', gap: 16, pad: 24 } },
    icon('wifi-off', { size: 48, color: 'onSurfaceVariant' }),
    text('No connection', { id: 'error_title', style: 'title' }),
    text('Check the network and try again.', { id: 'error_text', style: 'small', align: 'center' }),
    button('retry', 'Try again', { tap: { kind: '$retry' }, box: { selfAlign: 'center' } }),
  ),
);

const LOADING = screen(column({ box: { grow: 1, justify: 'center' } }, progress(undefined, { id: 'loading' })));

/** An alert as Android's own dialogs have it: title, message and up to three buttons, under the platform's ids. */
export function alertView({ title, text: words, positive, negative, neutral }: DialogSpec): View {
  const action = (id: string, which: string, spec: DialogButton<Message> | undefined) =>
    spec && button(`android:id/${id}`, spec.label, { style: 'text', tap: { kind: '$button', which } });
  return {
    type: 'android.widget.LinearLayout',
    id: 'parentPanel',
    window: 'dialog',
    children: flat([
      column(
        { id: 'topPanel', box: { margin: [0, 0, 16, 0] } },
        { ...text(title, { id: 'android:id/alertTitle', style: 'alert' }), traits: { heading: true } },
      ),
      words !== undefined &&
        column(
          { id: 'contentPanel' },
          text(words, { id: 'android:id/message', style: 'small', color: 'onSurfaceVariant' }),
        ),
      {
        type: 'android.widget.ScrollView',
        id: 'buttonPanel',
        box: { row: true, justify: 'end', gap: 8, margin: [24, 0, 0, 0] },
        children: flat([
          action('button3', 'neutral', neutral),
          neutral && { box: { grow: 1 } },
          action('button2', 'negative', negative),
          action('button1', 'positive', positive),
        ]),
      },
    ]),
  };
}

function menuView(items: readonly MenuItem[]): View {
  return {
    type: 'android.widget.ListView',
    window: 'menu',
    children: items.map((item, index) =>
      line(
        {
          type: 'android.widget.LinearLayout',
          key: String(index),
          tap: { kind: '$item', index },
          box: { height: 48, pad: [0, 12], gap: 12, minWidth: 180 },
        },
        item.icon !== undefined && icon(item.icon),
        text(item.label, { id: 'title', maxLines: 1 }),
      ),
    ),
  };
}
