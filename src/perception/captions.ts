/** Joins cards and their captions, and glass panes and what shows through them. */

import { areaOf, heightOf, overlapOf, widthOf, type Bounds } from '../core/geometry.js';
import { groupIn, type DraftPage, type ElementDraft } from './draft.js';
import { isNameless, namesOf } from './names.js';
import { isCheckable, isDropdown, isField, isSlider } from './node-kinds.js';

/** More things than this are a page and no group. */
const LARGEST_GROUP = 60;

/**
 * One thing to a person: a picture that is touched and its title below, and a pane without a name that lies over texts of its
 * own group and takes their touches. The result is without what became a part.
 */
export function joinCaptions(page: DraftPage): DraftPage {
  const taken = new Set<ElementDraft>();
  for (const draft of page.drafts) {
    if (draft.role !== 'target' || draft.isDrawn || takesWords(draft)) continue;
    const parent = page.order.spotOf(draft.node).parent;
    const group = (parent && groupIn(parent, page, LARGEST_GROUP)) ?? [];
    const peers = group.filter((other) => other !== draft && !taken.has(other));
    if (peers.length === 0) continue;
    const isPane = isNameless(draft);
    const parts = isPane ? seenThrough(draft, peers, page) : captionsOf(draft, peers);
    for (const part of parts) {
      taken.add(part);
      if (isPane) draft.words.push(...part.words.map((words) => ({ ...words, isOwn: false })));
      else if (namesOf(part).label !== namesOf(draft).label) draft.beside.push(namesOf(part).label);
    }
  }
  return { ...page, drafts: page.drafts.filter((draft) => !taken.has(draft)) };
}

/** They look for a name in their own way. */
const takesWords = ({ node }: ElementDraft): boolean =>
  isField(node) || isDropdown(node) || isSlider(node) || isCheckable(node);

/** What lies under a pane in the same group. */
function seenThrough(
  pane: ElementDraft,
  peers: readonly ElementDraft[],
  { order }: DraftPage,
): readonly ElementDraft[] {
  const paint = order.spotOf(pane.node).paint;
  return peers.filter(
    (other) =>
      order.spotOf(other.node).paint < paint &&
      !order.isWithin(other.node, pane.node) &&
      (other.role === 'text' || (other.role === 'target' && areaOf(other.bounds) > 0.9 * areaOf(pane.bounds))) &&
      areaOf(overlapOf(other.bounds, pane.bounds)) > 0.9 * areaOf(other.bounds),
  );
}

/** The title below a picture of that name, and the lines right below the title. */
function captionsOf(draft: ElementDraft, peers: readonly ElementDraft[]): readonly ElementDraft[] {
  if (draft.words.some(({ from }) => from === 'text')) return [];
  const { label } = namesOf(draft);
  const texts = peers.filter((other) => other.role === 'text' && isInColumn(other.bounds, draft.bounds));
  const title = texts.find((text) => namesOf(text).label === label && isRightBelow(text.bounds, draft.bounds));
  if (!title) return [];
  const lines = [title];
  for (const text of [...texts].sort((a, b) => a.bounds.top - b.bounds.top)) {
    const last = lines.at(-1) ?? title;
    if (text !== title && isRightBelow(text.bounds, last.bounds)) lines.push(text);
  }
  return lines;
}

const isInColumn = (text: Bounds, picture: Bounds): boolean =>
  text.left >= picture.left - widthOf(picture) / 10 && text.left < picture.right && text.bottom > picture.bottom;

const isRightBelow = (text: Bounds, upper: Bounds): boolean =>
  text.top >= upper.bottom - heightOf(text) / 2 && text.top - upper.bottom <= heightOf(text);
