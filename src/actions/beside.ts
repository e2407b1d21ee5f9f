/** Whether one element stands in the row of another, or right below it. */

import { centerOf, heightOf } from '../core/geometry.js';
import type { ScreenElement } from '../core/element.js';

/** How far below its title something may stand and still belong to it, in heights of the title. */
const REACH = 2.5;

/** In the same row as the anchor, or directly below it. */
export function isBeside({ bounds }: ScreenElement, { bounds: anchor }: ScreenElement): boolean {
  const { y } = centerOf(bounds);
  const isInRow =
    (y >= anchor.top && y < anchor.bottom) || (centerOf(anchor).y >= bounds.top && centerOf(anchor).y < bounds.bottom);
  const gap = bounds.top - anchor.bottom;
  const isBelow =
    gap >= 0 && gap < heightOf(anchor) * REACH && bounds.left < anchor.right && anchor.left < bounds.right;
  return isInRow || isBelow;
}
