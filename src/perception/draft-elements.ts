/** Finds the things in a tree: folds wrappers, leaves out backdrops and what they cover. */

import { areaOf, heightOf, overlapOf, sameBounds, widthOf, type Bounds, type Size } from '../core/geometry.js';
import { plainText } from '../core/plain-text.js';
import {
  BACKDROP,
  backdropKindOf,
  hasWords,
  someNode,
  withoutHidden,
  withoutHiddenPages,
  type Cover,
} from './backdrops.js';
import { chosenNodes } from './chosen.js';
import { newDraft, type DraftPage, type DraftStart, type ElementDraft } from './draft.js';
import { isCheckable, isField, isGlyph, isImage, isProgress, isWeb, rangeValueOf, takesTouch } from './node-kinds.js';
import { treePlaces, reachableWindows } from './tree-places.js';
import { isMostlyRightToLeft } from './mark-order.js';
import type { UiNode } from './ui-tree.js';

/** Thinner things cannot be hit, nor seen. In pixels. */
const THINNEST = 4;
/** As a share of the screen's height: so little of a thing that is cut off at an edge cannot be hit by a finger. */
const SLIVER = 0.01;
/** As a share of the screen. */
const PANE = 0.3;
/** A web page with more texts than this has them one by one. */
const MOST_WEB_TEXTS = 2;

/** `window` is that of the root, as long as nothing but wrappers of its size came between. */
type Place = Readonly<{ clip: Bounds; owner: ElementDraft | undefined; window: Bounds | undefined }>;

/**
 * Finds the things in a tree: what takes touches, with the texts inside it; texts and pictures that stand alone; what scrolls.
 * Wrappers, plain leaves, backdrops, and whatever a backdrop covers are left out.
 */
export function draftElements(sources: readonly UiNode[], size: Size): DraftPage {
  const roots = reachableWindows(sources);
  const screen: Bounds = { left: 0, top: 0, right: size.width, bottom: size.height };
  const order = treePlaces(roots);
  const chosen = chosenNodes(roots);
  const drafts: ElementDraft[] = [];
  const covers: Cover[] = [];

  const visit = (node: UiNode, { clip, owner, window }: Place): void => {
    const bounds = node.bounds ? overlapOf(clip, node.bounds) : undefined;
    const isSeen = bounds !== undefined && isSolid(bounds);
    const isRoot = window !== undefined && bounds !== undefined && sameBounds(window, bounds);
    const kind = bounds && isSeen ? backdropKindOf(node, { bounds, size, isRoot }) : undefined;
    if (bounds && kind) {
      covers.push({ node, bounds, kind });
      if (kind === 'maybe') drafts.push(newDraft({ node, bounds, clip, owner: undefined }, 'backdrop'));
      return visitChildren(node, { clip, owner: undefined, window: isRoot ? window : undefined });
    }
    const share = bounds ? areaOf(bounds) / areaOf(screen) : 0;
    const isChosen = chosen.has(node);
    const draft =
      bounds && isSeen && !(takesTouch(node) && isSliver(bounds, { clip, size }))
        ? startDraft({ node, bounds, clip, owner, share, isChosen })
        : undefined;
    if (draft) drafts.push(draft);
    const taker = draft && holdsParts(draft) ? draft : node.scrollable || draft ? undefined : owner;
    if (draft?.role !== 'scroller') addPart(taker ?? draft, node, bounds);
    const clips = bounds && isSeen && (node.scrollable || isWeb(node));
    visitChildren(node, { clip: clips ? bounds : clip, owner: taker, window: isRoot ? window : undefined });
  };
  const visitChildren = (node: UiNode, place: Place): void => {
    for (const child of node.children) visit(child, place);
  };

  for (const root of roots)
    visit(root, { clip: screen, owner: undefined, window: root.bounds && overlapOf(screen, root.bounds) });
  const seen = withoutHiddenPages(withoutHidden(drafts, covers, order), roots, order);
  return { drafts: seen, order, size, isRightToLeft: isMostlyRightToLeft(seen) };
}

const isSolid = (bounds: Bounds): boolean => widthOf(bounds) >= THINNEST && heightOf(bounds) >= THINNEST;

/** What shows of a row at the edge of its list. What is thin in the middle of a page was meant so. */
function isSliver(bounds: Bounds, { clip, size }: Readonly<{ clip: Bounds; size: Size }>): boolean {
  const least = SLIVER * Math.max(size.width, size.height);
  const isCutFlat = heightOf(bounds) < least && (bounds.top <= clip.top || bounds.bottom >= clip.bottom);
  const isCutNarrow = widthOf(bounds) < least && (bounds.left <= clip.left || bounds.right >= clip.right);
  return isCutFlat || isCutNarrow;
}

/** undefined when the node is no thing of its own. */
function startDraft(found: DraftStart & Readonly<{ share: number; isChosen: boolean }>): ElementDraft | undefined {
  const { share, isChosen, ...start } = found;
  const { node, owner, bounds } = start;
  const scrolls = node.scrollable && !isField(node);
  if (scrolls && (share > PANE || !takesTouch(node))) return newDraft(start, 'scroller');
  if (isChosen) return newDraft(start, 'target');
  if (takesTouch(node) && !isFullWeb(node))
    return isPartOf(owner, node, bounds) ? undefined : newDraft(start, 'target');
  if (owner) return undefined;
  if (isPane(node, share)) return saysMore(node) ? { ...newDraft(start, 'text'), isPage: true } : undefined;
  if (isProgress(node) || isCheckable(node)) return newDraft(start, 'text');
  return plainText(node.text || node.description) === '' ? undefined : newDraft(start, 'text');
}

/** A page is no button, though some can be clicked as a whole. */
const isFullWeb = (node: UiNode): boolean => isWeb(node) && node.children.some(hasWords);

/** A row and its switch, where one touch does for both, are one thing; so are two nodes at the same place. */
function isPartOf(owner: ElementDraft | undefined, node: UiNode, bounds: Bounds): boolean {
  if (!owner || owner.role !== 'target') return false;
  const isPassive = isCheckable(node) && !node.clickable && !node.longClickable;
  const isSamePlace = areaOf(bounds) > 0.9 * areaOf(owner.bounds) && !isCheckable(node);
  return isPassive || isSamePlace;
}

/** Whether what is in it belongs to it. A page and its parts are things of their own. */
function holdsParts({ role, node, isPage }: ElementDraft): boolean {
  if (role === 'scroller' || role === 'backdrop' || isPage) return false;
  return role === 'target' || !isWeb(node) || countTexts(node) <= MOST_WEB_TEXTS + 1;
}

const countTexts = (node: UiNode): number =>
  node.children.reduce(
    (sum, child) => sum + countTexts(child),
    plainText(node.text || node.description) === '' ? 0 : 1,
  );

/** A page that is named as a whole says nothing about any one thing on it. */
const isPane = (node: UiNode, share: number): boolean =>
  share > BACKDROP || (share > PANE && node.children.some((child) => someNode(child, hasWordsOrTakesTouch)));

/** The words of a page that no part of it says: several lines merged into one, or one that is read by itself. */
const saysMore = (node: UiNode): boolean => {
  const words = plainText(node.description);
  return (
    words !== '' &&
    !isWeb(node) &&
    (node.focusable || /\n/.test(node.description.trim())) &&
    !node.children.some((child) => someNode(child, (inner) => plainText(inner.text || inner.description) === words))
  );
};

const hasWordsOrTakesTouch = (node: UiNode): boolean =>
  plainText(node.text || node.description) !== '' || takesTouch(node);

function addPart(draft: ElementDraft | undefined, node: UiNode, bounds: Bounds | undefined): void {
  if (!draft) return;
  const isOwn = node === draft.node;
  const isSeen = bounds !== undefined && isSolid(bounds);
  if (!isOwn && isSeen) draft.parts.push(node);
  const place = bounds ?? draft.bounds;
  const looks = { isOwn, isSeen, isOfPicture: isImage(node), isGlyph: isGlyph(node), bounds: place };
  const add = (text: string, from: 'text' | 'description' | 'tooltip'): void => {
    if (plainText(text) !== '') draft.words.push({ text, from, ...looks });
  };
  // What a slider or a progress bar reads is where it stands.
  if (!node.password && (rangeValueOf(node) === undefined || node.text === '')) add(node.text, 'text');
  if (node.text !== '' || rangeValueOf(node) === undefined) add(node.description, 'description');
  add(node.tooltip, 'tooltip');
}
