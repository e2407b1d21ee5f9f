/** Windows that the phone itself puts before an app, and what may be believed while one is there. */

import type { Condition } from './condition.js';
import type { ScreenFacts } from './screen.js';

/** Packages of Android and of the makers' own builds that ask, warn or ring over whatever was in front. */
const OWNERS =
  /^(?:android|com\.android\.(?:systemui|incallui|phone|server\.telecom)|com\.(?:google\.)?android\.(?:permissioncontroller|packageinstaller|dialer)|com\.samsung\.android\.(?:incallui|permissioncontroller)|com\.miui\.securitycenter|com\.lbe\.security\.miui)$/;

/** Above this share of the height every page of an app has something: its bar, its first row. */
const TOP = 0.15;

/** Whether a window of the phone itself is in front, that asks, warns or rings. */
export const isOfSystem = ({ app }: Pick<ScreenFacts, 'app'>): boolean => OWNERS.test(app.package);

/** What came to the front by itself, by its first words; undefined when the same kind of thing was there before. */
export function interruptionBetween(before: ScreenFacts, after: ScreenFacts): string | undefined {
  if (before.app.package === after.app.package || !OWNERS.test(after.app.package)) return undefined;
  return after.elements.find(({ label }) => label !== '')?.label ?? after.app.name;
}

/**
 * Whether something lies over the page, so that what is not in the tree may still be on the page beneath: a window of the
 * phone, or a dialog of the app, which leaves the upper part of the screen without anything.
 */
export function hidesThePage(before: ScreenFacts, after: ScreenFacts): boolean {
  if (interruptionBetween(before, after) !== undefined) return true;
  return !leavesTopEmpty(before) && leavesTopEmpty(after);
}

const leavesTopEmpty = ({ elements, size, blind }: ScreenFacts): boolean =>
  !blind && elements.length > 0 && elements.every(({ bounds }) => bounds.top > TOP * size.height);

/** What may ask for nothing but an absence, and how long it is waited for. */
const MAY_BE_ABSENCE = ['gone', 'keyboard', 'within'];

/** Whether a condition asks only for what is not there: whatever covers a page meets it. */
export function isMetByAbsence({ any, all, ...rest }: Condition): boolean {
  const isAbsence = Object.keys(rest).every((name) => MAY_BE_ABSENCE.includes(name)) && rest.keyboard !== true;
  const parts = [...(all ?? [])];
  return isAbsence && parts.every(isMetByAbsence) && (any === undefined || any.some(isMetByAbsence));
}
