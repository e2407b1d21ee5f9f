import type { Color, Message, TextLook, View } from '../world/view.js';
import { naming, touches, type Common } from './option.js';
import { TYPE_SCALE, type TextStyle } from './type-scale.js';

export type TextOptions<M extends Message> = Common<M> &
  Readonly<{
    style?: TextStyle;
    color?: Color;
    weight?: TextLook['weight'];
    align?: TextLook['align'];
    maxLines?: number;
    strike?: boolean;
  }>;

/** A text to read: android.widget.TextView. */
export function text<const M extends Message = never>(words: string, options: TextOptions<M> = {}): View<M> {
  const { style = 'body', color = 'onSurface', weight, align, maxLines, strike } = options;
  return {
    type: 'android.widget.TextView',
    text: words,
    ...naming(options),
    ...touches(options),
    box: { shrink: 1, ...options.box },
    ...(options.paint && { paint: options.paint }),
    textLook: {
      ...TYPE_SCALE[style],
      color,
      ...(weight && { weight }),
      ...(align && { align }),
      ...(maxLines && { maxLines }),
      ...(strike && { strike }),
    },
  };
}

/** The heading of a page or a part of it, known as one to screen readers. */
export function heading(words: string, options: TextOptions<never> = {}): View<never> {
  return { ...text(words, { style: 'title', ...options }), traits: { heading: true } };
}

/** The small coloured line above a group of rows. */
export function sectionTitle(words: string, options: TextOptions<never> = {}): View<never> {
  return text(words, { style: 'label', color: 'primary', box: { margin: [16, 16, 8, 16] }, ...options });
}
