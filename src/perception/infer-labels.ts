/** Names switches, sliders and fields by the text beside or above them. */

import { heightOf, sharesColumn, sharesRow, widthOf, type Bounds } from '../core/geometry.js';
import { groupIn, type DraftPage, type ElementDraft } from './draft.js';
import { isNamedField } from './fields.js';
import { isNameless, namesOf } from './names.js';
import { isCheckable, isDropdown, isField, isSlider } from './node-kinds.js';

/** How far up the tree a name may be looked for. */
const LEVELS = 4;
/** More things than this are a page and no group. */
const LARGEST_GROUP = 60;

/**
 * Gives switches, sliders, fields and drop-downs without a text of their own the one that stands beside or above them in the
 * same group, and glyphs the caption right below them. A plain text that was taken by a switch, a slider or a drop-down is no
 * thing of its own any more; the result is without it.
 */
export function inferLabels(page: DraftPage): DraftPage {
  const taken = new Set<ElementDraft>();
  for (const draft of page.drafts) {
    if (draft.role !== 'target' || !lacksName(draft)) continue;
    const owner = draft.owner?.role === 'target' ? draft.owner : undefined;
    if (owner && isCheckable(draft.node)) {
      draft.name = namesOf(owner).label || undefined;
      continue;
    }
    const group = groupOf(draft, taken, page);
    const title = titleOf(draft, group, page);
    if (!title) continue;
    draft.name = namesOf(title).label || undefined;
    if (isField(draft.node) || !takesFar(draft)) continue;
    taken.add(title);
    for (const rest of group.texts.filter((other) => other !== title && isBelowTitle(other, title, draft))) {
      taken.add(rest);
      draft.beside.push(namesOf(rest).label);
    }
  }
  return { ...page, drafts: page.drafts.filter((draft) => !taken.has(draft)) };
}

const lacksName = (draft: ElementDraft): boolean =>
  isField(draft.node) || isDropdown(draft.node) ? !isNamedField(draft) : isNameless(draft);

const takesFar = ({ node }: ElementDraft): boolean =>
  isCheckable(node) || isSlider(node) || isField(node) || isDropdown(node);

type Group = Readonly<{ texts: readonly ElementDraft[]; targets: readonly ElementDraft[] }>;

/** The plain texts and the other targets of the smallest group around a thing that has any text beside or above it. */
function groupOf(draft: ElementDraft, taken: ReadonlySet<ElementDraft>, page: DraftPage): Group {
  for (const node of page.order.ancestorsOf(draft.node).slice(0, LEVELS)) {
    const all = groupIn(node, page, LARGEST_GROUP);
    if (!all) break;
    const texts = all.filter((other) => other.role === 'text' && !taken.has(other) && mayName(other, draft, page));
    if (!texts.some((text) => isClose(text.bounds, draft.bounds))) continue;
    return { texts, targets: all.filter((other) => other !== draft && other.role === 'target') };
  }
  return { texts: [], targets: [] };
}

/** A heading names its page or part, not the glyph beside it; what scrolls by itself names nothing outside. */
function mayName({ node }: ElementDraft, draft: ElementDraft, { order }: DraftPage): boolean {
  if (isCheckable(node) || (node.heading && !takesFar(draft))) return false;
  const scroller = order.ancestorsOf(node).find(({ scrollable }) => scrollable);
  return scroller === undefined || order.isWithin(draft.node, scroller);
}

const isClose = (text: Bounds, thing: Bounds): boolean =>
  sharesRow(text, thing) || isAbove(text, thing) || isAbove(thing, text);

const isAbove = (text: Bounds, thing: Bounds): boolean => {
  const gap = thing.top - text.bottom;
  return gap > -heightOf(text) && gap < 2 * heightOf(text) && sharesColumn(text, thing);
};

function titleOf(draft: ElementDraft, group: Group, page: DraftPage): ElementDraft | undefined {
  if (!takesFar(draft)) return captionOf(draft, group, page);
  if (isCheckable(draft.node)) return beside(draft, group.texts);
  return before(draft, group, page) ?? above(draft, group, page);
}

/** Nothing else in the group that is touched, and right below the glyph, under its middle. */
function captionOf({ bounds }: ElementDraft, { texts, targets }: Group, { size }: DraftPage): ElementDraft | undefined {
  if (targets.length > 0 || widthOf(bounds) > size.width / 3) return undefined;
  const isCaption = (text: Bounds): boolean =>
    text.top >= bounds.bottom - heightOf(text) / 2 &&
    text.top - bounds.bottom < heightOf(text) &&
    Math.abs(text.left + text.right - bounds.left - bounds.right) < widthOf(bounds) &&
    widthOf(text) < 3 * widthOf(bounds);
  const [only, ...others] = texts.filter((text) => isCaption(text.bounds));
  return others.length === 0 ? only : undefined;
}

/** The text in the same row as a switch, on the left before the right. */
function beside(draft: ElementDraft, texts: readonly ElementDraft[]): ElementDraft | undefined {
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

/** The label where its row begins, with nothing else between: what stands behind a field is a unit or a note. */
function before(draft: ElementDraft, { texts, targets }: Group, page: DraftPage): ElementDraft | undefined {
  const thing = draft.bounds;
  const gapTo = ({ left, right }: Bounds): number => (page.isRightToLeft ? left - thing.right : thing.left - right);
  const inRow = texts.filter(
    (text) =>
      sharesRow(text.bounds, thing) &&
      gapTo(text.bounds) > -heightOf(thing) / 4 &&
      /\p{L}{2}|[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}]/u.test(namesOf(text).label) &&
      !targets.some(
        ({ bounds }) => sharesRow(bounds, thing) && gapTo(bounds) >= 0 && gapTo(bounds) < gapTo(text.bounds),
      ),
  );
  return [...inRow].sort((a, b) => gapTo(a.bounds) - gapTo(b.bounds))[0];
}

function above(draft: ElementDraft, { texts, targets }: Group, page: DraftPage): ElementDraft | undefined {
  const { bounds, node } = draft;
  const isBetween = (other: Bounds, text: Bounds): boolean =>
    other.top >= text.bottom - heightOf(text) / 2 &&
    other.bottom <= bounds.top + heightOf(bounds) / 2 &&
    sharesColumn(other, text);
  const candidates = texts.filter(
    (text) =>
      isAbove(text.bounds, bounds) &&
      (!isField(node) || isLabelOver(text.bounds, bounds, page)) &&
      !targets.some((other) => isBetween(other.bounds, text.bounds)),
  );
  return [...candidates].sort((a, b) => b.bounds.bottom - a.bounds.bottom)[0];
}

/** Labels are smaller than their fields and begin where they begin; titles are larger, or stand in the middle. */
function isLabelOver(text: Bounds, field: Bounds, { isRightToLeft }: DraftPage): boolean {
  const offset = isRightToLeft ? field.right - text.right : text.left - field.left;
  return heightOf(text) < heightOf(field) && Math.abs(offset) < 0.15 * widthOf(field);
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
