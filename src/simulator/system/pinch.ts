/** Two fingers that make a drawing larger. */

import { heightOf, widthOf, type Bounds, type Point } from '../../core/geometry.js';
import { drawnBounds, type Placed } from '../scene/placed.js';
import type { Zoom } from '../world/world.js';
import { chainAt } from './find-placed.js';
import type { PhoneMachine } from './phone.js';
import { windowAt } from './touch.js';

const MOST = 8;
/** dp that two fingers must be apart before they scale anything (ViewConfiguration.getScaledMinimumScalingSpan). */
export const LEAST_SPAN = 170;

/** Two fingers around a point that spread by a factor, or close when it is below 1. What is between them stays there. */
export function pinch(phone: PhoneMachine, around: Point, factor: number): void {
  const window = windowAt(phone, around);
  const placed = chainAt(window.root, around, () => true).findLast(({ view }) => view.zooms);
  if (!placed) return;
  const scale = Math.max(1, Math.min(MOST, (placed.zoom?.scale ?? 1) * factor));
  const drawn = drawnBounds(placed);
  const inDrawing = { x: (around.x - drawn.left) / widthOf(drawn), y: (around.y - drawn.top) / heightOf(drawn) };
  const inView = {
    x: (around.x - placed.bounds.left) / widthOf(placed.bounds),
    y: (around.y - placed.bounds.top) / heightOf(placed.bounds),
  };
  const at = (axis: 'x' | 'y'): number => 100 * (inDrawing[axis] - inView[axis] / scale);
  zoomTo(phone, placed, { scale, x: at('x'), y: at('y') });
}

/** Shifts a drawing that is larger than its view. False when there is none in this place. */
export function pan(phone: PhoneMachine, chain: readonly Placed[], by: Point): boolean {
  const placed = chain.findLast(({ zoom }) => zoom !== undefined && zoom.scale > 1);
  if (!placed?.zoom) return false;
  const drawn = drawnBounds(placed);
  const { scale, x, y } = placed.zoom;
  const to = { scale, x: x - (100 * by.x) / widthOf(drawn), y: y - (100 * by.y) / heightOf(drawn) };
  zoomTo(phone, placed, to);
  return true;
}

function zoomTo(phone: PhoneMachine, { uid, path }: Placed, { scale, x, y }: Zoom): void {
  const most = 100 - 100 / scale;
  const within = (at: number): number => Math.max(0, Math.min(most, at));
  phone.perform({ do: 'zoom', uid, path, to: { scale, x: within(x), y: within(y) } });
}

/** By how much two fingers spread that end up so many dp apart, when they began together. */
export const factorOf = (spanDp: number): number => Math.max(LEAST_SPAN, spanDp) / LEAST_SPAN;

/** How far apart fingers come that go from the middle of an area towards two of its corners. */
export const spanIn = (area: Bounds, percent: number, scale: number): number =>
  (Math.hypot(widthOf(area), heightOf(area)) * percent) / scale;
