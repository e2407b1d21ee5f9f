/** The element whose label tells another one apart from its twins. */

import type { ScreenElement } from './element.js';
import { areaOf, centerOf, contains, heightOf, sharesColumn, sharesRow, type Bounds } from './geometry.js';

/** How far above something may stand and still belong to it, in heights of the thing. */
const REACH = 2.5;

/**
 * The element whose label tells this one apart from others that read the same: the one around it, else the one in the same
 * row, else the one right above. Only a label that stands once on the screen tells anything, and words tell more than numbers.
 */
export function neighbourOf(element: ScreenElement, elements: readonly ScreenElement[]): ScreenElement | undefined {
  const counts = countsOf(elements);
  const isUnique = ({ label }: ScreenElement): boolean => counts.get(label) === 1;
  const named = elements.filter((other) => other !== element && other.label !== '' && other.kind !== 'list');
  const around = nearest(
    named.filter(({ bounds }) => isAround(bounds, element.bounds)),
    ({ bounds }) => areaOf(bounds),
  );
  if (around) return isUnique(around) ? around : undefined;
  const unique = named.filter(isUnique);
  return besideOrAbove(element, unique.filter(isInWords)) ?? besideOrAbove(element, unique);
}

const known = new WeakMap<readonly ScreenElement[], ReadonlyMap<string, number>>();

/** How often each label stands on a screen, counted once for each list. */
function countsOf(elements: readonly ScreenElement[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (known.has(elements)) return known.get(elements) ?? counts;
  for (const { label } of elements) counts.set(label, (counts.get(label) ?? 0) + 1);
  known.set(elements, counts);
  return counts;
}

const isInWords = ({ label }: ScreenElement): boolean =>
  /\p{L}{3}|[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}]/u.test(label);

const besideOrAbove = ({ bounds }: ScreenElement, named: readonly ScreenElement[]): ScreenElement | undefined =>
  nearest(
    named.filter((other) => isBeside(other.bounds, bounds)),
    (other) => Math.max(bounds.left - other.bounds.right, other.bounds.left - bounds.right),
  ) ??
  nearest(
    named.filter((other) => isAbove(other.bounds, bounds)),
    (other) => bounds.top - other.bounds.bottom,
  );

const isAround = (outer: Bounds, inner: Bounds): boolean =>
  contains(outer, centerOf(inner)) &&
  outer.top <= inner.top &&
  outer.bottom >= inner.bottom &&
  areaOf(outer) > areaOf(inner);

const isBeside = (a: Bounds, b: Bounds): boolean => sharesRow(a, b) && (a.right <= b.left + 8 || a.left >= b.right - 8);

const isAbove = (a: Bounds, b: Bounds): boolean =>
  a.bottom <= b.top + 8 && b.top - a.bottom <= REACH * heightOf(b) && sharesColumn(a, b);

function nearest(
  elements: readonly ScreenElement[],
  distance: (element: ScreenElement) => number,
): ScreenElement | undefined {
  return [...elements].sort((a, b) => distance(a) - distance(b))[0];
}
