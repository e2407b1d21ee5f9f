/** Which element of a screen a reference solution means, as a person would take its words. */

import { isSameId, isSameText } from '../../core/text-match.js';
import type { ScreenElement } from '../../core/element.js';
import type { Locator } from '../../core/locator.js';
import { foldText } from '../../core/plain-text.js';

/**
 * The element that a locator means; undefined when none or several fit. More generous than `locate`, for the person who wrote
 * the solution sees the screen that it is played on: what can be touched is meant before what can only be read, a label
 * before a part of one, and what a field holds last of all.
 */
export function findNamedElement(locator: Locator, elements: readonly ScreenElement[]): ScreenElement | undefined {
  for (const fits of testsOf(locator)) {
    const fitting = elements.filter(fits);
    const near = fitting.length > 1 && locator.near !== undefined ? nearest(fitting, locator.near, elements) : fitting;
    if (near.length === 0) continue;
    return near.length === 1 || locator.index !== undefined ? near[locator.index ?? 0] : mostTelling(near);
  }
  return undefined;
}

type Test = (element: ScreenElement) => boolean;

/** All that it reads, its name first. */
const textsOf = ({ label, details = [], description, value, hint }: ScreenElement): readonly string[] =>
  [label, ...details, description, value, hint].filter((text) => text !== undefined && text !== '') as string[];

/** From the surest to the least sure: the label, any of its texts, a part of one. */
function testsOf({ text, desc, hint, id, near }: Locator): readonly Test[] {
  const name = text ?? desc;
  if (hint !== undefined)
    return [
      (element) => element.hint === hint,
      (element) => element.kind === 'field' && isSameText(textsOf(element)[0] ?? '', hint),
    ];
  if (name === undefined && id !== undefined)
    return [(element) => element.label === '' && hasId(element, id), (element) => hasId(element, id)];
  if (name === undefined)
    return near === undefined ? [] : [(element) => textsOf(element).some((own) => isSameText(own, near))];
  return [isNoField, () => true].flatMap((allowed): readonly Test[] => [
    (element) => allowed(element) && isSameText(textsOf(element)[0] ?? '', name),
    (element) => allowed(element) && textsOf(element).some((own) => isSameText(own, name)),
    (element) =>
      allowed(element) && textsOf(element).some((own) => partsOf(own).some((part) => isSameText(part, name))),
  ]);
}

const hasId = ({ ids }: ScreenElement, id: string): boolean => ids.some((own) => isSameId(own, id));
const isNoField: Test = ({ kind }) => kind !== 'field';
const partsOf = (text: string): readonly string[] => text.split(/[\n,·|]/);

/** Those that name the neighbour themselves, else the one that stands closest after or before it in the order of reading. */
function nearest(
  fitting: readonly ScreenElement[],
  near: string,
  elements: readonly ScreenElement[],
): readonly ScreenElement[] {
  const named = fitting.filter((element) =>
    textsOf(element)
      .slice(1)
      .some((text) => foldText(text).includes(foldText(near))),
  );
  if (named.length > 0) return named;
  const anchor = elements.findIndex((element) => isSameText(textsOf(element)[0] ?? '', near));
  if (anchor < 0) return [];
  const distance = (element: ScreenElement): number => Math.abs(elements.indexOf(element) - anchor);
  return [...fitting].sort((a, b) => distance(a) - distance(b)).slice(0, 1);
}

const READ_ONLY: ReadonlySet<ScreenElement['kind']> = new Set(['text', 'heading', 'image', 'list']);

/** A caption and the row or button it names can read the same; what can be touched is meant. */
function mostTelling(fitting: readonly ScreenElement[]): ScreenElement | undefined {
  const [only, ...others] = fitting.filter(({ kind }) => !READ_ONLY.has(kind));
  return others.length === 0 ? only : undefined;
}
