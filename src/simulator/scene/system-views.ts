/** Dialogs and sheets of the system. */

import { button, iconButton } from '../widgets/buttons.js';
import { column, line } from '../widgets/boxes.js';
import { grid, row } from '../widgets/lists.js';
import { icon } from '../widgets/pictures.js';
import { sheet } from '../widgets/screens.js';
import { heading, text } from '../widgets/texts.js';
import { alertView } from '../world/draw.js';
import type { Permission } from '../world/effect.js';
import { sizeInDp } from '../world/env.js';
import { flat, type Message, type View } from '../world/view.js';
import type { Apps, SystemWindow, World } from '../world/world.js';
import { appDisc } from './bars-view.js';
import { callView, popUpView } from './interruption-views.js';
import { navigationBarOf, STATUS_BAR } from './insets.js';
import { shadeView } from './shade-view.js';

const SYSTEM_PACKAGES: Readonly<Record<Exclude<SystemWindow['kind'], 'pop-up'>, string>> = {
  permission: 'com.android.permissioncontroller',
  uninstall: 'com.android.packageinstaller',
  crashed: 'android',
  hung: 'android',
  call: 'com.android.incallui',
  chooser: 'android',
  share: 'com.android.intentresolver',
  shade: 'com.android.systemui',
  recents: 'com.android.systemui',
};

/** The package that owns a window over the app, as the tree names it. A pop-up is the app's own. */
export const ownerOf = (window: SystemWindow): string =>
  window.kind === 'pop-up' ? window.package : SYSTEM_PACKAGES[window.kind];

const WANTS: Readonly<Record<Permission, string>> = {
  CAMERA: 'take pictures and record video',
  ACCESS_FINE_LOCATION: 'access this device’s location',
  READ_CONTACTS: 'access your contacts',
  READ_CALL_LOG: 'access your phone call logs',
  RECORD_AUDIO: 'record audio',
  POST_NOTIFICATIONS: 'send you notifications',
  CALL_PHONE: 'make and manage phone calls',
  READ_MEDIA_IMAGES: 'access photos on this device',
};

const labelOf = (apps: Apps, name: string): string => apps.get(name)?.label ?? name;

/** What a window of the system looks like. Its messages begin with "$" and are answered by world/answer.ts. */
export function systemView(apps: Apps, world: World, window: SystemWindow): View {
  switch (window.kind) {
    case 'permission':
      return permissionView(
        `Allow ${labelOf(apps, window.package)} to ${WANTS[window.permission]}?`,
        window.permission,
      );
    case 'uninstall':
      return alertView({
        title: labelOf(apps, window.package),
        text: 'Do you want to uninstall this app?',
        positive: { label: 'OK' },
        negative: { label: 'Cancel' },
      });
    case 'crashed':
      return aerr(`${labelOf(apps, window.package)} keeps stopping`, [
        ['aerr_restart', 'refresh', 'Open app again', { kind: '$restart' }],
        ['aerr_close', 'close', 'Close app', { kind: '$close' }],
      ]);
    case 'hung':
      return aerr(`${labelOf(apps, window.package)} isn't responding`, [
        ['aerr_close', 'close', 'Close app', { kind: '$close' }],
        ['aerr_wait', 'clock-outline', 'Wait', { kind: '$wait' }],
      ]);
    case 'chooser':
      return sheet(
        heading('Open with', { id: 'android:id/title', box: { margin: [8, 24] } }),
        window.packages.map((name, index) =>
          row('resolver_list', labelOf(apps, name), {
            key: name,
            start: appDisc(apps, name, 40),
            tap: { kind: '$choose', index },
          }),
        ),
      );
    case 'share':
      return shareView(apps, window);
    case 'pop-up':
      return popUpView(window, world.now);
    case 'call':
      return callView(window);
    case 'shade':
      return shadeView(apps, world);
    case 'recents':
      return recentsView(apps, world);
  }
}

function permissionView(question: string, permission: Permission): View {
  const answer = (id: string, label: string, kind: string): View =>
    button(`com.android.permissioncontroller:id/${id}`, label, {
      style: 'tonal',
      tap: { kind },
      box: { selfAlign: 'stretch', height: 52, margin: [2, 0] },
    });
  const isPlace = permission === 'ACCESS_FINE_LOCATION' || permission === 'CAMERA' || permission === 'RECORD_AUDIO';
  return {
    type: 'android.widget.LinearLayout',
    id: 'com.android.permissioncontroller:id/grant_singleton',
    window: 'dialog',
    box: { align: 'stretch' },
    children: flat<Message>([
      icon(permission === 'ACCESS_FINE_LOCATION' ? 'map-marker' : 'shield-key-outline', {
        id: 'permission_icon',
        color: 'primary',
        box: { selfAlign: 'center', margin: [0, 0, 16, 0] },
      }),
      text(question, {
        id: 'permission_message',
        style: 'title',
        weight: 400,
        align: 'center',
        box: { margin: [0, 0, 24, 0] },
      }),
      isPlace && answer('permission_allow_foreground_only_button', 'While using the app', '$allow'),
      isPlace && answer('permission_allow_one_time_button', 'Only this time', '$allow'),
      !isPlace && answer('permission_allow_button', 'Allow', '$allow'),
      answer('permission_deny_button', 'Don’t allow', '$deny'),
    ]),
  };
}

/** The dialogs for an app that stopped or does not answer: rows in place of buttons. */
const aerr = (title: string, rows: readonly (readonly [string, string, string, Message])[]): View => ({
  type: 'android.widget.LinearLayout',
  id: 'android:id/parentPanel',
  window: 'dialog',
  children: [
    heading(title, { id: 'android:id/alertTitle', box: { margin: [0, 0, 12, 0] } }),
    ...rows.map(([id, glyph, label, tap]): View => ({
      type: 'android.widget.Button',
      id: `android:id/${id}`,
      text: label,
      on: { tap },
      box: { height: 52, justify: 'center', pad: [0, 0, 0, 40] },
      paint: { icon: { name: glyph, color: 'onSurfaceVariant', size: 24 } },
      textLook: { size: 16, lineHeight: 24, color: 'onSurface' },
    })),
  ],
});

function shareView(apps: Apps, window: Extract<SystemWindow, { kind: 'share' }>): View {
  const takers = [...apps.values()].filter((app) => app.shares !== undefined);
  return sheet(
    heading(window.title === '' ? 'Sharing text' : window.title, {
      id: 'android:id/title',
      style: 'subtitle',
      box: { margin: [4, 24] },
    }),
    line(
      {
        box: { margin: [4, 16, 12, 16], pad: [12, 16], gap: 12 },
        paint: { background: 'surfaceContainerHighest', radius: 16 },
      },
      text(window.text, { id: 'content_preview_text', style: 'small', maxLines: 2, box: { grow: 1, width: 0 } }),
      iconButton('content-copy', 'Copy', { id: 'chooser_copy_button', tap: { kind: '$copy' } }),
    ),
    grid(
      'resolver_list',
      takers.map((app) =>
        column(
          {
            type: 'android.widget.LinearLayout',
            id: 'item',
            key: app.package,
            tap: { kind: '$share', package: app.package },
            box: { align: 'center', gap: 8, pad: [8, 0] },
          },
          appDisc(apps, app.package, 48),
          text(app.label, { id: 'android:id/text1', style: 'caption', align: 'center', maxLines: 1 }),
        ),
      ),
      { columns: 4, box: { grow: 0, shrink: 1, pad: [0, 8, 16, 8] } },
    ),
  );
}

/** The app switcher: a card for each task. A card swept away ends its task. */
function recentsView(apps: Apps, world: World): View {
  const { width, height } = sizeInDp(world);
  const card = Math.min(300, width * 0.72);
  const cardHeight = Math.min(card * 1.7, height - STATUS_BAR - navigationBarOf(world.display) - 104);
  const tasks = [...world.tasks].reverse();
  return {
    type: 'android.widget.FrameLayout',
    id: 'overview_panel',
    window: 'page',
    box: { grow: 1, justify: 'center' },
    paint: { background: 'surfaceContainer' },
    children: flat<Message>([
      tasks.length === 0 && text('No recent items', { id: 'empty_message', align: 'center' }),
      tasks.length > 0 && {
        type: 'android.widget.ListView',
        id: 'recents_list',
        scroll: 'horizontal',
        box: { row: true, gap: 16, pad: [0, (width - card) / 2] },
        paint: { clip: true },
        children: tasks.map((task): View => ({
          type: 'android.widget.FrameLayout',
          id: 'snapshot',
          key: task.package,
          desc: labelOf(apps, task.package),
          on: { tap: { kind: '$choose', package: task.package }, dismiss: { kind: '$dismiss', package: task.package } },
          box: { width: card, height: cardHeight, pad: 24, gap: 16, align: 'center', justify: 'center' },
          paint: { background: 'surface', radius: 28, shadow: 2 },
          children: [appDisc(apps, task.package, 64), text(labelOf(apps, task.package), { style: 'subtitle' })],
        })),
      },
      tasks.length > 0 &&
        button('clear_all', 'Clear all', {
          style: 'text',
          tap: { kind: '$clear' },
          box: { selfAlign: 'center', margin: 24 },
        }),
    ]),
  };
}
