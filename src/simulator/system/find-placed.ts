/** Finds a view by a point or by its path. */

import { contains, type Point } from '../../core/geometry.js';
import type { Placed } from '../scene/placed.js';

/** From the outermost to the one for which it holds, the topmost and innermost first; empty when there is none. */
export function chainAt(root: Placed, point: Point, test: (placed: Placed) => boolean): readonly Placed[] {
  if (!contains(root.visible, point)) return [];
  for (const child of [...root.children].reverse()) {
    const inner = chainAt(child, point, test);
    if (inner.length > 0) return [root, ...inner];
  }
  return test(root) ? [root] : [];
}

/** From the root down to the view at this path of this entry. */
export function chainTo(root: Placed, what: Pick<Placed, 'uid' | 'path'>): readonly Placed[] {
  if (root.uid === what.uid && root.path === what.path) return [root];
  for (const child of root.children) {
    const inner = chainTo(child, what);
    if (inner.length > 0) return [root, ...inner];
  }
  return [];
}
