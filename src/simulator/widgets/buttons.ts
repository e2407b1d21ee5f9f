import type { Color, Message, Paint, View } from '../world/view.js';
import { naming, type Common } from './option.js';
import { TYPE_SCALE } from './type-scale.js';

export type ButtonStyle = 'filled' | 'tonal' | 'outlined' | 'text' | 'danger';

export type ButtonOptions<M extends Message> = Common<M> &
  Readonly<{ style?: ButtonStyle; icon?: string; disabled?: boolean }>;

const LOOKS: Readonly<Record<ButtonStyle, Readonly<{ paint: Paint; color: Color }>>> = {
  filled: { paint: { background: 'primary', radius: 20 }, color: 'onPrimary' },
  tonal: { paint: { background: 'secondaryContainer', radius: 20 }, color: 'onSecondaryContainer' },
  outlined: { paint: { border: { color: 'outline', width: 1 }, radius: 20 }, color: 'primary' },
  text: { paint: { radius: 20 }, color: 'primary' },
  danger: { paint: { background: 'error', radius: 20 }, color: 'onError' },
};

const tapOf = <M extends Message>({ tap, hold }: Readonly<{ tap?: M; hold?: M }>) =>
  tap || hold ? { on: { ...(tap && { tap }), ...(hold && { hold }) } } : {};

/** A button with words: android.widget.Button. */
export function button<const M extends Message = never>(
  id: string,
  label: string,
  options: ButtonOptions<M> = {},
): View<M> {
  const { paint, color } = LOOKS[options.style ?? 'filled'];
  const pad = options.style === 'text' ? 12 : 24;
  return {
    type: 'android.widget.Button',
    text: label,
    ...naming({ ...options, id }),
    ...tapOf(options),
    traits: { clickable: true, focusable: true, ...(options.disabled && { disabled: true }) },
    box: {
      height: 40,
      pad: [0, pad, 0, options.icon ? pad + 18 : pad],
      justify: 'center',
      selfAlign: 'start',
      ...options.box,
    },
    paint: {
      ...paint,
      ...(options.icon && { icon: { name: options.icon, color, size: 18 } }),
      ...(options.disabled && { opacity: 0.38 }),
      ...options.paint,
    },
    textLook: { ...TYPE_SCALE.label, color, align: 'center', maxLines: 1 },
  };
}

export type IconButtonOptions<M extends Message> = Common<M> &
  Readonly<{ color?: Color; disabled?: boolean; selected?: boolean }>;

/** A button that is only a glyph: android.widget.ImageButton. What it does stands in its description; "" leaves it nameless. */
export function iconButton<const M extends Message = never>(
  icon: string,
  label: string,
  options: IconButtonOptions<M> = {},
): View<M> {
  return {
    type: 'android.widget.ImageButton',
    ...naming({ ...options, ...(label !== '' && { desc: label }) }),
    ...tapOf(options),
    traits: {
      clickable: true,
      focusable: true,
      ...(options.disabled && { disabled: true }),
      ...(options.selected && { selected: true }),
    },
    box: { width: 48, height: 48, ...options.box },
    paint: {
      icon: { name: icon, color: options.color ?? 'onSurfaceVariant', size: 24 },
      radius: 24,
      ...(options.disabled && { opacity: 0.38 }),
      ...options.paint,
    },
  };
}

/** The round-cornered button that floats over the lower right corner of a screen. */
export function fab<const M extends Message>(
  icon: string,
  label: string,
  options: Common<M> & Readonly<{ text?: string }>,
): View<M> {
  const hasText = options.text !== undefined;
  return {
    type: hasText ? 'android.widget.Button' : 'android.widget.ImageButton',
    ...naming({ id: 'fab', ...options, desc: label }),
    ...tapOf(options),
    ...(hasText && { text: options.text, textLook: { ...TYPE_SCALE.label, color: 'onPrimaryContainer', maxLines: 1 } }),
    traits: { clickable: true, focusable: true },
    box: {
      height: 56,
      ...(hasText ? { pad: [0, 20, 0, 52], justify: 'center' } : { width: 56 }),
      at: { right: 16, bottom: 16 },
      ...options.box,
    },
    paint: {
      background: 'primaryContainer',
      radius: 16,
      shadow: 3,
      icon: { name: icon, color: 'onPrimaryContainer', size: 24 },
      ...options.paint,
    },
  };
}

export type ChipOptions<M extends Message> = Common<M> & Readonly<{ selected?: boolean; icon?: string }>;

/** A small choice or filter. */
export function chip<const M extends Message = never>(
  id: string,
  label: string,
  options: ChipOptions<M> = {},
): View<M> {
  const selected = options.selected ?? false;
  const icon = options.icon ?? (selected ? 'check' : undefined);
  const color = selected ? 'onSecondaryContainer' : 'onSurfaceVariant';
  return {
    type: 'android.widget.Button',
    text: label,
    ...naming({ ...options, id }),
    ...tapOf(options),
    traits: {
      clickable: true,
      focusable: true,
      // One that opens something, such as a choice of orders, is no box to tick.
      ...(options.selected !== undefined && { checkable: true }),
      ...(selected && { checked: true, selected: true }),
    },
    box: { height: 32, pad: [0, 16, 0, icon ? 34 : 16], justify: 'center', selfAlign: 'center', ...options.box },
    paint: {
      radius: 8,
      ...(selected ? { background: 'secondaryContainer' } : { border: { color: 'outline', width: 1 } }),
      ...(icon && { icon: { name: icon, color, size: 18 } }),
      ...options.paint,
    },
    textLook: { ...TYPE_SCALE.label, color, maxLines: 1 },
  };
}
