/** Takes away what an app whose makers did not think of screen readers would not say. */

import type { Placed } from '../scene/placed.js';
import { boundsOfWords, part, roleOf, withFace, wordsIn } from './semantics.js';

/** Glyphs that AppCompat itself describes: the arrow that goes up, and the three dots. */
const GIVEN = new Set(['arrow-left', 'dots-vertical']);

/**
 * A window whose makers did not think of screen readers: glyphs say nothing of themselves, and what is pressed is a layout
 * around its words.
 */
export function undescribed(placed: Placed, scale: number): Placed {
  const { view } = placed;
  const children = placed.children.map((child) => undescribed(child, scale));
  const { desc, ...silent } = view;
  switch (roleOf(view)) {
    case 'button':
      if (view.text !== undefined) return layoutAround(placed, scale);
      return GIVEN.has(view.paint?.icon?.name ?? '')
        ? placed
        : { ...placed, view: { ...silent, type: 'android.widget.ImageView' } };
    case 'picture':
      return { ...placed, view: silent };
    case 'group':
      return { ...placed, view: desc !== undefined && wordsIn(placed).length > 0 ? silent : view, children };
    default:
      return { ...placed, children };
  }
}

/** A chip that is chosen is `selected`; that it can be ticked is not said. */
function layoutAround(placed: Placed, scale: number): Placed {
  const { text = '', traits } = placed.view;
  const face = { type: 'android.widget.FrameLayout', ...(placed.view.id !== undefined && { id: placed.view.id }) };
  const words = part(placed, 'words', { type: 'android.widget.TextView', text, bounds: boundsOfWords(placed, scale) });
  return withFace(placed, { ...face, traits: { ...traits, checkable: false, checked: false } }, [words]);
}
