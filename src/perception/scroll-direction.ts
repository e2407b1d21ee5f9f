/** Which way a thing scrolls. */

import { areaOf, centerOf, contains, heightOf, overlapOf, widthOf, type Bounds } from '../core/geometry.js';
import { draftsIn, type DraftPage, type ElementDraft } from './draft.js';
import { isHorizontal, isRecycler, isVertical } from './node-kinds.js';
import type { UiNode } from './ui-tree.js';

/** In pixels: so far things of one row may be out of line. */
const SLACK = 8;

/** The tree does not say it: its class does, or that of a pager at the same place, or how its contents lie. */
export function scrollsSideways(draft: ElementDraft, page: DraftPage): boolean {
  const { node, bounds } = draft;
  if (isHorizontal(node)) return true;
  if (isVertical(node)) return false;
  const parent = page.order.spotOf(node).parent;
  const isInPager = parent?.scrollable && parent.bounds && isSamePlace(parent.bounds, bounds) && isHorizontal(parent);
  if (isInPager || isSinglePage(draft) || isOneRow(draft)) return true;
  if (heightOf(bounds) > widthOf(bounds) / 2) return false;
  const inside = draftsIn(node, page)
    .filter(({ role }) => role !== 'scroller')
    .map((inner) => inner.bounds);
  return inside.length > 1 && spread(inside, 'left') > spread(inside, 'top');
}

/** Within a tenth of the same area, each around the other's middle. */
export const isSamePlace = (a: Bounds, b: Bounds): boolean =>
  Math.abs(areaOf(a) - areaOf(b)) < 0.1 * areaOf(b) && contains(b, centerOf(a)) && contains(a, centerOf(b));

/** Rows are never as high as their list; pages are. */
function isSinglePage({ node, bounds }: ElementDraft): boolean {
  const [only, ...others] = node.children;
  if (!only?.bounds || others.length > 0 || !isRecycler(node) || only.clickable) return false;
  const shown = overlapOf(only.bounds, bounds);
  return only.bounds.top >= bounds.top && only.bounds.bottom <= bounds.bottom && areaOf(shown) >= areaOf(bounds);
}

/** All side by side, and the last one cut off, or beyond what a line of equal cells would fill. */
function isOneRow({ node, bounds }: ElementDraft): boolean {
  const items = itemsOf(node);
  const [first] = items;
  if (!first || items.length < 2) return false;
  const isRow = items.every((item) => Math.abs(item.top - first.top) <= SLACK) && spread(items, 'left') > SLACK;
  const widths = items.map(widthOf);
  const isCut = items.some(({ left, right }) => right >= bounds.right || left <= bounds.left);
  return isRow && isCut && Math.max(...widths) - Math.min(...widths) > SLACK;
}

/** What stands in it, below the one group that some toolkits put around it. */
function itemsOf(node: UiNode): readonly Bounds[] {
  const [only, ...others] = node.children;
  if (only && others.length === 0) return itemsOf(only);
  return node.children.flatMap(({ bounds }) => (bounds && areaOf(bounds) > 0 ? [bounds] : []));
}

const spread = (all: readonly Bounds[], side: 'left' | 'top'): number => {
  let [least, most] = [Infinity, -Infinity];
  for (const bounds of all) {
    least = Math.min(least, bounds[side]);
    most = Math.max(most, bounds[side]);
  }
  return most - least;
};
