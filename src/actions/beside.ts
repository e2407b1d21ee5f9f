/** Whether one element stands in the row of another, or right below it. */

import { heightOf, sharesColumn, sharesRow } from '../core/geometry.js';
import type { ScreenElement } from '../core/element.js';

/** How far below its title something may stand and still belong to it, in heights of the title. */
const REACH = 2.5;

/** In the same row as the anchor, or directly below it. */
export function isBeside({ bounds }: ScreenElement, { bounds: anchor }: ScreenElement): boolean {
  const isInRow = sharesRow(bounds, anchor) || sharesRow(anchor, bounds);
  const gap = bounds.top - anchor.bottom;
  const isBelow = gap >= 0 && gap < heightOf(anchor) * REACH && sharesColumn(bounds, anchor);
  return isInRow || isBelow;
}
