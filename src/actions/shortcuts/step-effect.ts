/** What a step of a shortcut does to the world, as far as its own words tell. */

import type { Effect } from '../../core/effect.js';
import type { ScreenElement } from '../../core/element.js';
import type { Locator } from '../../core/locator.js';
import type { Screen } from '../../core/screen.js';
import type { ShortcutStep } from '../../core/shortcut.js';
import type { Catalogue } from '../catalogue.js';
import { readPress } from '../effects/press-effect.js';

const NOTHING = new Uint8Array();
/** No phone is there yet, so nothing is around the target. */
const NOWHERE: Screen = {
  app: { package: '', name: '' },
  activity: '',
  size: { width: 1, height: 1 },
  orientation: 'portrait',
  keyboardShown: false,
  elements: [],
  screenshot: NOTHING,
  markedScreenshot: NOTHING,
  markedSize: { width: 0, height: 0 },
  signature: '',
  restless: false,
  blind: false,
  secure: false,
  at: 0,
};
/** Where the class is known and is none of these, the words lead somewhere and do nothing. */
const PRESSED = /Button|Image|Chip|Tab/i;

/** All that pressing its target would do by the words that the file gives it. */
export function effectsOfStep({ do: name = '', target }: ShortcutStep, catalogue: Catalogue): readonly Effect[] {
  if (!catalogue.find(name)?.isTouch || !target) return [];
  if (target.class !== undefined && !PRESSED.test(target.class)) return [];
  return wordsOn(target).flatMap((label) => readPress(pressed(label, target), NOWHERE).effects);
}

const wordsOn = ({ text, desc, one_of: several = [] }: Locator): readonly string[] => {
  const words = [text, desc, ...several].filter((each) => each !== undefined);
  return words.length > 0 ? words : [''];
};

const pressed = (label: string, { id }: Locator): ScreenElement => ({
  mark: 1,
  kind: 'button',
  label,
  state: {},
  abilities: ['tap'],
  bounds: { left: 0, top: 0, right: 1, bottom: 1 },
  ids: id === undefined ? [] : [id],
  className: '',
  certain: true,
});
