import { button } from '../widgets/buttons.js';
import { line } from '../widgets/boxes.js';
import { grid, list } from '../widgets/lists.js';
import { text } from '../widgets/texts.js';
import { clockTime, wholeDate } from '../world/calendar.js';
import type { View } from '../world/view.js';
import type { Apps, Notification, World } from '../world/world.js';
import { appDisc, noteWords } from './bars-view.js';
import { navigationBarOf, STATUS_BAR } from './insets.js';

const TILES = [
  ['wifi', 'wifi', 'Internet'],
  ['bluetooth', 'bluetooth', 'Bluetooth'],
  ['dnd', 'minus-circle-outline', 'Do Not Disturb'],
  ['torch', 'flashlight', 'Flashlight'],
  ['airplane', 'airplane', 'Flight mode'],
  ['dark', 'theme-light-dark', 'Dark theme'],
] as const;

type Tile = (typeof TILES)[number];

function tileView([name, glyph, label]: Tile, isOn: boolean): View {
  const color = isOn ? 'onPrimary' : 'onSurface';
  return {
    type: 'android.widget.Switch',
    desc: label,
    key: name,
    text: label,
    on: { tap: { kind: '$toggle', name } },
    traits: { checkable: true, ...(isOn && { checked: true }) },
    box: { minHeight: 64, justify: 'center', pad: [8, 12, 8, 56] },
    paint: {
      background: isOn ? 'primary' : 'surfaceContainerHighest',
      radius: 24,
      icon: { name: glyph, color, size: 24 },
    },
    textLook: { size: 14, lineHeight: 20, weight: 500, color, maxLines: 2 },
  };
}

const noteView = (apps: Apps, world: World, note: Notification): View => ({
  type: 'android.widget.FrameLayout',
  id: 'expandableNotificationRow',
  key: String(note.id),
  on: { tap: { kind: '$note', id: note.id }, dismiss: { kind: '$dismiss', id: note.id } },
  box: { row: true, align: 'center', gap: 12, pad: [12, 16], margin: [2, 16] },
  paint: { background: 'surfaceContainerHighest', radius: 20 },
  children: [
    appDisc(apps, note.package, 32),
    noteWords(world, note),
    text(clockTime(note.at), { id: 'time', style: 'caption', color: 'onSurfaceVariant' }),
  ],
});

/** Quick settings and notifications, pulled down from the top. */
export function shadeView(apps: Apps, world: World): View {
  const isOn = ([name]: Tile): boolean => (name === 'dark' ? world.display.dark : world.toggles[name]);
  return {
    type: 'android.widget.FrameLayout',
    id: 'notification_panel',
    window: 'page',
    box: { grow: 1, pad: [STATUS_BAR, 0, navigationBarOf(world.display), 0] },
    paint: { background: 'surfaceContainerLow' },
    children: [
      line(
        { box: { pad: [8, 24], gap: 12 } },
        text(clockTime(world.now), { id: 'clock', style: 'title' }),
        text(wholeDate(world.now, world.display.locale), { id: 'date', style: 'small' }),
      ),
      grid(
        'quick_settings_panel',
        TILES.map((tile) => tileView(tile, isOn(tile))),
        { columns: 2, gap: 8, type: 'android.view.ViewGroup', box: { grow: 0, pad: [8, 16] } },
      ),
      list(
        'notification_stack_scroller',
        world.notifications.map((note) => noteView(apps, world, note)),
      ),
      world.notifications.length === 0
        ? text('No notifications', { id: 'no_notifications', style: 'small', align: 'center', box: { margin: 24 } })
        : button('dismiss_text', 'Clear all', {
            style: 'text',
            tap: { kind: '$clear' },
            box: { selfAlign: 'end', margin: [8, 16] },
          }),
    ],
  };
}
