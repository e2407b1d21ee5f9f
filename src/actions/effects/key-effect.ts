/** What a key does to the world: it acts on what has the focus. */

import { isRisky } from '../../core/effect.js';
import type { ScreenElement } from '../../core/element.js';
import type { Screen } from '../../core/screen.js';
import { joinReadings, readingOf, WRITES, type EffectReading } from './effect-reading.js';
import { isSearchField } from './nameless.js';
import { readPress } from './press-effect.js';

/** What enter may do in a field: the form's own button stands among these. */
const FORM_BUTTONS: ReadonlySet<ScreenElement['kind']> = new Set(['button', 'icon', 'area', 'image']);

const focusOf = ({ elements }: Screen): ScreenElement | undefined => elements.find(({ state }) => state.focused);

const isWrittenIn = ({ kind, abilities }: ScreenElement): boolean => kind === 'field' || abilities.includes('type');

/**
 * Enter presses what has the focus. In a field, or where the focus is not known, it does what a button of the screen does
 * that sends or pays; a field to search in only searches.
 */
export function readEnter(screen: Screen, field: ScreenElement | undefined = focusOf(screen)): EffectReading {
  if (field && !isWrittenIn(field)) return readPress(field, screen);
  if (field && isSearchField(field)) return WRITES;
  const buttons = screen.elements.filter(({ kind, state }) => FORM_BUTTONS.has(kind) && !state.disabled);
  const found = joinReadings([WRITES, ...buttons.map((button) => readPress(button, screen))]);
  const sent = found.effects.filter((effect) => effect === 'sends' || effect === 'pays');
  return sent.length === 0 ? WRITES : { ...found, effects: sent };
}

/** Delete takes letters from a field; anywhere else it deletes what is chosen. */
export function readDelete(screen: Screen): EffectReading {
  const focus = focusOf(screen);
  return focus === undefined || isWrittenIn(focus) ? WRITES : readingOf('deletes');
}

/** Text with a line break is text and enter. */
export function readTyped(text: string, screen: Screen, field: ScreenElement | undefined): EffectReading {
  if (!/[\n\r\u2028\u2029]|\\n$/.test(text)) return WRITES;
  const entered = readEnter(screen, field);
  return entered.effects.some(isRisky) ? entered : WRITES;
}
