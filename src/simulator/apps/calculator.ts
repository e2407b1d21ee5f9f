/** The Calculator app. */

import { app } from '../world/app.js';
import type { View } from '../world/view.js';
import { column, line, space } from '../widgets/boxes.js';
import { icon } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { text } from '../widgets/texts.js';

type State = { input: string; result: string };
type Message = { kind: 'key'; key: string };

const KEYS = [
  ['AC', '(', ')', '÷'],
  ['7', '8', '9', '×'],
  ['4', '5', '6', '−'],
  ['1', '2', '3', '+'],
  ['0', '.', '⌫', '='],
] as const;
const NAMES: Readonly<Record<string, string>> = {
  AC: 'clear',
  '÷': 'divide',
  '×': 'multiply',
  '−': 'minus',
  '+': 'plus',
  '.': 'point',
  '⌫': 'delete',
  '=': 'equals',
  '(': 'left parenthesis',
  ')': 'right parenthesis',
};

type Rest = Readonly<{ value: number; left: readonly string[] }>;

/** The value of a term by precedence climbing; NaN when it is not one. */
export function calculate(input: string): number {
  const tokens = input.match(/\d+\.?\d*|\.\d+|[+−×÷()]/g) ?? [];
  if (tokens.join('') !== input) return NaN;
  const { value, left } = sum(tokens);
  return left.length === 0 ? value : NaN;
}

function sum(tokens: readonly string[]): Rest {
  let { value, left } = product(tokens);
  while (left[0] === '+' || left[0] === '−') {
    const next = product(left.slice(1));
    value = left[0] === '+' ? value + next.value : value - next.value;
    left = next.left;
  }
  return { value, left };
}

function product(tokens: readonly string[]): Rest {
  let { value, left } = factor(tokens);
  while (left[0] === '×' || left[0] === '÷') {
    const next = factor(left.slice(1));
    value = left[0] === '×' ? value * next.value : value / next.value;
    left = next.left;
  }
  return { value, left };
}

function factor([first, ...left]: readonly string[]): Rest {
  if (first === '−') {
    const next = factor(left);
    return { ...next, value: -next.value };
  }
  if (first === '(') {
    const inner = sum(left);
    return inner.left[0] === ')' ? { value: inner.value, left: inner.left.slice(1) } : { value: NaN, left: [] };
  }
  return { value: first === undefined ? NaN : Number(first), left };
}

/** Twelve digits at most, without the noise of binary fractions. */
const written = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(12))).replace('-', '−') : 'Can’t divide by zero';

function press({ input, result }: State, key: string): State {
  switch (key) {
    case 'AC':
      return { input: '', result: '' };
    case '⌫':
      return { input: input.slice(0, -1), result: '' };
    case '=': {
      const value = calculate(input);
      return Number.isNaN(value) ? { input, result: 'Format error' } : { input, result: written(value) };
    }
    default: {
      const goesOn = result !== '' && /[+−×÷]/.test(key) && /^−?[\d.]+$/.test(result);
      return { input: result === '' ? input + key : goesOn ? result + key : key, result: '' };
    }
  }
}

/** Painted, but not in the tree: that knows the button by its description alone. */
const caption = (key: string): View<never> => ({
  text: key,
  textLook: { size: 28, lineHeight: 36, color: 'onSurface', align: 'center' },
});

/** dp of height below which sums and keys stand side by side, and below which the keys are smaller. */
const LOW = 480;
const SMALL = 700;

const keyView = (key: string) =>
  column(
    {
      type: 'android.widget.ImageButton',
      key,
      id: `key_${(NAMES[key] ?? key).replace(/ /g, '_')}`,
      desc: NAMES[key] ?? key,
      tap: { kind: 'key', key },
      box: { grow: 1, width: 0, align: 'center', justify: 'center' },
      paint: {
        radius: 38,
        background:
          key === '=' ? 'primaryContainer' : /\d|\./.test(key) ? 'surfaceContainerHigh' : 'secondaryContainer',
      },
    },
    key === '⌫' ? icon('backspace-outline', { box: { width: 28, height: 28 } }) : caption(key),
  );

export const calculator = app<State, Message>({
  package: 'com.sim.calculator',
  label: 'Calculator',
  icon: { name: 'calculator-variant', color: '#FFFFFF', background: '#1A73E8' },
  initial: { input: '', result: '' },
  screens: {
    '.Main': ({ input, result }, { size }) => {
      const isLow = size.height < LOW;
      const sums = column(
        { box: { grow: 1, ...(isLow && { width: 0 }) } },
        space(),
        text(input, { id: 'formula', style: 'display', align: 'right', maxLines: 2, box: { margin: [0, 24] } }),
        text(result, {
          id: 'result',
          style: 'headline',
          color: 'onSurfaceVariant',
          align: 'right',
          box: { margin: [16, 24], minHeight: 36 },
        }),
      );
      const height = isLow ? 52 : size.height < SMALL ? 64 : 76;
      const keys = column(
        { box: isLow ? { pad: [8, 16], gap: 6, grow: 1, width: 0 } : { pad: 16, gap: 12 } },
        KEYS.map((names, index) =>
          line({ key: String(index), box: { gap: 12, align: 'stretch', height } }, names.map(keyView)),
        ),
      );
      return screen(isLow ? line({ box: { grow: 1, align: 'stretch' } }, sums, keys) : [sums, keys]);
    },
  },
  update: (state, { key }) => [press(state, key)],
});
