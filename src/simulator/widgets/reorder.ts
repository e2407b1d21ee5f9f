/** Lists whose rows are carried to another place, and their handles. */

import type { Child, MessageOf, View } from '../world/view.js';
import { list, type ListOptions } from './lists.js';

/**
 * A list whose rows a finger carries to another place, by a `dragHandle` in them or after a long press. Then comes
 * `{ kind: move, from, to }`, counted among the rows that have a handle; `moved` of apps/moved.ts does it to an array.
 */
export const reorderList = <const C extends readonly Child[], const K extends string>(
  id: string,
  rows: C,
  options: ListOptions<never> & Readonly<{ move: K }>,
): View<MessageOf<C> | { kind: K; from: number; to: number }> => ({
  ...list(id, rows, options),
  on: { move: options.move },
});

/** What a finger takes a row by. `name` says which row it carries. */
export const dragHandle = (name: string): View<never> => ({
  type: 'android.widget.ImageView',
  id: 'drag_handle',
  desc: `Reorder ${name}`,
  handle: true,
  box: { width: 40, height: 48 },
  paint: { icon: { name: 'drag-horizontal-variant', color: 'onSurfaceVariant', size: 24 } },
});
