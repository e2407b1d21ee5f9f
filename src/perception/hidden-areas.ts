/** What must not be read in a picture: where secrets stand, and where they stood until the page is known to be gone. */

import type { ScreenElement } from '../core/element.js';
import type { Bounds, Size } from '../core/geometry.js';
import { showsSecret } from './hide-secrets.js';

export type ScreenToHide = Readonly<{
  elements: readonly ScreenElement[];
  size: Size;
  keyboardShown: boolean;
  blind: boolean;
}>;

/** The areas of one look, in pixels. It remembers those of the looks before, so it is asked once for each look, in order. */
export type HiddenAreas = (seen: ScreenToHide) => readonly Bounds[];

/**
 * A menu or dialog tells its own tree alone, and a page that draws itself none, while the page below or itself can still be
 * read in the picture. So the areas of a page stay hidden until a tree that fills the screen stands in their place.
 */
export function createHiddenAreas(): HiddenAreas {
  let remembered: readonly Bounds[] = [];
  return (seen) => {
    const now = seen.elements.filter(hidesSomething).map(({ bounds }) => bounds);
    const isPartial = seen.blind || !fillsScreen(seen);
    const areas = isPartial ? [...now, ...remembered] : now;
    remembered = areas;
    const isTyped = areas.length > 0 && seen.keyboardShown;
    return isTyped ? [...areas, keyboardOf(seen)] : areas;
  };
}

const hidesSomething = ({ state, label, details = [], value, description, error }: ScreenElement): boolean =>
  state.password === true || showsSecret([label, ...details, value, description, error]);

/** A window smaller than that lies over another one. */
const LEAST_SHARE = 0.6;

function fillsScreen({ elements, size, keyboardShown }: ScreenToHide): boolean {
  const [first, ...others] = elements.map(({ bounds }) => bounds);
  if (!first) return false;
  const top = Math.min(first.top, ...others.map((bounds) => bounds.top));
  const bottom = Math.max(first.bottom, ...others.map((bounds) => bounds.bottom));
  // What stands below a page that made room for the keyboard is no other page.
  const height = keyboardShown ? size.height / 2 : size.height;
  return bottom - top >= LEAST_SHARE * height;
}

/** Its keys tell nothing, but its strip of suggestions repeats the word that was just typed. It stands in no tree. */
function keyboardOf({ elements, size: { width, height } }: ScreenToHide): Bounds {
  const above = elements.map(({ bounds }) => bounds.bottom).filter((bottom) => bottom <= 0.68 * height);
  return { left: 0, top: Math.floor(Math.max(0.5 * height, ...above)), right: width, bottom: height };
}
