/** Finds the things in a tree: folds wrappers, leaves out backdrops and what they cover. */

import { areaOf, heightOf, overlapOf, widthOf, type Bounds, type Size } from '../core/geometry.js';
import { plainText } from '../core/plain-text.js';
import { isCheckable, isField, isImage, isProgress, isWeb, takesTouch } from './node-kinds.js';
import type { ElementDraft } from './draft.js';
import type { UiNode } from './ui-tree.js';

/** Thinner things cannot be hit, nor seen. In pixels. */
const THINNEST = 4;
/** As shares of the screen. */
const BACKDROP = 0.7;
const FRAME = 0.4;
const PANE = 0.3;

type Place = Readonly<{ clip: Bounds; owner: ElementDraft | undefined; within: readonly UiNode[] }>;

/**
 * Finds the things in a tree: what takes touches, with the texts inside it; texts and pictures that stand alone; what scrolls.
 * Wrappers, plain leaves, backdrops, and whatever a backdrop covers are left out.
 */
export function draftElements(roots: readonly UiNode[], size: Size): readonly ElementDraft[] {
  const screen: Bounds = { left: 0, top: 0, right: size.width, bottom: size.height };
  const drafts: ElementDraft[] = [];
  let order = 0;
  let coveredBefore = -1;

  const visit = (node: UiNode, { clip, owner, within }: Place): void => {
    order += 1;
    const bounds = node.bounds ? overlapOf(clip, node.bounds) : undefined;
    const share = bounds ? areaOf(bounds) / areaOf(screen) : 0;
    if (bounds && isBackdrop(node, share)) {
      if (!node.children.some(hasWords)) coveredBefore = order;
      return visitChildren(node, { clip, owner: undefined, within });
    }
    const draft = bounds && isSolid(bounds) ? startDraft({ node, bounds, order, owner, within, share }) : undefined;
    if (draft) drafts.push(draft);
    const taker = draft && draft.role !== 'scroller' ? draft : node.scrollable ? undefined : owner;
    if (taker) addPart(taker, node, bounds);
    const clips = bounds && isSolid(bounds) && (node.scrollable || isWeb(node));
    visitChildren(node, { clip: clips ? bounds : clip, owner: taker, within });
  };
  const visitChildren = (node: UiNode, place: Place): void => {
    const within = [...place.within, node];
    for (const child of node.children) visit(child, { ...place, within });
  };

  for (const root of roots) visit(root, { clip: screen, owner: undefined, within: [] });
  return withoutCovered(drafts, coveredBefore);
}

const isSolid = (bounds: Bounds): boolean => widthOf(bounds) >= THINNEST && heightOf(bounds) >= THINNEST;

/** A scrim, or the frame of a dialog: it takes touches only to close something, or to do nothing. */
function isBackdrop(node: UiNode, share: number): boolean {
  if (share < FRAME || !node.clickable || node.checkable || node.scrollable) return false;
  const label = plainText(node.text || node.description);
  if (share > BACKDROP && (label === '' || /scrim|dismiss|close sheet/i.test(label))) return true;
  return label === '' && node.children.some((child) => some(child, takesTouch));
}

type Start = Pick<ElementDraft, 'node' | 'bounds' | 'order' | 'owner' | 'within'> & Readonly<{ share: number }>;

/** undefined when the node is no thing of its own. */
function startDraft({ share, ...start }: Start): ElementDraft | undefined {
  const { node, owner } = start;
  const draft = (role: ElementDraft['role']): ElementDraft => ({ ...start, role, words: [], parts: [], beside: [] });
  const scrolls = node.scrollable && !isField(node);
  if (scrolls && (share > PANE || !takesTouch(node))) return draft('scroller');
  if (takesTouch(node)) return isPartOf(owner, node, start.bounds) ? undefined : draft('target');
  if (owner || isPane(node, share)) return undefined;
  if (isProgress(node) || isCheckable(node)) return draft('text');
  return plainText(node.text || node.description) === '' ? undefined : draft('text');
}

/** A row and its switch, where one touch does for both, are one thing; so are two nodes at the same place. */
function isPartOf(owner: ElementDraft | undefined, node: UiNode, bounds: Bounds): boolean {
  if (!owner || owner.role !== 'target') return false;
  const isPassive = isCheckable(node) && !node.clickable && !node.longClickable;
  const isSamePlace = areaOf(bounds) > 0.9 * areaOf(owner.bounds) && !isCheckable(node);
  return isPassive || isSamePlace;
}

/** A page that is named as a whole says nothing about any one thing on it. */
const isPane = (node: UiNode, share: number): boolean =>
  share > BACKDROP || (share > PANE && node.children.some((child) => some(child, hasWordsOrTakesTouch)));

const hasWords = (node: UiNode): boolean =>
  plainText(node.text || node.description) !== '' || node.children.some(hasWords);
const hasWordsOrTakesTouch = (node: UiNode): boolean =>
  plainText(node.text || node.description) !== '' || takesTouch(node);
const some = (node: UiNode, test: (node: UiNode) => boolean): boolean =>
  test(node) || node.children.some((child) => some(child, test));

function addPart(draft: ElementDraft, node: UiNode, bounds: Bounds | undefined): void {
  const isOwn = node === draft.node;
  if (!isOwn) draft.parts.push(node);
  if (node.password) return;
  const place = bounds ?? draft.bounds;
  const isSeen = bounds !== undefined && isSolid(bounds);
  const add = (text: string, from: 'text' | 'description'): void => {
    if (plainText(text) !== '')
      draft.words.push({ text, from, isOwn, isSeen, isOfPicture: isImage(node), bounds: place });
  };
  add(node.text, 'text');
  add(node.description, 'description');
}

/** What came before a scrim lies under it, if there is anything above it at all. */
function withoutCovered(drafts: readonly ElementDraft[], coveredBefore: number): readonly ElementDraft[] {
  const above = drafts.filter(({ order }) => order > coveredBefore);
  return above.some(({ role }) => role === 'target') ? above : drafts;
}
