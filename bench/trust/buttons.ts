/** A table of buttons, each tried for whether a person would be asked before it is pressed. */

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readPress } from '../../src/actions/effects/press-effect.js';
import { riskyOf } from '../../src/actions/effects/effect-reading.js';
import type { Effect } from '../../src/core/effect.js';
import type { ScreenElement } from '../../src/core/element.js';
import type { Screen } from '../../src/core/screen.js';

type WrittenButton = Readonly<{
  kind?: ScreenElement['kind'];
  label?: string;
  description?: string;
  details?: readonly string[];
  id?: string;
  window?: readonly string[];
}>;

const FILE = new URL('./buttons.yaml', import.meta.url);

export type ButtonTrial = Readonly<{
  button: string;
  wanted: Effect | 'calm';
  found: readonly Effect[];
  isKnown: boolean;
}>;

/** Every button of the table, alone on a page of its own or under the texts of its window. */
export function tryButtons(): readonly ButtonTrial[] {
  const table = parse(readFileSync(FILE, 'utf8')) as Readonly<
    Record<Effect | 'calm', readonly (string | WrittenButton)[]>
  >;
  return Object.entries(table).flatMap(([wanted, buttons]) =>
    buttons.map((entry) => {
      const written = typeof entry === 'string' ? { label: entry } : entry;
      const found = riskyOf(pressOf(written));
      const isKnown = wanted === 'calm' ? found.length === 0 : found.includes(wanted as Effect);
      return { button: JSON.stringify(entry), wanted: wanted as Effect | 'calm', found, isKnown };
    }),
  );
}

function pressOf({ window = [], ...written }: WrittenButton): ReturnType<typeof readPress> {
  const texts = window.map((label, index) => elementOf(index + 1, { kind: 'text', label }));
  const pressed = elementOf(window.length + 1, written);
  const size = { width: 1000, height: 2000 };
  return readPress(pressed, { ...EMPTY, size, elements: [...texts, pressed] });
}

const elementOf = (mark: number, { kind = 'button', label = '', id, ...more }: WrittenButton): ScreenElement => ({
  mark,
  kind,
  label,
  ...more,
  state: {},
  abilities: kind === 'text' ? [] : ['tap'],
  bounds: { left: 100, top: 500 + mark * 120, right: 900, bottom: 600 + mark * 120 },
  ids: id === undefined ? [] : [`com.example.shop:id/${id}`],
  className: 'android.view.View',
  certain: true,
});

const EMPTY: Screen = {
  app: { package: 'com.example.shop', name: 'Shop' },
  activity: '.Main',
  size: { width: 0, height: 0 },
  orientation: 'portrait',
  keyboardShown: false,
  elements: [],
  screenshot: new Uint8Array(),
  markedScreenshot: new Uint8Array(),
  markedSize: { width: 0, height: 0 },
  signature: '',
  restless: false,
  blind: false,
  secure: false,
  at: 0,
};
