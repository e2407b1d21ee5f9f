/** How large a window is, where it stands, and its surface. */

import type { View, WindowKind } from '../world/view.js';
import type { Arranged } from './arrange.js';
import { isExpanded } from '../world/panes.js';
import { wrapDialog } from './wrappers.js';

export type WindowName = WindowKind | 'keyboard' | 'status-bar' | 'navigation-bar' | 'toast' | 'heads-up' | 'text-menu';

export type Extent = Readonly<{ width: number; height: number }>;

/** The display, and the height of the bar at its bottom, in dp. */
type Room = Extent & Readonly<{ bar: number }>;

/** How large a window must be; what is not said follows from its content. */
export function extentOf(name: WindowName, { width, height }: Extent): Readonly<{ width?: number; height?: number }> {
  switch (name) {
    case 'page':
      return { width, height };
    case 'dialog':
      return { width: Math.min(width - 56, isExpanded({ width, height }) ? 560 : 360) };
    case 'sheet':
      return { width: Math.min(width, 640) };
    case 'keyboard':
    case 'status-bar':
    case 'navigation-bar':
      return { width };
    case 'menu':
    case 'toast':
    case 'heads-up':
    case 'text-menu':
      return {};
  }
}

/** By which a sheet is pulled. The last child, so that the places of the others are those that the app gave them. */
const HANDLE: View = {
  key: 'handle',
  box: { at: { top: 22, left: 0, right: 0 }, align: 'center' },
  children: [{ box: { width: 32, height: 4 }, paint: { background: 'onSurfaceVariant', radius: 2, opacity: 0.4 } }],
};

/** Dialogs, sheets and menus get their surface here, so that apps need not think of it. */
export function dressed(
  surface: Readonly<{ name: WindowName; view: View }>,
  page: View,
  { height, width, bar }: Room,
): View {
  const { view } = surface;
  switch (surface.name) {
    case 'dialog':
      return wrapDialog({
        ...view,
        box: { pad: 24, maxHeight: height * 0.8, ...view.box },
        paint: { background: 'surfaceContainerHigh', radius: 28, clip: true },
      });
    case 'sheet':
      return wrapDialog({
        ...view,
        children: [...(view.children ?? []), HANDLE],
        box: { pad: [48, 0, bar, 0], maxHeight: height * 0.85, ...view.box },
        paint: { background: 'surfaceContainerLow', radius: [28, 28, 0, 0], clip: true },
      });
    case 'menu':
      return wrapDialog({
        ...view,
        box: { pad: [8, 0], maxWidth: 280, ...view.box },
        paint: { background: 'surfaceContainer', radius: 4, shadow: 3 },
      });
    case 'toast':
      return { ...view, box: { ...view.box, maxWidth: width - 48 } };
    default:
      return page;
  }
}

/** The left top corner of a window in dp. */
export function cornerOf(
  name: WindowName,
  { width, height }: Arranged,
  room: Room & Readonly<{ top: number; bottom: number }>,
): Readonly<{ left: number; top: number }> {
  const middle = (room.width - width) / 2;
  switch (name) {
    case 'page':
    case 'status-bar':
      return { left: 0, top: 0 };
    case 'dialog':
      return { left: middle, top: room.top + Math.max(0, (room.height - room.top - room.bottom - height) / 2) };
    case 'sheet':
      return { left: middle, top: room.height - height - (room.bottom - room.bar) };
    case 'menu':
      return { left: room.width - width - 8, top: room.top + 8 };
    case 'keyboard':
      return { left: 0, top: room.height - room.bar - height };
    case 'navigation-bar':
      return { left: 0, top: room.height - height };
    case 'toast':
      return { left: middle, top: room.height - room.bottom - height - 48 };
    case 'heads-up':
    case 'text-menu':
      return { left: middle, top: 16 };
  }
}
