/** A finger that carries a row to another place of its list. */

import { heightOf, type Point } from '../../core/geometry.js';
import type { Placed } from '../scene/placed.js';
import { hasHandle } from '../world/view.js';
import type { PhoneMachine } from './phone.js';
import { send } from './touch.js';

/** dp a second that a list runs while a row is held over its edge. */
const EDGE_SPEED = 500;

type Carrying = Readonly<{ from: Point; to: Point; isLong?: boolean; restMs?: number }>;

/**
 * Carries a row to another place of its list: by its handle at once, by the rest of it after a long press.
 * False when the finger is on no such row.
 */
export function carriedRow(phone: PhoneMachine, chain: readonly Placed[], gesture: Carrying): boolean {
  const at = chain.findLastIndex(({ view }) => view.on?.move !== undefined);
  const [list, row] = [chain[at], chain[at + 1]];
  const kind = list?.view.on?.move;
  const isTaken = chain.some(({ view }) => view.handle) || gesture.isLong;
  if (!list || !row || kind === undefined || !hasHandle(row.view) || !isTaken) return false;
  const rows = list.children.filter(({ view }) => hasHandle(view));
  const down = gesture.to.y - gesture.from.y;
  const scrolled = overEdge(phone, { list, row }, { down, restMs: gesture.restMs ?? 0 });
  const from = rows.indexOf(row);
  const to = placeOf(rows, row, down + scrolled);
  if (from !== to) send(phone, list.uid, { kind, from, to });
  return true;
}

/** Scrolls the list on while a row is held over its edge. Answers by how many pixels. */
function overEdge(
  phone: PhoneMachine,
  { list, row }: Readonly<{ list: Placed; row: Placed }>,
  { down, restMs }: Readonly<{ down: number; restMs: number }>,
): number {
  const { uid, scroll, visible } = list;
  const isAbove = row.bounds.top + down < visible.top;
  const isBelow = row.bounds.bottom + down > visible.bottom;
  if (!scroll || isAbove === isBelow) return 0;
  const run = ((isAbove ? -1 : 1) * EDGE_SPEED * restMs) / 1_000;
  const to = Math.max(0, Math.min(scroll.max, scroll.at + run));
  if (to !== scroll.at) phone.perform({ do: 'scroll', uid, to: { [list.path]: to } });
  return (to - scroll.at) * phone.scene().scale;
}

/** Where among the rows one comes to stand: another makes way when its middle is covered. */
function placeOf(rows: readonly Placed[], row: Placed, down: number): number {
  const { top, bottom } = row.bounds;
  const middle = ({ bounds }: Placed): number => bounds.top + heightOf(bounds) / 2;
  const above = rows.filter((other) => other !== row && middle(other) < (down > 0 ? bottom : top) + down);
  return above.length;
}
