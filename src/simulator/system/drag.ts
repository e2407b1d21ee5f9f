import type { Point } from '../../core/geometry.js';
import type { Placed } from '../scene/placed.js';
import { chainAt } from './find-placed.js';
import type { PhoneMachine } from './phone.js';
import { send } from './touch.js';

type Dragging = Readonly<{ to: Point; isLong?: boolean; rests?: readonly Point[] }>;

/**
 * Lifts what can be lifted by a long press, and carries it: where it rests, and where it is let go, the view below is told.
 * False when the finger is on no such thing.
 */
export function drag(phone: PhoneMachine, chain: readonly Placed[], { to, isLong, rests = [] }: Dragging): boolean {
  const held = chain.findLast(({ view }) => view.on?.lift !== undefined);
  const lift = held?.view.on?.lift;
  if (!isLong || !held || !lift) return false;
  send(phone, held.uid, lift);
  for (const rest of [...rests, to]) tell(phone, rest, 'hover');
  tell(phone, to, 'drop');
  return true;
}

/** Rounding may leave a pixel between two views, which belongs to the next. */
function tell(phone: PhoneMachine, { x, y }: Point, how: 'hover' | 'drop'): void {
  const { root } = phone.scene().active;
  const chains = [0, 1].map((by) =>
    chainAt(root, { x: x + by, y: y + by }, ({ view }) => view.on?.[how] !== undefined),
  );
  const placed = chains.toSorted((a, b) => b.length - a.length)[0]?.at(-1);
  const message = placed?.view.on?.[how];
  if (placed && message) send(phone, placed.uid, message);
}
