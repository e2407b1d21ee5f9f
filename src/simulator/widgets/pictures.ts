/** Icons and images. */

import type { Color, Message, Shape, View } from '../world/view.js';
import { naming, touches, WIDEST, type Common } from './option.js';

/** A glyph that only shows something: android.widget.ImageView. */
export function icon<const M extends Message = never>(
  name: string,
  options: Common<M> & Readonly<{ color?: Color; size?: number }> = {},
): View<M> {
  const size = options.size ?? 24;
  return {
    type: 'android.widget.ImageView',
    ...naming(options),
    ...touches(options),
    box: { width: size, height: size, ...options.box },
    paint: { icon: { name, color: options.color ?? 'onSurfaceVariant', size }, ...options.paint },
  };
}

type Zooming = Readonly<{ /** Two fingers make it larger. */ zooms?: boolean }>;

/** A picture made of shapes: android.widget.ImageView. `scenery` and others of `drawings.ts` make some. */
export function image<const M extends Message = never>(
  drawing: readonly Shape[],
  options: Common<M> & Zooming = {},
): View<M> {
  return {
    type: 'android.widget.ImageView',
    ...(options.zooms && { zooms: true }),
    ...naming(options),
    ...touches(options),
    box: { height: 160, ...options.box },
    paint: { drawing, clip: true, ...options.paint },
  };
}

const PHONE_WIDTH = 411;
const HIGHEST = 0.45;

/** How high a picture is, in dp, that is as wide as its page: on a wider one than a phone's in proportion, below half the display. */
export function heroHeight({ width, height }: Readonly<{ width: number; height: number }>, onPhone: number): number {
  const inProportion = (onPhone * Math.min(width, WIDEST)) / PHONE_WIDTH;
  return Math.round(Math.max(onPhone, Math.min(inProportion, height * HIGHEST)));
}

const AVATARS: readonly `#${string}`[] = [
  '#7E57C2',
  '#5C6BC0',
  '#26A69A',
  '#EF6C00',
  '#D81B60',
  '#558B2F',
  '#0288D1',
  '#6D4C41',
];

/** A coloured disc with the first letter of a name. */
export function avatar(name: string, size = 40): View<never> {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return {
    type: 'android.widget.ImageView',
    id: 'avatar',
    box: { width: size, height: size },
    paint: {
      background: AVATARS[sum % AVATARS.length] ?? '#7E57C2',
      radius: size / 2,
      drawing: [
        {
          shape: 'text',
          x: 50,
          y: 50,
          text: [...name][0]?.toUpperCase() ?? '',
          size: 45,
          fill: '#FFFFFF',
          weight: 500,
        },
      ],
    },
  };
}

export type CanvasOptions<K extends string> = Omit<Common<never>, 'tap' | 'hold'> &
  Zooming &
  Readonly<{ touch?: K; type?: string }>;

/**
 * An area that an app paints itself (a map, a game): one node without children, whatever is painted.
 * Touches come as `{ kind, x, y }`, in hundredths of its size.
 */
export function canvas<const K extends string = never>(
  id: string,
  drawing: readonly Shape[],
  options: CanvasOptions<K> = {},
): View<{ kind: K; x: number; y: number }> {
  return {
    type: options.type ?? 'android.view.View',
    ...naming({ ...options, id }),
    ...(options.touch && { on: { touch: options.touch } }),
    ...(options.zooms && { zooms: true }),
    traits: { blind: true, focusable: true },
    box: { height: 240, ...options.box },
    paint: { drawing, clip: true, ...options.paint },
  };
}
