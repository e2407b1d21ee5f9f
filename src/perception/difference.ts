/** What appeared, went and changed between two screens, as data and in words. */

import type { ScreenElement } from '../core/element.js';
import { sameBounds } from '../core/geometry.js';
import type { ScreenFacts } from '../core/screen.js';
import { describeElement } from './describe-screen.js';

export type ChangedElement = Readonly<{ before: ScreenElement; after: ScreenElement }>;

/** What one screen has that the other has not. Things are known again by what they are and read, not by their marks. */
export type Difference = Readonly<{
  appeared: readonly ScreenElement[];
  went: readonly ScreenElement[];
  /** Still there, in another state or with other words. */
  changed: readonly ChangedElement[];
  /** Still there and the same, at another place. */
  moved: readonly ChangedElement[];
}>;

export function compareScreens(before: ScreenFacts, after: ScreenFacts): Difference {
  const rest = new Set(before.elements);
  const pairs: ChangedElement[] = [];
  const isOnePage = before.app.package === after.app.package && before.activity === after.activity;
  for (const match of isOnePage ? [isSame, isSameThing, isSamePlace] : [isSame, isSameThing]) {
    for (const element of after.elements) {
      if (pairs.some((pair) => pair.after === element)) continue;
      const known = [...rest].find((other) => match(other, element));
      if (!known) continue;
      rest.delete(known);
      pairs.push({ before: known, after: element });
    }
  }
  const isUnchanged = (pair: ChangedElement): boolean => describeElement(pair.before) === describeElement(pair.after);
  return {
    appeared: after.elements.filter((element) => !pairs.some((pair) => pair.after === element)),
    went: [...rest],
    changed: pairs.filter((pair) => !isUnchanged(pair)),
    moved: pairs.filter((pair) => isUnchanged(pair) && !sameBounds(pair.before.bounds, pair.after.bounds)),
  };
}

const isSame = (a: ScreenElement, b: ScreenElement): boolean =>
  describeElement(a) === describeElement(b) && sameBounds(a.bounds, b.bounds);

const isSameThing = (a: ScreenElement, b: ScreenElement): boolean =>
  a.kind === b.kind &&
  a.label === b.label &&
  a.hint === b.hint &&
  a.ids[0] === b.ids[0] &&
  (a.label !== '' || a.ids.length > 0);

/** A text that was rewritten where it stands: a counter, a field. */
const isSamePlace = (a: ScreenElement, b: ScreenElement): boolean =>
  a.kind === b.kind && a.ids[0] === b.ids[0] && sameBounds(a.bounds, b.bounds);

/** The difference in words, a line for each thing; "" when there is none. Marks are those of the screen after. */
export function difference(before: ScreenFacts, after: ScreenFacts): string {
  const { appeared, went, changed, moved } = compareScreens(before, after);
  const frame = [
    before.app.package !== after.app.package && `* app: ${before.app.package} → ${after.app.package}`,
    before.app.package === after.app.package &&
      before.activity !== after.activity &&
      `* page: ${before.activity} → ${after.activity}`,
    before.keyboardShown !== after.keyboardShown && `* the keyboard ${after.keyboardShown ? 'appeared' : 'went'}`,
  ].filter((line) => line !== false);
  return [
    ...frame,
    ...went.map((element) => `- ${describeElement(element)}`),
    ...appeared.map((element) => `+ [${element.mark}] ${describeElement(element)}`),
    ...changed.map((pair) => `~ [${pair.after.mark}] ${describeElement(pair.before)} → ${describeElement(pair.after)}`),
    ...(moved.length > 0
      ? [`* ${moved.length === 1 ? '1 thing is' : `${moved.length} things are`} at another place.`]
      : []),
  ].join('\n');
}
