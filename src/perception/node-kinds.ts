/** What the class and the flags of a node say about it. */

import { heightOf, widthOf } from '../core/geometry.js';
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
/** What toolkits that draw by themselves write for everything. */
export const isPlainView = ({ className }: UiNode): boolean => className === 'android.view.View';
export const isWeb = (node: UiNode): boolean => /WebView$/.test(simpleName(node));
export const isTab = (node: UiNode): boolean =>
  /Tab(View)?$/.test(simpleName(node)) || /\bTab \d+ of \d+$/.test(node.description);
export const isDropdown = (node: UiNode): boolean => /Spinner$/.test(simpleName(node));
/** Classes that can only go sideways, only up and down, and those that hold rows or pages one by one. */
export const isHorizontal = (node: UiNode): boolean =>
  /Horizontal|Pager(?!.*Vertical)|Gallery|Carousel/.test(simpleName(node)) && !/Vertical/.test(simpleName(node));
export const isVertical = (node: UiNode): boolean =>
  /Vertical|ListView$|^(Nested)?ScrollView$|GridView$/.test(simpleName(node)) && !/Horizontal/.test(simpleName(node));
export const isRecycler = (node: UiNode): boolean => /RecyclerView$/.test(simpleName(node));
export const isToast = (node: UiNode): boolean => /Toast$/.test(simpleName(node)) && node.bounds === undefined;

/** A small picture that says what it shows: Compose and web pages have no class for it. */
export const isGlyph = ({ bounds, children, text, className }: UiNode): boolean => {
  if (!bounds || children.length > 0 || text !== '' || !/View$/.test(className)) return false;
  const [width, height] = [widthOf(bounds), heightOf(bounds)];
  return width > 0 && height > 0 && width <= 1.5 * height && height <= 1.5 * width;
};

/** Where a slider or a progress bar stands: the driver gives it as its text, Flutter as its description. */
export function rangeValueOf(node: UiNode): string | undefined {
  if (!isSlider(node) && !isProgress(node)) return undefined;
  const [, number, unit = ''] = /^(-?\d+(?:[.,]\d+)?)\s*(%?)$/.exec(plainText(node.text || node.description)) ?? [];
  return number === undefined ? undefined : `${number.replace(/[.,]0+$/, '')}${unit}`;
}

/** It can be switched or set; the flag is missing on what whole rows stand for. */
export const isCheckable = (node: UiNode): boolean =>
  node.checkable || isSwitch(node) || isCheckBox(node) || isRadio(node);

/** The tree says that it takes touches, or it is of a kind that always does. */
export const takesTouch = (node: UiNode): boolean =>
  node.clickable ||
  node.longClickable ||
  node.checkable ||
  isField(node) ||
  isDropdown(node) ||
  isSlider(node) ||
  isNamedButton(node);

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

/** A name that somebody gave; shrinkers and frameworks make up the others anew for each release. */
export const isTellingId = (id: string): boolean => {
  const name = id.replace(/^.*[/:]/, '');
  if (name === '' || id.includes('obfuscated')) return false;
  return !/^(.|\d+|(?=.*\d)\w{2,3}|(?=.*\d)[\da-f]{8,}(-[\da-f]+)*)$/i.test(name);
};
