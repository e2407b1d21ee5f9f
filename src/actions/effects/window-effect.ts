/** What the window around a button says that pressing it does. */

import type { Effect } from '../../core/effect.js';
import type { ScreenElement } from '../../core/element.js';
import type { Screen } from '../../core/screen.js';
import { hasLetters } from './fold-words.js';
import { effectsOfWindow, isAgreement, isDecline } from './lexicon.js';
import { moneyIn } from './money.js';

/** A window with no more things than that is a question; a page speaks of many things. */
const SMALL_WINDOW = 14;
/** Above this share of the height every page of an app has something: its bar, its first row. */
const TOP = 0.15;
const SAID: ReadonlySet<ScreenElement['kind']> = new Set(['text', 'heading', 'image']);

const isQuestion = (text: string): boolean => /[?？؟]/.test(text);

/** A dialog or a sheet stands in the middle or at the bottom and leaves the top free. */
const isDialog = ({ elements, size }: Screen): boolean =>
  elements.length <= SMALL_WINDOW && elements.every(({ bounds }) => bounds.top > TOP * size.height);

/**
 * What agreeing does stands elsewhere: an OK does what its window speaks of. In a dialog that asks something, whatever does
 * not say no agrees.
 */
export function effectsOfSurroundings(pressed: ScreenElement, screen: Screen): readonly Effect[] {
  const label = pressed.label || pressed.description || '';
  if (isDecline(label)) return [];
  const isSmall = screen.elements.length <= SMALL_WINDOW;
  const said = textsAround(pressed, screen);
  if (isAgreement(label) || (isSmall && !hasLetters(label) && pressed.abilities.includes('tap') && hasSign(label))) {
    const money: readonly Effect[] = moneyIn(label).length > 0 ? ['pays'] : [];
    return [...money, ...said.flatMap(effectsOfWindow)];
  }
  return isDialog(screen) && said.some(isQuestion) ? said.flatMap(effectsOfWindow) : [];
}

const hasSign = (label: string): boolean => /\S/.test(label);

/** What is said in the window and cannot be pressed. */
const textsAround = (pressed: ScreenElement, { elements }: Screen): readonly string[] =>
  elements
    .filter((other) => other !== pressed && SAID.has(other.kind))
    .flatMap(({ label, description = '', details = [] }) => [label, description, ...details]);
