/** Tabs and chips of which one is on. */

import { heightOf, widthOf, type Bounds } from '../core/geometry.js';
import type { DraftPage, ElementDraft } from './draft.js';
import { isNameless } from './names.js';
import { isImage, takesTouch } from './node-kinds.js';
import type { UiNode } from './ui-tree.js';

/** In pixels: how far things of one row may be out of line. */
const SLACK = 2;
/** More chosen things than this are no tabs but cells that were marked. */
const MOST_CHOSEN = 50;

type PlacedNode = Readonly<{ node: UiNode; bounds: Bounds }>;

/**
 * What is chosen and therefore takes no touch any more, among others of its size that do: the tab that is on, in Compose and
 * in Material's bars, rails and tab rows. Only the outermost node of each.
 */
export function chosenNodes(roots: readonly UiNode[]): ReadonlySet<UiNode> {
  const chosen: PlacedNode[] = [];
  const touched: PlacedNode[] = [];
  const look = (node: UiNode): void => {
    const takes = takesTouch(node);
    if (node.bounds && takes) touched.push({ node, bounds: node.bounds });
    if (node.bounds && node.selected && !takes) chosen.push({ node, bounds: node.bounds });
    if (!takes && !node.selected) node.children.forEach(look);
  };
  roots.forEach(look);
  if (chosen.length > MOST_CHOSEN) return new Set();
  return new Set(
    chosen.filter(({ bounds }) => touched.some((other) => standInLine(bounds, other.bounds))).map(({ node }) => node),
  );
}

/** Tells whether a thing stands in a line of things of its size of which exactly one is chosen. */
export type ChosenLines = Readonly<{ hasOneChosen: (draft: ElementDraft) => boolean }>;

/** Looks once for what is chosen; most screens have little that is. */
export function chosenLines({ drafts, order }: DraftPage): ChosenLines {
  const targets = drafts.filter(({ role }) => role === 'target');
  const isShown = (draft: ElementDraft): boolean => !isNameless(draft) || [draft.node, ...draft.parts].some(isImage);
  const chosen = targets.filter((draft) => draft.node.selected && isShown(draft)).slice(0, MOST_CHOSEN);
  const inTabs = new Set<ElementDraft>();
  for (const one of chosen) {
    const parentOf = ({ node }: ElementDraft): UiNode | undefined => order.spotOf(node).parent;
    const row = targets.filter(
      ({ bounds }) => isNear(bounds.top, one.bounds.top) && isNear(bounds.bottom, one.bounds.bottom),
    );
    const column = targets.filter(
      (other) => other === one || (parentOf(other) === parentOf(one) && standInColumn(other.bounds, one.bounds)),
    );
    // In a grid every cell has a column; only the things of a rail have nothing beside them.
    for (const line of row.length > 1 ? [row] : [column]) {
      if (line.length > 1 && line.filter(({ node }) => node.selected).length === 1)
        line.forEach((tab) => inTabs.add(tab));
    }
  }
  return { hasOneChosen: (draft) => inTabs.has(draft) };
}

/** Of one height in a row, or of one width in a column, without covering each other. */
export const standInLine = (a: Bounds, b: Bounds): boolean => standInRow(a, b) || standInColumn(a, b);

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= SLACK;

export const standInRow = (a: Bounds, b: Bounds): boolean =>
  isNear(a.top, b.top) &&
  isNear(a.bottom, b.bottom) &&
  (a.right <= b.left + SLACK || b.right <= a.left + SLACK) &&
  widthOf(a) < 4 * widthOf(b) &&
  widthOf(b) < 4 * widthOf(a);

export const standInColumn = (a: Bounds, b: Bounds): boolean =>
  isNear(a.left, b.left) &&
  isNear(a.right, b.right) &&
  (a.bottom <= b.top + SLACK || b.bottom <= a.top + SLACK) &&
  isAlike(heightOf(a), heightOf(b)) &&
  widthOf(a) < 2.5 * heightOf(a);

const isAlike = (a: number, b: number): boolean => Math.abs(a - b) <= 0.25 * Math.max(a, b);
