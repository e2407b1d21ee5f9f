/** What a person would call a thing, and what can be done with it. */

import { heightOf, widthOf, type Bounds, type Size } from '../core/geometry.js';
import type { Ability, ElementKind } from '../core/element.js';
import {
  isButton,
  isCheckBox,
  isCheckable,
  isEmptyRole,
  isField,
  isHorizontal,
  isImage,
  isProgress,
  isRadio,
  isSlider,
  isSwitch,
  isTab,
  isWeb,
} from './node-kinds.js';
import type { ElementDraft, Words } from './draft.js';
import type { UiNode } from './ui-tree.js';

/** As a share of the screen's width. */
const WIDE = 0.6;
/** As a share of the thing's own width: so near to the middle a text is centred. */
const CENTRED = 0.06;

export function kindOf(draft: ElementDraft, siblings: readonly ElementDraft[], size: Size): ElementKind {
  const { node, role } = draft;
  if (role === 'scroller') return isWeb(node) ? 'web' : 'list';
  if (isField(node)) return 'field';
  if (isSlider(node)) return 'slider';
  const switchable = [node, ...draft.parts].find(isCheckable) ?? draft.parts.find(isEmptyRole);
  if (switchable && isCheckable(switchable)) return checkableKind(switchable, draft);
  if (isProgress(node)) return 'progress';
  if (role === 'text') return isImage(node) ? 'image' : textKind(node);
  if (isTab(node) || isChosenAmong(draft, siblings)) return 'tab';
  if (isButton(node) && !isImage(node)) return 'button';
  return touchKind(draft, size);
}

function checkableKind(node: UiNode, { parts, words }: ElementDraft): ElementKind {
  if (isSwitch(node)) return 'switch';
  if (isRadio(node) || parts.some(isRadio)) return 'radio';
  if (isCheckBox(node) || parts.some(isCheckBox)) return 'checkbox';
  // Compose gives its switches no class of their own, and no text; chips and rows have one.
  return words.length === 0 ? 'switch' : 'checkbox';
}

const textKind = (node: UiNode): ElementKind => (node.heading ? 'heading' : isButton(node) ? 'button' : 'text');

function touchKind({ node, words, parts, bounds }: ElementDraft, size: Size): ElementKind {
  const written = words.filter(({ from }) => from === 'text');
  const isEmptyButton = parts.some((part) => isEmptyRole(part) && isButton(part));
  if (written.length > 0) {
    if (isEmptyButton || isCentred(written, bounds)) return 'button';
    const isWide = widthOf(bounds) > WIDE * size.width;
    return isWide || (words.length > 1 && parts.length > 2) ? 'row' : 'button';
  }
  if (isEmptyButton || isImage(node) || parts.some(isImage)) return 'icon';
  return words.length > 0 ? 'button' : 'area';
}

/** One line in the middle: a button, however wide. Rows begin at their left. */
function isCentred(words: readonly Words[], bounds: Bounds): boolean {
  const [only, ...others] = words;
  if (!only || only.isOwn || others.length > 0) return false;
  const offset = (only.bounds.left + only.bounds.right - bounds.left - bounds.right) / 2;
  return Math.abs(offset) < CENTRED * widthOf(bounds) && widthOf(only.bounds) < WIDE * widthOf(bounds);
}

/** Of several things of one size in a row exactly one is chosen. */
function isChosenAmong(draft: ElementDraft, drafts: readonly ElementDraft[]): boolean {
  const row = drafts.filter(
    ({ role, bounds }) =>
      role === 'target' &&
      Math.abs(bounds.top - draft.bounds.top) <= 2 &&
      Math.abs(bounds.bottom - draft.bounds.bottom) <= 2,
  );
  return row.length > 1 && row.filter(({ node }) => node.selected).length === 1;
}

export function abilitiesOf(draft: ElementDraft, drafts: readonly ElementDraft[]): readonly Ability[] {
  const { node, role } = draft;
  const abilities: Ability[] = [];
  if (role !== 'scroller' && node.enabled) abilities.push('tap');
  if (node.longClickable) abilities.push('long-press');
  if (isField(node)) abilities.push('type');
  if (role === 'scroller') {
    abilities.push(
      ...(scrollsSideways(draft, drafts)
        ? (['scroll-left', 'scroll-right'] as const)
        : (['scroll-up', 'scroll-down'] as const)),
    );
  }
  return abilities;
}

/** The tree does not say which way a thing scrolls: its class does, or how its contents lie. */
function scrollsSideways({ node, bounds }: ElementDraft, drafts: readonly ElementDraft[]): boolean {
  if (isHorizontal(node)) return true;
  if (heightOf(bounds) > widthOf(bounds) / 2) return false;
  const inside = drafts
    .filter(({ within, role }) => role !== 'scroller' && within.includes(node))
    .map((draft) => draft.bounds);
  return inside.length > 1 && spread(inside, 'left') > spread(inside, 'top');
}

const spread = (all: readonly Bounds[], side: 'left' | 'top'): number =>
  Math.max(...all.map((bounds) => bounds[side])) - Math.min(...all.map((bounds) => bounds[side]));
