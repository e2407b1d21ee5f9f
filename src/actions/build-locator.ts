/** How to find an element again on another screen. */

import type { ScreenElement } from '../core/element.js';
import { centerOf } from '../core/geometry.js';
import type { Locator } from '../core/locator.js';
import { isBeside, locate, type ElementList } from './locate.js';
import { isSameText } from '../core/text-match.js';

/** Longer labels are a message or an article, which will read otherwise next time. */
const LONGEST_LABEL = 80;

/**
 * How to find this element again on another screen, by as many of its traits as stay: id, label, hint, class.
 * Where those fit several, a neighbour's text is added, and its number among them as the last resort.
 */
export function locatorOf(element: ScreenElement, screen: ElementList): Locator {
  const { point, ...plain } = traitsOf(element, screen);
  const place = point ? { point } : {};
  if (isTheOne(plain, element, screen)) return { ...plain, ...place };
  const besideNeighbour = neighboursOf(element, screen)
    .map((near): Locator => ({ ...plain, near }))
    .find((locator) => isTheOne(locator, element, screen));
  if (besideNeighbour) return { ...besideNeighbour, ...place };
  const numbered = screen.elements.map((_, index): Locator => ({ ...plain, index }));
  return { ...(numbered.find((locator) => isTheOne(locator, element, screen)) ?? plain), ...place };
}

const isTheOne = (locator: Locator, element: ScreenElement, screen: ElementList): boolean => {
  const found = locate(locator, screen);
  return found.kind === 'found' && found.element === element;
};

function traitsOf(
  { ids, label, description, hint, className, bounds, abilities }: ScreenElement,
  { size }: ElementList,
): Locator {
  const center = centerOf(bounds);
  const share = (value: number, of: number): number => Math.min(1, Math.max(0, Math.round((value / of) * 1000) / 1000));
  const isField = abilities.includes('type');
  return {
    ...(ids[0] !== undefined && { id: ids[0] }),
    ...(description !== undefined && description.length <= LONGEST_LABEL && { desc: description }),
    // What a field holds is what was typed, not what the field is.
    ...(!isField && label !== '' && label.length <= LONGEST_LABEL && { text: label }),
    ...(isField && (hint ?? label) !== '' && { hint: hint ?? label }),
    ...(className !== '' && { class: className }),
    point: [share(center.x, size.width), share(center.y, size.height)],
  };
}

/** Labels beside it that stand only once on the screen. */
function neighboursOf(element: ScreenElement, { elements }: ElementList): readonly string[] {
  const isUnique = (label: string): boolean => elements.filter((other) => isSameText(other.label, label)).length === 1;
  return elements
    .filter((other) => other !== element && other.label !== '' && other.label.length <= LONGEST_LABEL)
    .filter((other) => isUnique(other.label) && isBeside(element, other))
    .map(({ label }) => label);
}
