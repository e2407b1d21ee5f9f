/** Elements of a screen that are of one kind, of which an action chose one. */

import { isSameText } from '../core/text-match.js';
import type { ScreenElement } from '../core/element.js';
import { foldText } from '../core/plain-text.js';

type Elements = Readonly<{ elements: readonly ScreenElement[] }>;

/** What tells it from the others of its kind: its label, or its description where it has none. */
export const nameOfElement = ({ label, description = '' }: ScreenElement): string => label || description;

/** The others that could have been chosen instead: the same id, or without ids the same kind and class in the same row or column. */
export function likeElements(element: ScreenElement, { elements }: Elements): readonly ScreenElement[] {
  const others = elements.filter(
    (other) =>
      other !== element && nameOfElement(other) !== '' && !isSameText(nameOfElement(other), nameOfElement(element)),
  );
  const [id] = element.ids;
  if (id !== undefined) {
    return others.filter(({ ids, className }) => ids[0] === id && className === element.className);
  }
  if (!LISTED.has(element.kind) && !canBeOn(element)) return [];
  return others.filter((other) => isOfItsKind(other, element) && isInLine(other, element));
}

const LISTED: ReadonlySet<ScreenElement['kind']> = new Set(['row', 'radio', 'checkbox', 'switch', 'tab', 'dropdown']);

const isOfItsKind = (other: ScreenElement, element: ScreenElement): boolean =>
  other.kind === element.kind && other.className === element.className && other.ids.length === 0;

function isInLine({ bounds: a }: ScreenElement, { bounds: b }: ScreenElement): boolean {
  const isColumn = a.left === b.left && a.right === b.right;
  return isColumn || (a.top === b.top && a.bottom === b.bottom);
}

/** A switch, a box or a chip: it tells whether it is on. A radio button cannot be turned off by touching it. */
export const canBeOn = ({ kind, state }: ScreenElement): boolean => state.checked !== undefined && kind !== 'radio';

/** One after the other on a page that scrolls: there may be more of them than are seen. */
export const isInList = (element: ScreenElement, { elements }: Elements): boolean =>
  elements.some(
    (other) =>
      other !== element &&
      other.abilities.some((ability) => ability.startsWith('scroll')) &&
      other.bounds.top <= element.bounds.top &&
      other.bounds.bottom >= element.bounds.bottom,
  );

/** The element of a screen with this name and the traits of another. */
export const namesakeOf = (name: string, like: ScreenElement, { elements }: Elements): ScreenElement | undefined =>
  elements.find(
    (other) =>
      other.className === like.className &&
      other.ids[0] === like.ids[0] &&
      foldText(nameOfElement(other)) === foldText(name),
  );
