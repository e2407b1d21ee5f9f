/** What lies behind other things and takes touches only to close something, or to do nothing. */

import { areaOf, centerOf, contains, heightOf, overlapOf, widthOf, type Bounds, type Size } from '../core/geometry.js';
import { plainText } from '../core/plain-text.js';
import type { ElementDraft } from './draft.js';
import { isButton, isCheckable, isField, isImage, isWeb, takesTouch } from './node-kinds.js';
import type { TreePlaces } from './tree-places.js';
import type { UiNode } from './ui-tree.js';

/** As shares of the screen. */
export const BACKDROP = 0.7;
const FRAME = 0.4;
/** As a share of the screen's width or height: what is called so and is as long as this is no button. */
const LONG = 0.5;
/** Of the topmost ones; there are never so many. */
const MOST_BACKDROPS = 20;

const SCRIM = /^(scrim|modal scrim|barrier)$/i;
const CLOSER = /^(dismiss|close (the )?(sheet|menu|drawer|dialog|navigation menu))$/i;

export type BackdropPlace = Readonly<{ bounds: Bounds; size: Size; isRoot: boolean }>;

/** "scrim" covers the page, "frame" holds a dialog or sheet, "maybe" is told by what lies above and under it. */
export type BackdropKind = 'scrim' | 'frame' | 'maybe';

/** undefined for what is a thing of its own. Fields, pictures and web pages always are. */
export function backdropKindOf(node: UiNode, { bounds, size, isRoot }: BackdropPlace): BackdropKind | undefined {
  if (!node.clickable || node.checkable || node.scrollable) return undefined;
  if (isField(node) || isImage(node) || isWeb(node)) return undefined;
  const label = plainText(node.text || node.description);
  if (isScrim(node, label, { bounds, size })) return 'scrim';
  const share = areaOf(bounds) / (size.width * size.height);
  const holdsTargets = node.children.some((child) => someNode(child, takesOwnTouch));
  if (holdsTargets && (label === '' ? isRoot || share >= FRAME : share > BACKDROP)) return 'frame';
  return label === '' && share > BACKDROP && !isButton(node) && !node.children.some(hasWords) ? 'maybe' : undefined;
}

/** A switch that its row answers for takes none. */
const takesOwnTouch = (node: UiNode): boolean =>
  takesTouch(node) && (node.clickable || node.longClickable || !isCheckable(node));

function isScrim(node: UiNode, label: string, { bounds, size }: Omit<BackdropPlace, 'isRoot'>): boolean {
  if (SCRIM.test(label)) return true;
  const isLong = widthOf(bounds) >= LONG * size.width && heightOf(bounds) >= LONG * LONG * size.height;
  return CLOSER.test(label) && isLong && !isButton(node) && !node.children.some(hasWords);
}

export const someNode = (node: UiNode, test: (node: UiNode) => boolean): boolean =>
  test(node) || node.children.some((child) => someNode(child, test));
export const hasWords = (node: UiNode): boolean =>
  someNode(node, ({ text, description }) => plainText(text || description) !== '');

/** Something that covers: where it lies, and what of the tree belongs to it and lies above it. */
export type Cover = Readonly<{ node: UiNode; bounds: Bounds; kind: BackdropKind }>;

/**
 * Leaves out what lies under a scrim, a sheet or a dialog that came later, as long as something that takes touches lies above
 * it. A large thing without a name is a scrim if others lie above it, and a thing of its own, drawn by the app, if it
 * stands alone.
 */
export function withoutHidden(
  drafts: readonly ElementDraft[],
  covers: readonly Cover[],
  order: TreePlaces,
): readonly ElementDraft[] {
  const paintOf = (node: UiNode): number => order.spotOf(node).paint;
  let left = drafts;
  const topmost = [...covers].sort((a, b) => paintOf(b.node) - paintOf(a.node)).slice(0, MOST_BACKDROPS);
  for (const { node, bounds, kind } of topmost) {
    const isAbove = (draft: ElementDraft): boolean => draft.node !== node && paintOf(draft.node) > paintOf(node);
    const above = left.filter((draft) => isAbove(draft) && draft.role === 'target');
    if (above.length === 0) continue;
    const isUnder = (draft: ElementDraft): boolean =>
      paintOf(draft.node) < paintOf(node) &&
      !order.isWithin(node, draft.node) &&
      (kind === 'scrim' || areaOf(overlapOf(draft.bounds, bounds)) > 0.5 * areaOf(draft.bounds));
    left = left.filter((draft) => !isUnder(draft));
  }
  return left.flatMap((draft) => (draft.role === 'backdrop' ? alone(draft, left) : [draft]));
}

/** Nothing else stands in it: a board, a map, a page that is turned by a touch. */
function alone(backdrop: ElementDraft, drafts: readonly ElementDraft[]): readonly ElementDraft[] {
  const isAlone = !drafts.some(
    (other) => other !== backdrop && other.role !== 'scroller' && contains(backdrop.bounds, centerOf(other.bounds)),
  );
  return isAlone ? [{ ...backdrop, role: 'target', isDrawn: true }] : [];
}

/**
 * Leaves out the page under a drawer or sheet where its app hid the page from screen readers: whatever takes touches in it is
 * hidden, and something that is not lies above it. Some apps hide what is alive, so this alone proves nothing.
 */
export function withoutHiddenPages(
  drafts: readonly ElementDraft[],
  roots: readonly UiNode[],
  order: TreePlaces,
): readonly ElementDraft[] {
  const pages = roots.flatMap((root) => hiddenPagesIn(root));
  if (pages.length === 0) return drafts;
  const told = drafts.filter(({ role, node }) => role === 'target' && !node.hidden);
  const covered = pages.filter((page) =>
    told.some(
      ({ node, bounds }) =>
        !order.isWithin(page, node) &&
        order.spotOf(node).paint > order.spotOf(page).paint &&
        page.bounds !== undefined &&
        areaOf(overlapOf(bounds, page.bounds)) > 0.5 * areaOf(bounds),
    ),
  );
  return drafts.filter(({ node }) => !covered.some((page) => order.isWithin(node, page)));
}

const isTold = (node: UiNode): boolean =>
  !node.hidden && (takesTouch(node) || plainText(node.text || node.description) !== '');

/** The largest parts in which something takes touches and all of it is hidden. */
function hiddenPagesIn(root: UiNode): readonly UiNode[] {
  const look = (node: UiNode): Readonly<{ isAllHidden: boolean; takes: boolean; pages: readonly UiNode[] }> => {
    const inner = node.children.map(look);
    const isAllHidden = !isTold(node) && inner.every((one) => one.isAllHidden);
    const takes = (node.hidden && node.clickable) || inner.some((one) => one.takes);
    if (isAllHidden) return { isAllHidden, takes, pages: [] };
    const pages = node.children.filter((_, index) => inner[index]?.isAllHidden && inner[index].takes);
    return { isAllHidden, takes, pages: [...pages, ...inner.flatMap((one) => one.pages)] };
  };
  return look(root).pages;
}
