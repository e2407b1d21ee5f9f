/** Switches, checkboxes, radio buttons and chips. */

import type { Message, Shape, View } from '../world/view.js';
import { naming, type Common } from './option.js';
import { TYPE_SCALE } from './type-scale.js';

export type ChoiceOptions<M extends Message> = Common<M> & Readonly<{ label?: string; disabled?: boolean }>;

type Kind = Readonly<{ type: string; width: number; drawing: readonly Shape[] }>;

function choice<M extends Message>(on: boolean, { type, width, drawing }: Kind, options: ChoiceOptions<M>): View<M> {
  const hasLabel = options.label !== undefined;
  return {
    type,
    ...naming(options),
    ...(options.tap && { on: { tap: options.tap } }),
    ...(hasLabel && { text: options.label, textLook: { ...TYPE_SCALE.body, color: 'onSurface' } }),
    traits: {
      checkable: true,
      ...(on && { checked: true }),
      ...(options.tap && { clickable: true, focusable: true }),
      ...(options.disabled && { disabled: true }),
    },
    box: hasLabel
      ? { minHeight: 48, pad: [12, 16, 12, width + 16], ...options.box }
      : { width, height: 48, ...options.box },
    paint: { ...(options.disabled && { opacity: 0.38 }), ...options.paint },
    children: [
      {
        box: {
          width,
          height: width === 52 ? 32 : 24,
          at: hasLabel ? { left: 0, top: 12 } : { left: 0, top: width === 52 ? 8 : 12 },
        },
        paint: { drawing },
      },
    ],
  };
}

const switchDrawing = (on: boolean): readonly Shape[] =>
  on
    ? [
        { shape: 'rect', x: 0, y: 0, width: 100, height: 100, radius: 50, fill: 'primary' },
        { shape: 'circle', x: 69.2, y: 50, radius: 37.5, fill: 'onPrimary' },
      ]
    : [
        { shape: 'rect', x: 0, y: 0, width: 100, height: 100, radius: 50, fill: 'outline' },
        { shape: 'rect', x: 3.8, y: 6.25, width: 92.4, height: 87.5, radius: 43.75, fill: 'surfaceContainerHighest' },
        { shape: 'circle', x: 30.8, y: 50, radius: 25, fill: 'outline' },
      ];

/** android.widget.Switch. Inside a row that can be tapped it needs no `tap` of its own. */
export const switchView = <const M extends Message = never>(on: boolean, options: ChoiceOptions<M> = {}): View<M> =>
  choice(on, { type: 'android.widget.Switch', width: 52, drawing: switchDrawing(on) }, options);

const boxDrawing = (on: boolean): readonly Shape[] =>
  on
    ? [
        { shape: 'rect', x: 12, y: 12, width: 76, height: 76, radius: 10, fill: 'primary' },
        { shape: 'path', path: 'M28 51 L43 66 L73 36', stroke: 'onPrimary', width: 9 },
      ]
    : [
        { shape: 'rect', x: 12, y: 12, width: 76, height: 76, radius: 10, fill: 'onSurfaceVariant' },
        { shape: 'rect', x: 20, y: 20, width: 60, height: 60, radius: 4, fill: 'surface' },
      ];

/** android.widget.CheckBox. */
export const checkbox = <const M extends Message = never>(on: boolean, options: ChoiceOptions<M> = {}): View<M> =>
  choice(on, { type: 'android.widget.CheckBox', width: 24, drawing: boxDrawing(on) }, options);

const ringDrawing = (on: boolean): readonly Shape[] => [
  { shape: 'circle', x: 50, y: 50, radius: 42, fill: on ? 'primary' : 'onSurfaceVariant' },
  { shape: 'circle', x: 50, y: 50, radius: 33, fill: 'surface' },
  ...(on ? [{ shape: 'circle', x: 50, y: 50, radius: 21, fill: 'primary' } as const] : []),
];

/** android.widget.RadioButton. */
export const radio = <const M extends Message = never>(on: boolean, options: ChoiceOptions<M> = {}): View<M> =>
  choice(on, { type: 'android.widget.RadioButton', width: 24, drawing: ringDrawing(on) }, options);

export type SliderOptions<K extends string> = Omit<Common<never>, 'tap' | 'hold'> &
  Readonly<{
    /** The kind of the message that brings the new value: `{ kind, value }`. */
    slide: K;
    max?: number;
  }>;

/** android.widget.SeekBar, from 0 to `max` (100). Its text in the tree is its value, "50.0". */
export function slider<const K extends string>(
  id: string,
  value: number,
  options: SliderOptions<K>,
): View<{ kind: K; value: number }> {
  const max = options.max ?? 100;
  const at = Math.max(0, Math.min(100, (100 * value) / max));
  return {
    type: 'android.widget.SeekBar',
    ...naming({ ...options, id }),
    on: { slide: options.slide },
    traits: { focusable: true, range: { value, max } },
    box: { height: 44, ...options.box },
    paint: {
      ...options.paint,
      drawing: [
        { shape: 'rect', x: 0, y: 32, width: Math.max(0, at - 1.5), height: 36, radius: 8, fill: 'primary' },
        {
          shape: 'rect',
          x: Math.min(100, at + 1.5),
          y: 32,
          width: Math.max(0, 98.5 - at),
          height: 36,
          radius: 8,
          fill: 'secondaryContainer',
        },
        { shape: 'rect', x: Math.min(99, at - 0.5), y: 0, width: 1.2, height: 100, radius: 2, fill: 'primary' },
      ],
    },
  };
}

/** android.widget.ProgressBar: a bar from 0 to 1, or without a share the ring that turns. */
export function progress(share?: number, options: Omit<Common<never>, 'tap' | 'hold'> = {}): View<never> {
  if (share === undefined) {
    return {
      type: 'android.widget.ProgressBar',
      ...naming(options),
      traits: { range: { value: 0, max: 0 } },
      box: { width: 48, height: 48, selfAlign: 'center', ...options.box },
      paint: { spinner: 'primary', ...options.paint },
    };
  }
  return {
    type: 'android.widget.ProgressBar',
    ...naming(options),
    traits: { range: { value: Math.round(share * 100), max: 100 } },
    box: { height: 4, ...options.box },
    paint: {
      radius: 2,
      clip: true,
      background: 'secondaryContainer',
      drawing: [{ shape: 'rect', x: 0, y: 0, width: share * 100, height: 100, fill: 'primary' }],
      ...options.paint,
    },
  };
}
