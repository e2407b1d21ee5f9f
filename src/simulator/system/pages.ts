/** Pages that turn, one for each sweep. */

import { widthOf } from '../../core/geometry.js';
import type { Placed } from '../scene/placed.js';
import type { PhoneMachine } from './phone.js';
import { send } from './touch.js';

/** A page gives way when the finger took it over such a share of its width, or went so many dp a second. Source: PagedView of AOSP's Launcher3. */
const FAR = 0.4;
const QUICK = 500;

/** Sweeps a holder of pages sideways by dp: the next page comes, or the old one back. Answers whether it turned. */
export function sweepPages(
  phone: PhoneMachine,
  holder: Placed,
  { by, speed }: Readonly<{ by: number; speed: number }>,
): boolean {
  const width = widthOf(holder.bounds) / phone.scene().scale;
  const isEnough = Math.abs(by) > FAR * width || speed > QUICK;
  return isEnough && turnTo(phone, holder, (holder.view.page ?? 0) - Math.sign(by));
}

/** Answers whether another page came. */
export function turnTo(phone: PhoneMachine, { view, uid }: Placed, wanted: number): boolean {
  const { page, on, children = [] } = view;
  const to = Math.max(0, Math.min(children.length - 1, wanted));
  if (on?.turn === undefined || to === page) return false;
  send(phone, uid, { kind: on.turn, page: to });
  return true;
}
