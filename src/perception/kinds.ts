/** What a person would call a thing, and what can be done with it. */

import { widthOf, type Bounds, type Size } from '../core/geometry.js';
import type { Ability, ElementKind } from '../core/element.js';
import {
  isButton,
  isCheckBox,
  isCheckable,
  isDropdown,
  isEmptyRole,
  isField,
  isImage,
  isPlainView,
  isProgress,
  isRadio,
  isSlider,
  isSwitch,
  isTab,
  isWeb,
} from './node-kinds.js';
import type { ChosenLines } from './chosen.js';
import type { ElementDraft, Words } from './draft.js';
import type { UiNode } from './ui-tree.js';

/** As a share of the screen's width. */
const WIDE = 0.6;
/** As a share of the thing's own width: so near to the middle a text is centred. */
const CENTRED = 0.06;

export function kindOf(draft: ElementDraft, lines: ChosenLines, size: Size): ElementKind {
  const { node, role } = draft;
  if (role === 'scroller') return isWeb(node) ? 'web' : 'list';
  if (isField(node)) return 'field';
  if (isDropdown(node)) return 'dropdown';
  if (isSlider(node)) return 'slider';
  if (isWeb(node)) return 'web';
  const switchable = [node, ...draft.parts].find(isCheckable) ?? draft.parts.find(isEmptyRole);
  if (switchable && isCheckable(switchable)) return checkableKind(switchable, draft);
  if (isProgress(node)) return 'progress';
  if (role === 'text') return isImage(node) ? 'image' : textKind(node);
  if (isTab(node) || lines.hasOneChosen(draft)) return 'tab';
  if (isButton(node) && !isImage(node)) return 'button';
  return touchKind(draft, size);
}

function checkableKind(node: UiNode, { parts, words }: ElementDraft): ElementKind {
  if (isSwitch(node)) return 'switch';
  if (isRadio(node) || parts.some(isRadio)) return 'radio';
  if (isCheckBox(node) || parts.some(isCheckBox)) return 'checkbox';
  // Compose gives its switches no class of their own, and their rows no empty box; so does a glyph that is on or off.
  return words.length === 0 || isPlainView(node) || isImage(node) ? 'switch' : 'checkbox';
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

export function abilitiesOf({ node, role, isPage }: ElementDraft, isSideways: boolean): readonly Ability[] {
  const abilities: Ability[] = [];
  if (role !== 'scroller' && node.enabled && !isPage) abilities.push('tap');
  if (node.longClickable) abilities.push('long-press');
  if (isField(node)) abilities.push('type');
  if (role !== 'scroller') return abilities;
  return [
    ...abilities,
    ...(isSideways ? (['scroll-left', 'scroll-right'] as const) : (['scroll-up', 'scroll-down'] as const)),
  ];
}
