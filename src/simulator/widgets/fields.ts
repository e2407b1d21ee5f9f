/** Fields to write in. */

import type { FieldLook, Message, TextLook, View } from '../world/view.js';
import { naming, type Common } from './option.js';
import { TYPE_SCALE } from './type-scale.js';

export type FieldOptions<K extends string, S extends Message> = Omit<Common<never>, 'tap' | 'hold'> &
  Readonly<{
    hint?: string;
    /** The kind of the message that brings the new text: `{ kind, text }`. */
    edit: K;
    /** What the keyboard's action key says. */
    submit?: S;
    action?: FieldLook['action'];
    keyboard?: FieldLook['keyboard'];
    multiline?: boolean;
    password?: boolean;
    /** A box with a border, a line of text without one (an editor), a rounded ground, or that with a magnifier before it. */
    style?: 'outlined' | 'plain' | 'rounded' | 'search';
    big?: boolean;
    error?: string;
    maxLength?: number;
    disabled?: boolean;
    /** The keyboard offers no words, and learns none. */
    suggestions?: false;
    /** Other colours than the theme's. */
    ink?: Pick<TextLook, 'color' | 'hintColor'>;
    /** As in web pages: the id stands without a package. */
    bareId?: boolean;
  }>;

const INPUT_TYPES = { text: 1, number: 2, phone: 3, url: 17, email: 33, password: 129 } as const;
const MULTILINE = 0x20000;
const NO_SUGGESTIONS = 0x80000;

const STYLES = {
  outlined: { box: { minHeight: 56, pad: [16, 16] }, paint: { border: { color: 'outline', width: 1 }, radius: 4 } },
  plain: { box: { minHeight: 48, pad: [12, 0] }, paint: {} },
  rounded: { box: { minHeight: 56, pad: [16, 24] }, paint: { background: 'surfaceContainerHigh', radius: 28 } },
  search: {
    box: { minHeight: 56, pad: [16, 16, 16, 56] },
    paint: {
      background: 'surfaceContainerHigh',
      radius: 28,
      icon: { name: 'magnify', color: 'onSurfaceVariant', size: 24 },
    },
  },
} as const;

/** A field to type into: android.widget.EditText. Cursor and focus belong to the phone; the text belongs to the app. */
export function field<const K extends string, const S extends Message = never>(
  id: string,
  value: string,
  options: FieldOptions<K, S>,
): View<{ kind: K; text: string } | S> {
  const { box, paint } = STYLES[options.style ?? 'outlined'];
  const multiline = options.multiline ?? false;
  const keyboard = options.keyboard ?? (options.password ? 'password' : 'text');
  return {
    type: 'android.widget.EditText',
    ...naming({ ...options, id }),
    ...(options.bareId && { bareId: true }),
    text: value,
    on: { edit: options.edit, ...(options.submit && { submit: options.submit }) },
    field: {
      value,
      hint: options.hint ?? '',
      multiline,
      action: options.action ?? (multiline ? 'next' : 'done'),
      keyboard,
    },
    traits: {
      clickable: true,
      longClickable: true,
      focusable: true,
      inputType:
        INPUT_TYPES[keyboard] | (multiline ? MULTILINE : 0) | (options.suggestions === false ? NO_SUGGESTIONS : 0),
      ...(multiline && { multiline: true }),
      ...(options.password && { password: true }),
      ...(options.disabled && { disabled: true }),
      ...(options.error && { error: options.error }),
      ...(options.maxLength && { maxLength: options.maxLength }),
    },
    box: { ...box, ...(multiline && { minHeight: 96 }), ...options.box },
    paint: { ...paint, ...(options.error && { border: { color: 'error', width: 2 } }), ...options.paint },
    textLook: {
      ...(options.big ? TYPE_SCALE.title : TYPE_SCALE.body),
      color: 'onSurface',
      ...options.ink,
      ...(!multiline && { maxLines: 1 }),
      ...(options.password && { hidden: true }),
    },
  };
}
