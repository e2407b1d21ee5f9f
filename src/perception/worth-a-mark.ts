/** Which things are no use to anybody. */

import type { ElementKind } from '../core/element.js';
import { areaOf, heightOf, widthOf, type Bounds } from '../core/geometry.js';
import { plainText } from '../core/plain-text.js';
import { draftsIn, type DraftPage, type ElementDraft } from './draft.js';
import { namesOf } from './names.js';
import { standInRow } from './chosen.js';
import { isSamePlace } from './scroll-direction.js';
import { isTestName } from './test-id.js';

/** As a share of the screen's width: wider ones are no dots. */
const WIDEST_DOT = 0.09;
const FEWEST_DOTS = 3;

export type NamedDraft = Readonly<{ draft: ElementDraft; kind: ElementKind; label: string }>;

/** The number of targets in a thing, and the only one that has a name. */
type FrameContent = Readonly<{ targets: number; only: NamedDraft | undefined }>;

/**
 * Without areas that only frame other things, lists within lists at the same place, echoes of what stands around or inside,
 * dots that tell the page, and texts that were written for tests. A card that can do more than its header takes the
 * header's name.
 */
export function worthAMark<T extends NamedDraft>(named: readonly T[], page: DraftPage): readonly T[] {
  const byDraft = new Map<ElementDraft, T>(named.map((one) => [one.draft, one]));
  const inside = ({ draft }: T): readonly T[] =>
    draftsIn(draft.node, page).flatMap((other) => (other === draft ? [] : (byDraft.get(other) ?? [])));
  const dots = pageDots(named, page);
  return named.flatMap((one) => {
    const { draft, kind, label } = one;
    if (dots.has(one)) return [];
    if (draft.role === 'scroller') return isListInList(one, inside(one)) ? [] : [one];
    if (draft.role === 'target' && label === '' && !draft.node.enabled && kind === 'area') return [];
    if (draft.role === 'target' && label === '' && kind === 'area') return frameOf(one, inside(one));
    if (draft.role !== 'text') return [one];
    return isTelling(one) && !isEcho(one, inside(one)) ? [one] : [];
  });
}

const isListInList = ({ draft }: NamedDraft, inner: readonly NamedDraft[]): boolean =>
  inner.some((other) => other.draft.role === 'scroller' && isSamePlace(other.draft.bounds, draft.bounds));

/** Nothing for what stands nameless in something else, or only frames what takes its touches by itself. */
function frameOf<T extends NamedDraft>(one: T, inner: readonly T[]): readonly T[] {
  const { draft } = one;
  if (draft.owner?.role === 'target') return [];
  const { targets, only } = framed(inner);
  if (targets === 0) return [one];
  if (only && (draft.node.longClickable || areaOf(draft.bounds) > 3 * areaOf(only.draft.bounds)))
    return [{ ...one, label: only.label }];
  return draft.node.longClickable ? [one] : [];
}

/** Nameless areas within are no targets of their own. */
function framed(inner: readonly NamedDraft[]): FrameContent {
  const targets = inner.filter(
    ({ draft, kind, label }) => draft.role === 'target' && (kind !== 'area' || label !== ''),
  );
  const [only, ...others] = targets;
  return { targets: targets.length, only: others.length === 0 && only?.label ? only : undefined };
}

/** A text that nobody wrote for people says nothing. */
function isTelling({ draft, kind, label }: NamedDraft): boolean {
  if (label === '') return kind === 'progress' || kind === 'checkbox' || kind === 'switch' || kind === 'radio';
  const isWritten = draft.words.some(({ from }) => from === 'text');
  return isWritten || kind === 'image' || !isTestName(label);
}

/** Said again by what is in it, or in a text around it. */
const isEcho = ({ draft, label }: NamedDraft, inner: readonly NamedDraft[]): boolean =>
  inner.some((other) => other.label === label) || isInEqualText(draft, label);

const isInEqualText = ({ owner }: ElementDraft, label: string): boolean =>
  owner?.role === 'text' && namesOf(owner).label === label;

/** Small things without a name, side by side and alike, of which one is on or off: they tell which page it is. */
function pageDots(named: readonly NamedDraft[], { size }: DraftPage): ReadonlySet<NamedDraft> {
  const dots = named.filter(
    ({ draft, kind, label }) =>
      label === '' &&
      (kind === 'area' || kind === 'icon' || kind === 'tab') &&
      (draft.role === 'target' || draft.role === 'text') &&
      widthOf(draft.bounds) <= WIDEST_DOT * size.width &&
      plainText(draft.node.tooltip) === '',
  );
  const rows = new Map<string, NamedDraft[]>();
  for (const dot of dots) {
    const name = rowName(dot.draft.bounds);
    const row = rows.get(name);
    if (row) row.push(dot);
    else rows.set(name, [dot]);
  }
  const isRow = (row: readonly NamedDraft[]): boolean =>
    row.length >= FEWEST_DOTS &&
    row.some(({ draft }) => draft.node.selected || !draft.node.enabled) &&
    row.every(
      ({ draft }, index) => index === 0 || standInRow(draft.bounds, row[index - 1]?.draft.bounds ?? draft.bounds),
    );
  return new Set([...rows.values()].filter(isRow).flat());
}

const rowName = (bounds: Bounds): string => `${bounds.top} ${heightOf(bounds)}`;
