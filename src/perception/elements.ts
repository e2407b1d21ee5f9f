/** From nodes to numbered elements. */

import type { ElementState, ScreenElement } from '../core/element.js';
import { areaOf, contains, centerOf, type Size } from '../core/geometry.js';
import { isCheckable, isField, isSwitch } from './node-kinds.js';
import { draftElements } from './draft-elements.js';
import type { ElementDraft } from './draft.js';
import { readField } from './fields.js';
import { abilitiesOf, kindOf } from './kinds.js';
import { inferLabels } from './infer-labels.js';
import { namesOf } from './names.js';
import type { UiNode } from './ui-tree.js';

/** Things that begin within this share of the screen's height of each other stand in one row. */
const ROW = 0.016;

/** Everything on the screen that a person could name or touch, numbered from 1, top to bottom. */
export function elementsOf(roots: readonly UiNode[], size: Size): readonly ScreenElement[] {
  const drafts = inferLabels(draftElements(roots, size));
  const elements = drafts.map((draft) => ({ draft, element: toElement(draft, drafts, size) }));
  const worth = elements.filter((one) => isWorthAMark(one, elements)).map(({ element }) => element);
  return inMarkOrder(worth, size).map((element, index) => ({ ...element, mark: index + 1 }));
}

type UnmarkedElement = Omit<ScreenElement, 'mark'>;
type BuiltElement = Readonly<{ draft: ElementDraft; element: UnmarkedElement }>;

function toElement(draft: ElementDraft, drafts: readonly ElementDraft[], size: Size): UnmarkedElement {
  const { node, bounds, parts, role } = draft;
  const kind = kindOf(draft, drafts, size);
  const names = isField(node)
    ? { label: '', details: [], description: undefined, ...readField(draft) }
    : namesOf(draft);
  const { details, description, ...words } = names;
  return {
    kind,
    ...words,
    ...(details.length > 0 ? { details } : {}),
    ...(description !== undefined ? { description } : {}),
    state: stateOf(draft),
    abilities: abilitiesOf(draft, drafts),
    bounds,
    ids: [...new Set([node, ...parts].map(({ id }) => id).filter(isTellingId))],
    className: node.className,
    certain: role === 'scroller' || (role === 'target' && (node.clickable || node.longClickable || !isCheckable(node))),
  };
}

function stateOf({ node, parts }: ElementDraft): ElementState {
  const switchable = [node, ...parts].find((part) => part.checkable || (isSwitch(part) && isCheckable(part)));
  return {
    ...(switchable ? { checked: switchable.checked } : {}),
    ...(node.selected ? { selected: true as const } : {}),
    ...(node.enabled ? {} : { disabled: true as const }),
    ...(node.focused ? { focused: true as const } : {}),
    ...(node.password ? { password: true as const } : {}),
  };
}

const isTellingId = (id: string): boolean => id !== '' && !id.includes('obfuscated');

/** Areas without a name that only frame other things, lists within lists at the same place, and echoes are no use to anybody. */
function isWorthAMark({ draft, element }: BuiltElement, all: readonly BuiltElement[]): boolean {
  if (element.kind === 'list' || element.kind === 'web') {
    return !all.some(
      (other) =>
        other.draft.role === 'scroller' && other.draft.order > draft.order && isSamePlace(other.element, element),
    );
  }
  if (element.kind === 'area' && element.label === '') {
    const isInNamed = draft.owner?.role === 'target';
    const frames = (other: BuiltElement): boolean =>
      other.element !== element &&
      other.draft.role === 'target' &&
      contains(element.bounds, centerOf(other.element.bounds));
    return !isInNamed && !all.some(frames);
  }
  if (draft.role !== 'text') return true;
  if (element.label === '') return element.kind === 'progress' || element.state.checked !== undefined;
  return !all.some(
    (other) => other.element.label === element.label && (isInside(other, draft) || isInsideText(draft, other)),
  );
}

const isInside = ({ draft }: BuiltElement, outer: ElementDraft): boolean => draft.within.includes(outer.node);
const isInsideText = (draft: ElementDraft, { draft: outer }: BuiltElement): boolean =>
  outer.role === 'text' && draft.within.includes(outer.node);

const isSamePlace = (a: UnmarkedElement, b: UnmarkedElement): boolean =>
  Math.abs(areaOf(a.bounds) - areaOf(b.bounds)) < 0.1 * areaOf(b.bounds) &&
  contains(b.bounds, centerOf(a.bounds)) &&
  contains(a.bounds, centerOf(b.bounds));

/** Rows top to bottom, and each row left to right; what stands around a thing comes before it. */
function inMarkOrder(elements: readonly UnmarkedElement[], size: Size): readonly UnmarkedElement[] {
  const byTop = [...elements].sort((a, b) => a.bounds.top - b.bounds.top || areaOf(b.bounds) - areaOf(a.bounds));
  const rows: UnmarkedElement[][] = [];
  for (const element of byTop) {
    const row = rows.at(-1);
    if (row?.[0] && element.bounds.top - row[0].bounds.top <= ROW * size.height) row.push(element);
    else rows.push([element]);
  }
  return rows.flatMap((row) =>
    row.sort((a, b) => a.bounds.left - b.bounds.left || areaOf(b.bounds) - areaOf(a.bounds)),
  );
}
