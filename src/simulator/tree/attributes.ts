/** The attributes of a node, in the order of UiAutomator2. */

import type { Bounds } from '../../core/geometry.js';
import type { Placed } from '../scene/placed.js';
import type { Scene, SceneWindow } from '../scene/scene.js';
import type { View } from '../world/view.js';

/** What UiAutomator2 writes of one view, in its order. An undefined one is left out. */
export type Attributes = readonly (readonly [name: string, value: string | undefined])[];

export type InTree = Readonly<{ placed: Placed; index: number; order: number; window: SceneWindow; scene: Scene }>;

export const classOf = (view: View): string => view.type ?? 'android.view.View';

/** With its package, as the tree writes it. */
export function resourceIdOf({ id, bareId }: View, packageName: string): string | undefined {
  if (id === undefined) return undefined;
  return bareId || id.includes(':') ? id : `${packageName}:id/${id}`;
}

const DOT = '\u2022';

/** The text that the tree gives: an empty field's hint, a password's dots, a slider's number. */
export function textOf(view: View): string {
  if (view.traits?.range) return view.traits.range.max === 0 ? '' : view.traits.range.value.toFixed(1);
  const text = view.text ?? '';
  if (view.field && text === '') return view.field.hint;
  return view.traits?.password ? DOT.repeat([...text].length) : text;
}

export const isClickable = ({ traits, on }: View): boolean =>
  traits?.clickable ?? (on?.tap !== undefined || on?.touch !== undefined);
export const isLongClickable = ({ traits, on }: View): boolean => traits?.longClickable ?? on?.hold !== undefined;
export const isFocusable = (view: View): boolean =>
  view.traits?.focusable ?? (isClickable(view) || view.scroll !== undefined);
export const isScrollable = ({ scroll }: Placed): boolean => scroll !== undefined && scroll.max > 0.5;

export const isFocused = ({ placed, scene }: Pick<InTree, 'placed' | 'scene'>): boolean =>
  scene.focus?.uid === placed.uid && scene.focus.path === placed.path;

export const boundsText = ({ left, top, right, bottom }: Bounds): string => `[${left},${top}][${right},${bottom}]`;

/** Every attribute in the order in which UiAutomator2's own server writes them. */
export function attributesOf(node: InTree): Attributes {
  const { placed, window, index } = node;
  const { view } = placed;
  const traits = view.traits ?? {};
  const focused = isFocused(node);
  return [
    ['index', String(index)],
    ['package', window.package],
    ['class', classOf(view)],
    ['text', textOf(view)],
    ['content-desc', view.desc],
    ['resource-id', resourceIdOf(view, window.package)],
    ['checkable', String(traits.checkable ?? false)],
    ['checked', String(traits.checked ?? false)],
    ['clickable', String(isClickable(view))],
    ['enabled', String(!traits.disabled)],
    ['focusable', String(isFocusable(view))],
    ['focused', String(focused)],
    ['long-clickable', String(isLongClickable(view))],
    ['password', String(traits.password ?? false)],
    ['scrollable', String(isScrollable(placed))],
    ...selectionOf(node, focused),
    ['selected', String(traits.selected ?? false)],
    ['bounds', boundsText(placed.visible)],
    ['displayed', 'true'],
    ...lateAttributes(node),
  ];
}

function lateAttributes({ placed: { view }, order }: InTree): Attributes {
  const traits = view.traits ?? {};
  const isHinting = view.field !== undefined && view.text === '' && view.field.hint !== '';
  const isRead = (view.text ?? '') !== '' || view.desc !== undefined || view.on !== undefined;
  return [
    ['hint', view.field && view.field.hint !== '' ? view.field.hint : undefined],
    ['a11y-important', String(isRead)],
    ['screen-reader-focusable', String(traits.readAsOne ?? false)],
    ['input-type', traits.inputType === undefined ? undefined : String(traits.inputType)],
    ['drawing-order', String(order)],
    ['showing-hint', String(isHinting)],
    ['text-entry-key', 'false'],
    ['multiline', traits.multiline ? 'true' : undefined],
    ['dismissable', String(view.on?.dismiss !== undefined)],
    ['a11y-focused', 'false'],
    ['heading', String(traits.heading ?? false)],
    ['live-region', '0'],
    ['context-clickable', 'false'],
    ['max-text-length', traits.maxLength === undefined ? undefined : String(traits.maxLength)],
    ['content-invalid', String(traits.error !== undefined)],
    ['error', traits.error],
    ['pane-title', traits.paneTitle],
  ];
}

function selectionOf({ scene }: InTree, focused: boolean): Attributes {
  const { focus } = scene;
  if (!focused || !focus || focus.from === focus.to) return [];
  return [
    ['selection-start', String(focus.from)],
    ['selection-end', String(focus.to)],
  ];
}
