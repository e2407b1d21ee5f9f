/** Lists of which a long press picks one, and taps the others. */

import { upToolbar } from '../widgets/bars.js';
import { icon } from '../widgets/pictures.js';
import type { Child, Message, MessageOf, View } from '../world/view.js';
import { toggled } from './toggled.js';

/** Ids or names of what a long press picked out of a list. While something is picked a tap picks as well. */
export type Picked<T> = readonly T[];
export type PickMessage<T extends string | number> = { kind: 'pick'; what: T } | { kind: 'unpick' };

export const picking = <T extends string | number>(picked: Picked<T>, message: PickMessage<T>): Picked<T> =>
  message.kind === 'pick' ? toggled(picked, message.what) : [];

/** What a tap and a long press on one of the list say; `open` is what a tap does while nothing is picked. */
export function pickable<T extends string | number, const M extends Message>(
  picked: Picked<T>,
  what: T,
  open: M,
): Readonly<Record<'tap' | 'hold', M | PickMessage<T>>> {
  const pick = { kind: 'pick', what } as const;
  return { tap: picked.length > 0 ? pick : open, hold: pick };
}

/** Over the list: how many are picked, and what shall happen to them. Back picks nothing. */
export const pickedBar = <const C extends readonly Child[]>(
  picked: Picked<unknown>,
  ...buttons: C
): View<{ kind: 'unpick' } | MessageOf<C>> => ({
  ...upToolbar(`${picked.length} selected`, { tap: { kind: 'unpick' } }, ...buttons),
  on: { back: { kind: 'unpick' } },
});

/** Stands before a row that is picked, in place of its picture. */
export const pickedMark = icon('check-circle', { id: 'picked', size: 40, color: 'primary' });
