/** Status bar, navigation bar, toast, heads-up. */

import { speakerOf } from '../texts/translated.js';
import { icon } from '../widgets/pictures.js';
import { clockTime } from '../world/calendar.js';
import { sizeInDp } from '../world/env.js';
import { flat, type Color, type Shape, type View } from '../world/view.js';
import type { Apps, Display, Notification, World } from '../world/world.js';
import { navigationBarOf, STATUS_BAR } from './insets.js';

/** The line at the top: clock, waiting notifications, connections, battery. */
export function statusBarView(apps: Apps, world: World, color: Color): View {
  const { toggles } = world;
  const waiting = [...new Set(world.notifications.map((note) => note.package))].slice(0, 4);
  const glyph = (name: string): View => icon(name, { size: 16, color });
  return {
    type: 'status-bar',
    window: 'page',
    box: { row: true, align: 'center', height: STATUS_BAR, pad: [6, 20, 0, 24], gap: 5 },
    children: flat([
      {
        text: clockTime(world.now),
        box: { margin: [0, 6, 0, 0] },
        textLook: { size: 15, lineHeight: 20, weight: 500, color },
      },
      ...waiting.map((name) => glyph(apps.get(name)?.icon.name ?? 'bell')),
      { box: { grow: 1 } },
      toggles.dnd && glyph('minus-circle-outline'),
      toggles.airplane && glyph('airplane'),
      toggles.wifi && glyph('wifi-strength-4'),
      !toggles.airplane && toggles.data && glyph('network-strength-4'),
      glyph('battery-80'),
    ]),
  };
}

/** Back, home and recents at the bottom; or the line that says that swipes do it. */
export function navigationBarView(display: Display, color: Color, background: Color | undefined): View {
  const bar = {
    type: 'navigation-bar',
    window: 'page',
    ...(background && { paint: { background } }),
  } as const;
  const height = navigationBarOf(display);
  if (display.navigation === 'gestures') {
    const line: View = { box: { width: 108, height: 4 }, paint: { background: color, radius: 2 } };
    return { ...bar, box: { height, align: 'center', justify: 'center' }, children: [line] };
  }
  const key = (pressed: string, shape: Shape): View => ({
    on: { tap: { kind: '$key', key: pressed } },
    box: { grow: 1, width: 0, align: 'center', justify: 'center' },
    children: [{ box: { width: 16, height: 16 }, paint: { drawing: [shape] } }],
  });
  return {
    ...bar,
    box: { row: true, height, pad: [0, 32] },
    children: [
      key('back', { shape: 'path', path: 'M85 4 V96 L8 50 Z', fill: color }),
      key('home', { shape: 'circle', x: 50, y: 50, radius: 48, fill: color }),
      key('recents', { shape: 'rect', x: 6, y: 6, width: 88, height: 88, radius: 12, fill: color }),
    ],
  };
}

/** A short word over everything; in the tree it is a node of its own below the root. */
export const toastView = (text: string): View => ({
  type: 'android.widget.Toast',
  window: 'page',
  box: { row: true, align: 'center', pad: [12, 20], gap: 12 },
  paint: { background: 'surfaceContainerHighest', radius: 24, shadow: 4 },
  children: [{ text, box: { shrink: 1 }, textLook: { size: 14, lineHeight: 20, color: 'onSurface', maxLines: 2 } }],
});

/** A notification that slides over the top. */
export function headsUpView(apps: Apps, world: World): View | undefined {
  const note = world.notifications.find(({ id }) => id === world.headsUp?.id);
  if (!note) return undefined;
  return {
    type: 'heads-up',
    window: 'page',
    on: { tap: { kind: '$heads-up' } },
    box: { row: true, align: 'center', gap: 12, pad: 16, width: Math.min(sizeInDp(world).width - 16, 480) },
    paint: { background: 'surfaceContainerHigh', radius: 28, shadow: 6 },
    children: [appDisc(apps, note.package, 32), noteWords(world, note)],
  };
}

/** What a notification says, as its app says it on this phone. */
export function noteWords(world: World, { package: name, title, text }: Notification): View {
  const say = speakerOf(world, name) ?? String;
  return {
    type: 'android.widget.LinearLayout',
    box: { grow: 1, width: 0 },
    children: [
      {
        type: 'android.widget.TextView',
        id: 'android:id/title',
        text: say(title),
        textLook: { size: 14, lineHeight: 20, weight: 500, color: 'onSurface', maxLines: 1 },
      },
      {
        type: 'android.widget.TextView',
        id: 'android:id/text',
        text: say(text),
        textLook: { size: 14, lineHeight: 20, color: 'onSurfaceVariant', maxLines: 2 },
      },
    ],
  };
}

/** An app's icon. */
export function appDisc(apps: Apps, name: string, size: number): View {
  const app = apps.get(name);
  return {
    type: 'android.widget.ImageView',
    id: 'icon',
    box: { width: size, height: size },
    paint: {
      background: app?.icon.background ?? 'primary',
      radius: size / 2,
      icon: { name: app?.icon.name ?? 'android', color: app?.icon.color ?? '#FFFFFF', size: size * 0.58 },
    },
  };
}
