/** What a finger does that moves. */

import { contains, heightOf, widthOf, type Bounds, type Point } from '../../core/geometry.js';
import type { Placed } from '../scene/placed.js';
import type { SceneWindow } from '../scene/scene.js';
import { carriedRow } from './carry-row.js';
import { drag } from './drag.js';
import { navigated } from './edges.js';
import { chainAt } from './find-placed.js';
import { sweepPages, turnTo } from './pages.js';
import type { PhoneMachine } from './phone.js';
import { pan } from './pinch.js';
import { send, slideTo, windowAt } from './touch.js';

export type Swipe = Readonly<{
  from: Point;
  to: Point;
  durationMs: number;
  /** It was a long press before it moved. */
  isLong?: boolean;
  /** Milliseconds that the finger rested before it came up. */
  restMs?: number;
  /** Where else it rested on its way. */
  rests?: readonly Point[];
}>;

/** dp that a list must be pulled down at its top before it loads anew. */
const PULL = 64;
/** A fling below this many dp a second stops with the finger. */
const SLOWEST_FLING = 50;

/** A finger that goes down, moves and comes up. Answers whether something scrolled. */
export function swipe(phone: PhoneMachine, gesture: Swipe): boolean {
  if (navigated(phone, gesture)) return false;
  const window = windowAt(phone, gesture.from);
  const dx = gesture.to.x - gesture.from.x;
  const dy = gesture.to.y - gesture.from.y;
  if (window.name === 'status-bar') return opened(phone, dy > 0);
  if (window.name === 'heads-up') {
    if (Math.hypot(dx, dy) > 0) phone.perform({ do: 'heads-up', open: false });
    return false;
  }
  if (window.name === 'text-menu' || window.name === 'keyboard' || window.name === 'navigation-bar') return false;
  const chain = chainAt(window.root, gesture.from, () => true);
  if (drag(phone, chain, gesture)) return false;
  if (carriedRow(phone, chain, gesture)) return false;
  const slid = chain.findLast(({ view }) => view.on?.slide !== undefined);
  if (slid) {
    slideTo(phone, slid, gesture.to);
    return false;
  }
  if (pan(phone, chain, { x: dx, y: dy })) return false;
  const axis = Math.abs(dx) > Math.abs(dy) ? 'horizontal' : 'vertical';
  if (dismissed(phone, { chain, axis, dx, dy })) return false;
  return scrollChain(phone, { window, chain, axis, by: axis === 'vertical' ? dy : dx, durationMs: gesture.durationMs });
}

function opened(phone: PhoneMachine, isDown: boolean): boolean {
  if (isDown) phone.perform({ do: 'shade', shown: true });
  return false;
}

type Dismissing = Readonly<{
  chain: readonly Placed[];
  axis: 'vertical' | 'horizontal';
  dx: number;
  dy: number;
}>;

/** Rows are swept sideways out of lists that scroll up and down, cards upwards out of those that scroll sideways. */
function dismissed(phone: PhoneMachine, { chain, axis, dx, dy }: Dismissing): boolean {
  const swept = chain.findLast(({ view }) => view.on?.dismiss !== undefined);
  const holder = chain.findLast(({ view }) => view.scroll !== undefined);
  const message = swept?.view.on?.dismiss;
  if (!swept || !message || holder?.view.scroll === axis) return false;
  const far = axis === 'horizontal' ? Math.abs(dx) > widthOf(swept.bounds) / 4 : -dy > heightOf(swept.bounds) / 5;
  if (far) send(phone, swept.uid, message);
  return true;
}

type Scrolling = Readonly<{
  window: SceneWindow;
  chain: readonly Placed[];
  axis: 'vertical' | 'horizontal';
  by: number;
  durationMs: number;
}>;

/** The innermost that can still go that way scrolls; a quick finger lets it run on. */
function scrollChain(phone: PhoneMachine, { window, chain, axis, by, durationMs }: Scrolling): boolean {
  const { scale } = phone.scene();
  const moved = by / scale;
  const holder = chain.findLast(
    ({ view, scroll }) =>
      view.scroll === axis && scroll !== undefined && (moved < 0 ? scroll.at < scroll.max : scroll.at > 0),
  );
  if (!holder?.scroll) {
    const pulled = chain.findLast(({ view }) => view.on?.refresh !== undefined);
    const raised = chain.findLast(({ view }) => view.on?.raise !== undefined);
    if (axis === 'vertical' && moved < -PULL && raised?.view.on?.raise) send(phone, raised.uid, raised.view.on.raise);
    else if (axis === 'vertical' && moved > PULL && pulled?.view.on?.refresh)
      send(phone, pulled.uid, pulled.view.on.refresh);
    else if (window.package === 'com.android.systemui' && moved < -PULL) phone.perform({ do: 'shade', shown: false });
    return false;
  }
  if (holder.view.page !== undefined)
    return sweepPages(phone, holder, { by: moved, speed: (1_000 * Math.abs(moved)) / Math.max(durationMs, 1) });
  const run = moved + Math.sign(moved) * flingDistance(Math.abs(moved) / Math.max(durationMs, 1), scale);
  return scrollTo(phone, holder, holder.scroll.at - run);
}

/**
 * dp that a list runs on after the finger left it at `speed` dp/ms.
 * Source: the spline of Android's OverScroller (friction 0.015, deceleration rate ln 0.78 / ln 0.9).
 */
function flingDistance(speed: number, scale: number): number {
  const perSecond = speed * 1_000;
  if (perSecond < SLOWEST_FLING) return 0;
  const drag = 0.015 * 9.80665 * 39.37 * (scale * 160) * 0.84;
  const rate = Math.log(0.78) / Math.log(0.9);
  const strength = Math.log((0.35 * perSecond * scale) / drag);
  return (drag * Math.exp((rate / (rate - 1)) * strength)) / scale;
}

/** Scrolls one list to a place in dp; near its end the app is asked for more. */
export function scrollTo(phone: PhoneMachine, holder: Placed, to: number): boolean {
  const { scroll, view, uid, path, bounds } = holder;
  if (!scroll) return false;
  if (view.page !== undefined) {
    const width = widthOf(bounds) / phone.scene().scale;
    return turnTo(phone, holder, Math.round(to / width));
  }
  const at = Math.max(0, Math.min(scroll.max, to));
  phone.perform({ do: 'scroll', uid, to: { [path]: at } });
  const length = (view.scroll === 'vertical' ? heightOf(bounds) : widthOf(bounds)) / phone.scene().scale;
  if (view.on?.more && at > scroll.max - length / 2) send(phone, uid, view.on.more);
  return at !== scroll.at;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Within an area, the swipe of a finger in a direction over a share of it. */
export function swipeIn(
  { left, top, right, bottom }: Bounds,
  direction: Direction,
  percent: number,
): Readonly<{ from: Point; to: Point }> {
  const middle = { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) };
  const share = Math.max(0, Math.min(1, percent)) / 2;
  const dx = Math.floor((right - left - 2) * share);
  const dy = Math.floor((bottom - top - 2) * share);
  switch (direction) {
    case 'up':
      return { from: { x: middle.x, y: middle.y + dy }, to: { x: middle.x, y: middle.y - dy } };
    case 'down':
      return { from: { x: middle.x, y: middle.y - dy }, to: { x: middle.x, y: middle.y + dy } };
    case 'left':
      return { from: { x: middle.x + dx, y: middle.y }, to: { x: middle.x - dx, y: middle.y } };
    case 'right':
      return { from: { x: middle.x - dx, y: middle.y }, to: { x: middle.x + dx, y: middle.y } };
  }
}

/** What scrolls in an area, the innermost around its middle; `undefined` when nothing does. */
export function scrollableIn(phone: PhoneMachine, area: Bounds, axis: 'vertical' | 'horizontal'): Placed | undefined {
  const { root } = phone.scene().active;
  const middle = { x: (area.left + area.right) / 2, y: (area.top + area.bottom) / 2 };
  const point = contains(root.visible, middle) ? middle : { x: area.left + 1, y: area.top + 1 };
  return chainAt(root, point, () => true).findLast(
    ({ view, scroll }) => view.scroll === axis && (scroll?.max ?? 0) > 0,
  );
}
