/** The soft keyboard. */

import { icon } from '../widgets/pictures.js';
import { focusedField } from '../world/editing.js';
import { sizeInDp } from '../world/env.js';
import type { Color, FieldLook, Message, View } from '../world/view.js';
import type { Apps, KeyboardLayer, World } from '../world/world.js';
import { keyboardMetrics } from './insets.js';
import type { Memo } from './memo.js';
import { suggestionsFor } from './suggestions.js';

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

/** The soft keyboard: it is painted and can be tapped, but stands in no accessibility tree. */
export function keyboardView({ apps, world, memo }: Readonly<{ apps: Apps; world: World; memo: Memo }>): View {
  const { layer } = world.keyboard;
  const size = sizeInDp(world);
  const field = focusedField(apps, world)?.view.field;
  const words = suggestionsFor(apps, world);
  const from = [layer, field?.action, field?.keyboard, field?.multiline, size.width, size.height, words.join(' ')];
  return memo.keep('keyboard', from, () => keysView({ layer, field, size, words }));
}

type Keyboard = Readonly<{
  layer: KeyboardLayer;
  field: FieldLook | undefined;
  size: Readonly<{ width: number; height: number }>;
  words: readonly string[];
}>;

function keysView({ layer, field, size, words }: Keyboard): View {
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
      ...(strip > 0 ? [isLetters && words.length > 0 ? suggestions(words, strip) : tools(strip)] : []),
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

/** The best word stands in the middle. */
const suggestions = ([best = '', second = '', third = '']: readonly string[], height: number): View => ({
  box: { row: true, height, align: 'center', pad: [0, 16] },
  children: [
    icon('view-grid-outline', { size: 22 }),
    wordKey(second, { height }),
    BETWEEN,
    wordKey(best, { height, weight: 500 }),
    BETWEEN,
    wordKey(third, { height }),
    icon('microphone', { size: 22 }),
  ],
});

/** Letters that a third of the strip holds in usual size. */
const LONG_WORD = 10;

const BETWEEN: View = { box: { width: 1, height: 20 }, paint: { background: 'outlineVariant' } };

const wordKey = (word: string, { height, weight = 400 }: Readonly<{ height: number; weight?: 400 | 500 }>): View => ({
  ...(word !== '' && { on: { tap: { kind: '$word', text: word } }, text: word }),
  box: { grow: 1, width: 0, height, justify: 'center', pad: [0, 4] },
  textLook: {
    size: word.length > LONG_WORD ? 13 : 16,
    lineHeight: 24,
    weight,
    color: 'onSurface',
    align: 'center',
    maxLines: 1,
  },
});

const tools = (height: number): View => ({
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
