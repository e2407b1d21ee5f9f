/** A thing while it is being put together from nodes. */

import type { Bounds, Size } from '../core/geometry.js';
import type { TreePlaces } from './tree-places.js';
import type { UiNode } from './ui-tree.js';

/** A text that belongs to a thing: its own or one inside it. */
export type Words = Readonly<{
  text: string;
  from: 'text' | 'description' | 'tooltip';
  isOwn: boolean;
  isSeen: boolean;
  /** Says what a picture shows. */
  isOfPicture: boolean;
  /** Perhaps too: a small square without a class that tells. */
  isGlyph: boolean;
  bounds: Bounds;
}>;

/** A thing on the screen while it is being put together from nodes. Nobody outside this folder sees one. */
export type ElementDraft = {
  /** The node that takes the touch, or carries the text. */
  readonly node: UiNode;
  readonly bounds: Bounds;
  /** What it is cut to: the list it stands in, or the screen. */
  readonly clip: Bounds;
  /** A thing that takes touches, a plain text or picture, something that scrolls, or what may only lie behind others. */
  readonly role: 'target' | 'text' | 'scroller' | 'backdrop';
  /** The nearest target around it. */
  readonly owner: ElementDraft | undefined;
  readonly words: Words[];
  /** Nodes inside that are no things of their own. */
  readonly parts: UiNode[];
  /** A name found beside it. */
  name?: string | undefined;
  /** What stood beside it and belongs to it. */
  readonly beside: string[];
  /** What is left of it beside the things that lie over it. */
  free?: Bounds;
  /** So much lies under other things that it should be said. */
  isCovered?: true;
  /** All words of a page whose parts are things of their own. */
  isPage?: true;
  /** The app draws here what the tree does not tell. */
  isDrawn?: true;
};

export type DraftStart = Pick<ElementDraft, 'node' | 'bounds' | 'clip' | 'owner'>;

export const newDraft = (start: DraftStart, role: ElementDraft['role']): ElementDraft => ({
  ...start,
  role,
  words: [],
  parts: [],
  beside: [],
});

/** All drafts of a screen, in the order of the source, and how their nodes stand to each other. */
export type DraftPage = Readonly<{
  drafts: readonly ElementDraft[];
  order: TreePlaces;
  size: Size;
  isRightToLeft: boolean;
}>;

/** Those whose nodes are this node or stand in it; undefined when there are more than `most`: a page, and no group. */
export function groupIn(node: UiNode, page: DraftPage, most: number): readonly ElementDraft[] | undefined {
  const [from, to] = rangeIn(node, page);
  return to - from > most ? undefined : page.drafts.slice(from, to);
}

/** All whose nodes are this node or stand in it. */
export const draftsIn = (node: UiNode, page: DraftPage): readonly ElementDraft[] =>
  page.drafts.slice(...rangeIn(node, page));

function rangeIn(node: UiNode, { drafts, order }: DraftPage): readonly [from: number, to: number] {
  const { enter, leave } = order.spotOf(node);
  return [firstAt(enter), firstAt(leave)];

  /** The place of the first draft that is written there or later. */
  function firstAt(place: number): number {
    let [low, high] = [0, drafts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const draft = drafts[middle];
      if (draft && order.spotOf(draft.node).enter < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
