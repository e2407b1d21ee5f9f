/** A thing while it is being put together from nodes. */

import type { Bounds } from '../core/geometry.js';
import type { UiNode } from './ui-tree.js';

/** A text that belongs to a thing: its own or one inside it. */
export type Words = Readonly<{
  text: string;
  from: 'text' | 'description';
  isOwn: boolean;
  isSeen: boolean;
  /** Says what a picture shows. */
  isOfPicture: boolean;
  bounds: Bounds;
}>;

/** A thing on the screen while it is being put together from nodes. Nobody outside this folder sees one. */
export type ElementDraft = {
  /** The node that takes the touch, or carries the text. */
  readonly node: UiNode;
  readonly bounds: Bounds;
  /** Where its node stands in the source: later ones are drawn above earlier ones. */
  readonly order: number;
  /** What the draft stands in, nearest last. */
  readonly within: readonly UiNode[];
  /** A thing that takes touches, a plain text or picture, or something that scrolls. */
  readonly role: 'target' | 'text' | 'scroller';
  /** The nearest target around it. */
  readonly owner: ElementDraft | undefined;
  readonly words: Words[];
  /** Nodes inside that are no things of their own. */
  readonly parts: UiNode[];
  /** A name found beside it. */
  name?: string | undefined;
  /** What stood beside it and belongs to it. */
  readonly beside: string[];
};
