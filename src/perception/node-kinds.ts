/** What the class and the flags of a node say about it. */

import { plainText } from '../core/plain-text.js';
import type { UiNode } from './ui-tree.js';

const simpleName = ({ className }: UiNode): string => className.slice(className.lastIndexOf('.') + 1);

export const isField = (node: UiNode): boolean =>
  node.editable ||
  node.password ||
  /EditText|AutoComplete|SearchView\$SearchAuto|TextInput(?!Layout)/.test(simpleName(node));
export const isSlider = (node: UiNode): boolean => /SeekBar|RatingBar|^Slider/.test(simpleName(node));
export const isProgress = (node: UiNode): boolean => /ProgressBar|ProgressIndicator/.test(simpleName(node));
export const isSwitch = (node: UiNode): boolean => /Switch|ToggleButton/.test(simpleName(node));
export const isCheckBox = (node: UiNode): boolean => /CheckBox/.test(simpleName(node));
export const isRadio = (node: UiNode): boolean => /RadioButton|CheckedTextView/.test(simpleName(node));
export const isButton = (node: UiNode): boolean => /Button$/.test(simpleName(node)) && !isRadio(node);
export const isImage = (node: UiNode): boolean => /Image/.test(simpleName(node));
export const isWeb = (node: UiNode): boolean => /WebView$/.test(simpleName(node));
export const isTab = (node: UiNode): boolean =>
  /Tab(View)?$/.test(simpleName(node)) || /\bTab \d+ of \d+$/.test(node.description);
export const isHorizontal = (node: UiNode): boolean => /Horizontal|Pager|Gallery|Carousel/.test(simpleName(node));

/** It can be switched or set; the flag is missing on what whole rows stand for. */
export const isCheckable = (node: UiNode): boolean =>
  node.checkable || isSwitch(node) || isCheckBox(node) || isRadio(node);

/** The tree says that it takes touches, or it is of a kind that always does. */
export const takesTouch = (node: UiNode): boolean =>
  node.clickable || node.longClickable || node.checkable || isField(node) || isSlider(node) || isNamedButton(node);

/** Buttons that are disabled, or drawn by a web page, often lack the flag. */
const isNamedButton = (node: UiNode): boolean => isButton(node) && plainText(node.text || node.description) !== '';

/** Compose writes a button's role as an empty node beside its text. */
export const isEmptyRole = (node: UiNode): boolean =>
  !node.clickable &&
  !node.checkable &&
  node.text === '' &&
  node.description === '' &&
  node.children.length === 0 &&
  (isButton(node) || isCheckBox(node) || isRadio(node) || isSwitch(node));
