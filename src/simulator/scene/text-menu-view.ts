/** Cut, copy and paste over the field that was pressed long. */

import type { Bounds } from '../../core/geometry.js';
import type { View } from '../world/view.js';
import { flat } from '../world/view.js';
import { STATUS_BAR } from './insets.js';
import type { Placed } from './placed.js';

const GAP = 8;

export type TextMenuState = Readonly<{ hasText: boolean; isSelected: boolean; isWhole: boolean; canPaste: boolean }>;

/** What a long press on a field offers: a bar that floats over it. `undefined` when there is nothing to offer. */
export function textMenuView({ hasText, isSelected, isWhole, canPaste }: TextMenuState): View | undefined {
  const items = flat([
    isSelected && item('Cut', 'cut'),
    isSelected && item('Copy', 'copy'),
    canPaste && item('Paste', 'paste'),
    hasText && !isWhole && item('Select all', 'select-all'),
  ]);
  if (items.length === 0) return undefined;
  return {
    type: 'text-menu',
    window: 'page',
    box: { row: true, height: 48 },
    paint: { background: 'surfaceContainerHigh', radius: 24, shadow: 4 },
    children: items,
  };
}

const item = (label: string, key: string): View => ({
  key,
  on: { tap: { kind: '$edit', key } },
  box: { justify: 'center', pad: [0, 16], height: 48 },
  children: [{ text: label, textLook: { size: 14, lineHeight: 20, weight: 500, color: 'onSurface', maxLines: 1 } }],
});

type Room = Readonly<{ width: number; height: number; scale: number }>;

/** Over the field, or below it where there is no room; in dp. */
export function besideField(field: Bounds, menu: Readonly<{ width: number; height: number }>, room: Room) {
  const middle = (field.left + field.right) / 2 / room.scale;
  const above = field.top / room.scale - menu.height - GAP;
  return {
    left: Math.max(GAP, Math.min(room.width - menu.width - GAP, middle - menu.width / 2)),
    top: above > STATUS_BAR ? above : field.bottom / room.scale + GAP,
  };
}

/** The view at a path of an entry. */
export const placedAt = (root: Placed, at: Pick<Placed, 'uid' | 'path'>): Placed | undefined =>
  placedWith(root, ({ uid, path }) => uid === at.uid && path === at.path);

/** The first view for which it holds. */
export function placedWith(root: Placed, test: (placed: Placed) => boolean): Placed | undefined {
  if (test(root)) return root;
  for (const child of root.children) {
    const found = placedWith(child, test);
    if (found) return found;
  }
  return undefined;
}
