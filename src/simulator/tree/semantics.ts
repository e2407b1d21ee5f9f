import type { Bounds } from '../../core/geometry.js';
import { overlapOf } from '../../core/geometry.js';
import type { Placed } from '../scene/placed.js';
import type { View } from '../world/view.js';
import { isClickable, isLongClickable } from './attributes.js';

/** What a view is for, whatever its class. */
export type WidgetRole =
  'text' | 'button' | 'field' | 'choice' | 'slider' | 'progress' | 'list' | 'drawn' | 'picture' | 'group';

const ROLES: Readonly<Record<string, WidgetRole>> = {
  'android.widget.TextView': 'text',
  'android.widget.Button': 'button',
  'android.widget.ImageButton': 'button',
  'android.widget.CheckBox': 'choice',
  'android.widget.RadioButton': 'choice',
  'android.widget.Switch': 'choice',
  'android.widget.SeekBar': 'slider',
  'android.widget.ProgressBar': 'progress',
  'android.widget.ImageView': 'picture',
};

export function roleOf(view: View): WidgetRole {
  if (view.field) return 'field';
  if (view.scroll) return 'list';
  if (view.traits?.blind) return 'drawn';
  return ROLES[view.type ?? ''] ?? 'group';
}

export const isTouchable = (view: View): boolean => isClickable(view) || isLongClickable(view);

/** What a view says of itself. */
export const labelOf = ({ desc, text }: View): string => desc ?? text ?? '';

/** Every label below a view, in order, without those of what can be touched by itself. */
export const wordsIn = (placed: Placed): readonly string[] =>
  placed.children.flatMap((child) => {
    if (isTouchable(child.view) || child.view.field) return [];
    const label = labelOf(child.view);
    return label === '' ? wordsIn(child) : [label];
  });

/** Views that only lay out are not there; their children stand in their place. */
export const withClass = (children: readonly Placed[]): readonly Placed[] =>
  children.flatMap((child) => (child.view.type === undefined ? withClass(child.children) : [child]));

/** The first views below one for which it holds; what lies below those is not looked at. */
export const firstBelow = (placed: Placed, test: (view: View) => boolean): readonly Placed[] =>
  placed.children.flatMap((child) => (test(child.view) ? [child] : firstBelow(child, test)));

type Face = Pick<View, 'type' | 'text' | 'desc' | 'id' | 'bareId' | 'traits' | 'field'>;

/** The same view with another face: it says what is given here and nothing else. What it does stays. */
export function withFace(placed: Placed, face: Face, children: readonly Placed[] = []): Placed {
  const { on, scroll, window, traits, field } = placed.view;
  const kept: View = {
    ...(on && { on }),
    ...(scroll && { scroll }),
    ...(window && { window }),
    ...(traits && { traits }),
    ...(field && { field }),
  };
  return { ...placed, view: { ...kept, ...face }, children };
}

/** Not in the tree; what is inside stands in its place. */
export const withoutNames = (placed: Placed, children: readonly Placed[] = []): Placed => ({
  ...placed,
  view: {},
  children,
});

type Part = Face &
  Readonly<{ /** Those of the view it is part of, unless given. */ bounds?: Bounds; children?: readonly Placed[] }>;

/** A node that no view of the app stands for. */
export function part(placed: Placed, name: string, { bounds = placed.bounds, children = [], ...face }: Part): Placed {
  const { uid, path, visible } = placed;
  return { uid, path: `${path}/^${name}`, bounds, visible: overlapOf(bounds, visible), view: face, children };
}

/** Where the words of a view stand, in pixels. */
export function boundsOfWords({ bounds, text }: Placed, scale: number): Bounds {
  if (!text) return bounds;
  const { align } = text.look;
  const spare = text.width - text.lines.width;
  const shift = align === 'center' ? spare / 2 : align === 'right' ? spare : 0;
  const left = bounds.left + (text.left + shift) * scale;
  const top = bounds.top + text.top * scale;
  return {
    left: Math.floor(left),
    top: Math.floor(top),
    right: Math.ceil(left + text.lines.width * scale),
    bottom: Math.ceil(top + text.lines.lines.length * text.lineHeight * scale),
  };
}

/** The smallest that holds all of them. */
export const around = (all: readonly Bounds[]): Bounds => ({
  left: Math.min(...all.map(({ left }) => left)),
  top: Math.min(...all.map(({ top }) => top)),
  right: Math.max(...all.map(({ right }) => right)),
  bottom: Math.max(...all.map(({ bottom }) => bottom)),
});
