/** What lies at a point of the screen. */

import type { ScreenElement } from '../../core/element.js';
import { areaOf, contains, type Point } from '../../core/geometry.js';
import type { Screen } from '../../core/screen.js';

/** The smallest thing there that takes a touch, else the smallest there is. */
export function elementAt(point: Point, { elements }: Pick<Screen, 'elements'>): ScreenElement | undefined {
  const there = elements
    .filter(({ bounds }) => contains(bounds, point))
    .toSorted((a, b) => areaOf(a.bounds) - areaOf(b.bounds));
  return there.find(takesTouch) ?? there[0];
}

const TOUCHES: readonly ScreenElement['abilities'][number][] = ['tap', 'long-press', 'type'];

const takesTouch = ({ abilities }: ScreenElement): boolean => abilities.some((ability) => TOUCHES.includes(ability));
