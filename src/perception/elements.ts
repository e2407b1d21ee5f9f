/** From nodes to numbered elements. */

import type { ElementState, ScreenElement } from '../core/element.js';
import type { Bounds, Size } from '../core/geometry.js';
import { plainText } from '../core/plain-text.js';
import { joinCaptions } from './captions.js';
import { chosenLines } from './chosen.js';
import { largestFree, withoutCovered } from './covered.js';
import type { DraftPage, ElementDraft } from './draft.js';
import { draftElements } from './draft-elements.js';
import { drawnAreas } from './drawn-areas.js';
import { readDropdown, readField } from './fields.js';
import { inferLabels } from './infer-labels.js';
import { abilitiesOf, kindOf } from './kinds.js';
import { inMarkOrder } from './mark-order.js';
import { namesOf, type Names } from './names.js';
import { isCheckable, isDropdown, isField, isSwitch, isTellingId, isToast, rangeValueOf } from './node-kinds.js';
import { scrollsSideways } from './scroll-direction.js';
import { withNeighbours } from './tell-apart.js';
import type { UiNode } from './ui-tree.js';
import { worthAMark, type NamedDraft } from './worth-a-mark.js';

type UnmarkedElement = Omit<ScreenElement, 'mark'>;

/** Everything on the screen that a person could name or touch, numbered from 1, top to bottom. */
export function elementsOf(roots: readonly UiNode[], size: Size): readonly ScreenElement[] {
  const page = inferLabels(withoutCovered(joinCaptions(draftElements(roots, size))));
  const lines = chosenLines(page);
  const named = page.drafts.map((draft) => {
    const words = wordsOf(draft);
    return { draft, kind: kindOf(draft, lines, size), label: words.label, words };
  });
  const worth = worthAMark(named, page);
  placePageTexts(worth.map(({ draft }) => draft));
  const drawn = drawnAreas(roots, page).map((draft): ReadDraft => ({
    draft,
    kind: 'area',
    label: '',
    words: { label: '' },
  }));
  const all = [...worth, ...drawn];
  const built = withNeighbours(
    all.map((one) => ({ draft: one.draft, element: toElement(one, page) })),
    page,
  );
  const reading = { size, isRightToLeft: page.isRightToLeft, panes: panesOf(page) };
  // Things keep their place in the order, however much of them is covered.
  const placed = built.map((element, index) => {
    const draft = all[index]?.draft;
    return { element, bounds: (draft?.isPage ? draft.free : undefined) ?? draft?.bounds ?? element.bounds };
  });
  const ordered = inMarkOrder(placed, reading).map(({ element }) => element);
  return [...ordered, ...toastsIn(roots, size)].map((element, index) => ({ ...element, mark: index + 1 }));
}

const panesOf = ({ drafts }: DraftPage): readonly Bounds[] =>
  drafts.filter(({ role }) => role === 'scroller').map(({ bounds }) => bounds);

type ElementWords = Readonly<{ label: string; value?: string; hint?: string }> & Partial<Omit<Names, 'label'>>;
type ReadDraft = NamedDraft & Readonly<{ words: ElementWords }>;

function wordsOf(draft: ElementDraft): ElementWords {
  if (isField(draft.node)) return { label: '', ...readField(draft) };
  if (isDropdown(draft.node)) return { label: '', ...readDropdown(draft) };
  const value = rangeValueOf(draft.node);
  return { ...namesOf(draft), ...(value === undefined ? {} : { value }) };
}

function toElement({ draft, kind, label, words: all }: ReadDraft, page: DraftPage): UnmarkedElement {
  const { node, bounds, parts, role } = draft;
  const { details = [], description, ...words } = all;
  const error = plainText(node.error);
  return {
    kind,
    ...words,
    label,
    ...(error ? { error } : {}),
    ...(details.length > 0 ? { details } : {}),
    ...(description !== undefined ? { description } : {}),
    state: stateOf(draft),
    abilities: abilitiesOf(draft, role === 'scroller' && scrollsSideways(draft, page)),
    bounds: draft.free ?? bounds,
    ...(draft.isCovered ? { covered: true as const } : {}),
    ...(draft.isDrawn ? { drawn: true as const } : {}),
    ids: [...new Set([node, ...parts].map(({ id }) => id).filter(isTellingId))],
    className: node.className,
    certain: role === 'scroller' || (role === 'target' && (node.clickable || node.longClickable || !isCheckable(node))),
  };
}

function stateOf({ node, parts, isPage, isDrawn }: ElementDraft): ElementState {
  const switchable = [node, ...parts].find((part) => part.checkable || (isSwitch(part) && isCheckable(part)));
  return {
    ...(switchable ? { checked: switchable.checked } : {}),
    ...(node.selected ? { selected: true as const } : {}),
    ...(node.enabled ? {} : { disabled: true as const }),
    ...(node.focused && !isPage && !isDrawn ? { focused: true as const } : {}),
    ...(node.password ? { password: true as const } : {}),
  };
}

/** The words of a whole page stand where nothing else does. */
function placePageTexts(drafts: readonly ElementDraft[]): void {
  for (const draft of drafts.filter(({ isPage }) => isPage)) {
    const others = drafts.filter(({ isPage, role }) => !isPage && role !== 'scroller').map(({ bounds }) => bounds);
    const free = largestFree(draft.bounds, others);
    if (free) draft.free = free;
  }
}

/** What the phone says for some seconds. The driver does not tell where. */
function toastsIn(roots: readonly UiNode[], { width, height }: Size): readonly UnmarkedElement[] {
  const toasts = roots.flatMap((root) => [root, ...root.children]).filter(isToast);
  const bounds = { left: Math.round(width / 2), top: height, right: Math.round(width / 2), bottom: height };
  return toasts
    .filter(({ text }) => plainText(text) !== '')
    .map(({ text, className }) => ({
      kind: 'text',
      label: plainText(text),
      state: {},
      abilities: [],
      bounds,
      ids: [],
      className,
      certain: false,
    }));
}
