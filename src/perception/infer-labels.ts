/** Names switches, sliders and fields by the text beside or above them. */

import { heightOf, sharesColumn, sharesRow, widthOf, type Bounds } from '../core/geometry.js';
import { isCheckable, isField, isSlider } from './node-kinds.js';
import type { ElementDraft } from './draft.js';
import { isNameless, namesOf } from './names.js';

/** How far up the tree a name may be looked for. */
const LEVELS = 4;

/**
 * Gives switches, sliders, fields and buttons without a text of their own the one that stands beside or above them in the
 * same group. A plain text that was taken is no thing of its own any more; the result is without it.
 */
export function inferLabels(drafts: readonly ElementDraft[]): readonly ElementDraft[] {
  const taken = new Set<ElementDraft>();
  for (const draft of drafts) {
    if (draft.role !== 'target' || !isNameless(draft)) continue;
    if (isField(draft.node) && draft.node.hint) continue;
    const owner = draft.owner?.role === 'target' ? draft.owner : undefined;
    if (owner && isCheckable(draft.node)) {
      draft.name = namesOf(owner).label || undefined;
      continue;
    }
    const free = drafts.filter((other) => other.role === 'text' && !taken.has(other) && mayName(other, draft));
    const group = groupOf(draft, free, drafts);
    const title = beside(draft, group) ?? above(draft, group);
    if (!title) continue;
    draft.name = namesOf(title).label || undefined;
    if (isField(draft.node)) continue;
    taken.add(title);
    for (const rest of group.filter((other) => other !== title && isBelowTitle(other, title, draft))) {
      taken.add(rest);
      draft.beside.push(namesOf(rest).label);
    }
  }
  return drafts.filter((draft) => !taken.has(draft));
}

/** A heading names its page or part, not the glyph beside it; what scrolls by itself names nothing outside. */
const mayName = ({ node, within }: ElementDraft, draft: ElementDraft): boolean =>
  !isCheckable(node) &&
  (!node.heading || takesFar(draft)) &&
  within.every((around) => !around.scrollable || draft.within.includes(around));

const takesFar = ({ node }: ElementDraft): boolean => isCheckable(node) || isSlider(node) || isField(node);

/** The plain texts of the smallest group around a thing that has any, as long as it holds no second thing in the same row. */
function groupOf(
  draft: ElementDraft,
  free: readonly ElementDraft[],
  drafts: readonly ElementDraft[],
): readonly ElementDraft[] {
  for (const node of draft.within.slice(-LEVELS).reverse()) {
    const texts = free.filter(({ within, node: own }) => within.includes(node) || own === node);
    if (!texts.some((text) => sharesRow(text.bounds, draft.bounds) || isAbove(text.bounds, draft.bounds))) continue;
    const rivals = drafts.filter(
      (other) =>
        other !== draft &&
        other.role === 'target' &&
        other.within.includes(node) &&
        sharesRow(other.bounds, draft.bounds),
    );
    return takesFar(draft) || rivals.length === 0 ? texts : [];
  }
  return [];
}

const isAbove = (text: Bounds, thing: Bounds): boolean => {
  const gap = thing.top - text.bottom;
  return gap > -heightOf(text) && gap < 2 * heightOf(text) && sharesColumn(text, thing);
};

/** The text in the same row, on the left before the right. */
function beside(draft: ElementDraft, texts: readonly ElementDraft[]): ElementDraft | undefined {
  if (isSlider(draft.node) || isField(draft.node)) return undefined;
  const middle = (draft.bounds.left + draft.bounds.right) / 2;
  const inRow = texts.filter(({ bounds }) => rowOf(bounds, draft.bounds));
  const rank = ({ bounds }: ElementDraft): number =>
    (bounds.left < middle ? 0 : widthOf(bounds) + bounds.left) + bounds.top / 10_000;
  return [...inRow].sort((a, b) => rank(a) - rank(b))[0];
}

/** Titles of rows with two lines stand a little above the switch's middle. */
const rowOf = (text: Bounds, thing: Bounds): boolean => {
  const middle = (text.top + text.bottom) / 2;
  return middle > thing.top - heightOf(thing) / 2 && middle < thing.bottom + heightOf(thing) / 2;
};

function above({ bounds, node }: ElementDraft, texts: readonly ElementDraft[]): ElementDraft | undefined {
  if (isCheckable(node)) return undefined;
  const candidates = texts.filter((text) => isAbove(text.bounds, bounds));
  return [...candidates].sort((a, b) => b.bounds.bottom - a.bounds.bottom)[0];
}

/** The second line of the same row, or a slider's value beside it. */
function isBelowTitle({ bounds }: ElementDraft, title: ElementDraft, draft: ElementDraft): boolean {
  if (isSlider(draft.node)) return sharesRow(bounds, draft.bounds);
  const gap = bounds.top - title.bounds.bottom;
  return (
    isCheckable(draft.node) &&
    Math.abs(bounds.left - title.bounds.left) < 8 &&
    Math.abs(gap) < heightOf(title.bounds) &&
    rowOf(bounds, draft.bounds)
  );
}
