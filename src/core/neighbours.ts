import type { ScreenElement } from './element.js';
import { areaOf, contains, centerOf, type Bounds } from './geometry.js';

/**
 * The element whose label tells this one apart from others that read the same: the one around it, else the one in the same
 * row, else the one right above.
 */
export function neighbourOf(element: ScreenElement, elements: readonly ScreenElement[]): ScreenElement | undefined {
  const named = elements.filter((other) => other !== element && other.label !== '' && other.label !== element.label);
  return (
    smallest(named.filter(({ kind, bounds }) => kind !== 'list' && isAround(bounds, element.bounds))) ??
    nearest(
      named.filter(({ bounds }) => isBeside(bounds, element.bounds)),
      (other) => distanceAcross(other.bounds, element.bounds),
    ) ??
    nearest(
      named.filter(({ bounds }) => isAbove(bounds, element.bounds)),
      ({ bounds }) => element.bounds.top - bounds.bottom,
    )
  );
}

const isAround = (outer: Bounds, inner: Bounds): boolean =>
  contains(outer, centerOf(inner)) &&
  outer.top <= inner.top &&
  outer.bottom >= inner.bottom &&
  areaOf(outer) > areaOf(inner);

const isBeside = (a: Bounds, b: Bounds): boolean => {
  const middle = (a.top + a.bottom) / 2;
  return middle >= b.top && middle < b.bottom && (a.right <= b.left + 8 || a.left >= b.right - 8);
};

const isAbove = (a: Bounds, b: Bounds): boolean => a.bottom <= b.top + 8 && a.left < b.right && a.right > b.left;

const distanceAcross = (a: Bounds, b: Bounds): number => Math.max(b.left - a.right, a.left - b.right);

const smallest = (elements: readonly ScreenElement[]): ScreenElement | undefined =>
  nearest(elements, ({ bounds }) => areaOf(bounds));

function nearest(
  elements: readonly ScreenElement[],
  distance: (element: ScreenElement) => number,
): ScreenElement | undefined {
  return [...elements].sort((a, b) => distance(a) - distance(b))[0];
}
