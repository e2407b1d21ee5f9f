import { icon } from '../widgets/pictures.js';
import type { Color, FieldLook, Message, View } from '../world/view.js';
import type { KeyboardLayer } from '../world/world.js';
import { keyboardMetrics } from './insets.js';

const LETTERS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const NUMBERS = ['1234567890', '@#$_&-+()/', '*"\':;!?'];
const SYMBOLS = ['~`|•√π÷×§∆', '£¢€¥^°={}\\', '%©®™✓[]<>'];

/** Of one code point each, all in the font that is shipped. */
const EMOJI = ['😀😂🙂😉😍🥰😘😎🤔😴', '😢😭😡😱🥳🤗🙄😅🤩😇', '👍👎👏🙏💪👋🎉🔥'];

const LAYERS: Readonly<Record<KeyboardLayer, readonly string[]>> = {
  letters: LETTERS,
  shift: LETTERS.map((row) => row.toUpperCase()),
  numbers: NUMBERS,
  symbols: SYMBOLS,
  emoji: EMOJI,
};

const ACTION_ICONS = {
  done: 'check',
  search: 'magnify',
  send: 'send',
  go: 'arrow-right',
  next: 'arrow-right',
} as const;

type Keyboard = Readonly<{
  layer: KeyboardLayer;
  field: FieldLook | undefined;
  size: Readonly<{ width: number; height: number }>;
}>;

/** The soft keyboard: it is painted and can be tapped, but stands in no accessibility tree. */
export function keyboardView({ layer, field, size }: Keyboard): View {
  const { strip, key: height } = keyboardMetrics(size);
  const [first = '', second = '', third = ''] = LAYERS[layer];
  const isLetters = layer === 'letters' || layer === 'shift';
  const side: View = isLetters
    ? special('shift', layer === 'shift' ? 'arrow-up-bold' : 'arrow-up-bold-outline', { grow: 1.5 })
    : special(layer === 'numbers' ? 'symbols' : 'numbers', undefined, {
        grow: 1.5,
        label: layer === 'numbers' ? '=\\<' : '?123',
      });
  return {
    type: 'keyboard',
    window: 'page',
    box: { pad: [0, 0, 8, 0] },
    paint: { background: 'surfaceContainer' },
    children: [
      ...(strip > 0 ? [suggestions(strip)] : []),
      rowOf(height, [...first].map(letterKey)),
      rowOf(height, [...second].map(letterKey), [...second].length < 10 ? 0.5 : 0),
      rowOf(height, [side, ...[...third].map(letterKey), special('delete', 'backspace-outline', { grow: 1.5 })]),
      rowOf(height, [
        special(isLetters ? 'numbers' : 'letters', undefined, { grow: 1.5, label: isLetters ? '?123' : 'ABC' }),
        letterKey(field?.keyboard === 'email' ? '@' : ','),
        keyOf({ kind: '$type', text: ' ' }, { grow: 5, label: '', background: 'surface' }),
        letterKey('.'),
        special('enter', field?.multiline ? 'keyboard-return' : ACTION_ICONS[field?.action ?? 'done'], {
          grow: 1.5,
          background: 'primaryContainer',
        }),
      ]),
    ],
  };
}

const suggestions = (height: number): View => ({
  box: { row: true, height, align: 'center', justify: 'between', pad: [0, 16] },
  children: [
    icon('view-grid-outline', { size: 22 }),
    {
      on: { tap: { kind: '$key', key: 'emoji' } },
      box: { width: 48, height, align: 'center', justify: 'center' },
      children: [icon('emoticon-outline', { size: 22 })],
    },
    ...['content-paste', 'cog-outline', 'microphone'].map((name) => icon(name, { size: 22 })),
  ],
});

const rowOf = (height: number, keys: readonly View[], indent = 0): View => ({
  box: { row: true, height, pad: [0, 3] },
  children: indent === 0 ? keys : [gap(indent), ...keys, gap(indent)],
});

const gap = (grow: number): View => ({ box: { grow, width: 0 } });

const letterKey = (letter: string): View => keyOf({ kind: '$type', text: letter }, { label: letter });

type KeyLook = Readonly<{ grow?: number; label?: string; icon?: string; background?: Color }>;

const special = (key: string, iconName: string | undefined, look: KeyLook): View =>
  keyOf(
    { kind: '$key', key },
    { background: 'secondaryContainer', ...look, ...(iconName !== undefined && { icon: iconName }) },
  );

/** The touch area has no gaps; only the painted key has. */
const keyOf = (tap: Message, { grow = 1, label, icon: name, background = 'surface' }: KeyLook): View => ({
  on: { tap },
  box: { grow, width: 0, pad: [4, 3] },
  children: [
    {
      box: { grow: 1, justify: 'center' },
      paint: { background, radius: 8, ...(name !== undefined && { icon: { name, color: 'onSurface', size: 22 } }) },
      ...(label !== undefined &&
        label !== '' && {
          text: label,
          textLook: { size: [...label].length > 1 ? 15 : 22, lineHeight: 28, color: 'onSurface', align: 'center' },
        }),
    },
  ],
});
