/** What pressing something does to the world: by its words, its ids, and the window around it. */

import type { Effect } from '../../core/effect.js';
import type { ElementKind, ScreenElement } from '../../core/element.js';
import { idInWords } from '../../core/id-in-words.js';
import type { Screen } from '../../core/screen.js';
import { readingOf, UNKNOWN_EFFECT, WRITES, type EffectReading } from './effect-reading.js';
import { wordsOf } from './fold-words.js';
import { effectsOfLabel, effectsOfName, effectsOfNameAlone, isDecline, speaksOfGranting } from './lexicon.js';
import { isBesideFilledField } from './nameless.js';
import { effectsOfSurroundings } from './window-effect.js';

/** What is pressed to do something. Everything else that takes a touch mostly leads somewhere, and often bears strangers' words. */
const PRESSED: ReadonlySet<ElementKind> = new Set(['button', 'icon', 'tab', 'area', 'image', 'slider', 'progress']);
/** A touch only puts the cursor there, or opens a list. */
const ONLY_CHOSEN: ReadonlySet<ElementKind> = new Set(['field', 'dropdown']);
const SWITCHED: ReadonlySet<ElementKind> = new Set(['switch', 'checkbox', 'radio']);
/** So many words at most has a row that does something; a longer one is a text that somebody wrote. */
const SHORT_ROW = 4;
/** A picture or a card whose words are a description. */
const LONG_DESCRIPTION = 8;

/** What pressing this does to the world, by all that is written on it and around it. */
export function readPress(element: ScreenElement | undefined, screen: Screen): EffectReading {
  if (!element) return WRITES;
  if (element.ids.some((id) => /permission_allow/.test(id))) return readingOf('grants');
  if (ONLY_CHOSEN.has(element.kind)) return WRITES;
  const own = [...effectsOfWords(element), ...effectsOfIds(element), ...effectsOfSwitch(element, screen)];
  if (own.length > 0) return readingOf(...own);
  if (isBesideFilledField(element, screen)) return UNKNOWN_EFFECT;
  const around = PRESSED.has(element.kind) || element.kind === 'text' ? effectsOfSurroundings(element, screen) : [];
  return around.length > 0 ? readingOf(...around) : WRITES;
}

const countWords = (text: string): number => wordsOf(text).split(' ').length;

function effectsOfWords({ kind, label, description = '', details = [] }: ScreenElement): readonly Effect[] {
  const isPressed = PRESSED.has(kind);
  const most = kind === 'button' ? Infinity : isPressed ? LONG_DESCRIPTION : SHORT_ROW;
  const placeOf = (text: string) => (countWords(text) <= most ? 'anywhere' : 'beginning');
  const own = [label, description].flatMap((text) => effectsOfLabel(text, placeOf(text)));
  // The second line of a row is what somebody wrote; that of a button belongs to it.
  const more = isPressed ? details.flatMap((text) => effectsOfLabel(text, 'beginning')) : [];
  return [...own, ...more];
}

/** What apps put around the names of things that are pressed. */
const AFFIX = 'btn|button|img|image|icon|ic|iv|fab|action|menu|view|item|layout|container|toolbar|tv|text|ll|rl|nav';
const AFFIXES = new RegExp(`(?:^| )(?:${AFFIX})(?= |$)`, 'g');
const GLUED = new RegExp(`^(?:btn|button|img|icon|iv|fab)(?=[a-z]{3})|(?<=[a-z]{3})(?:btn|button|icon|fab)$`, 'g');

/** "com.example:id/btn_deleteAll" → "delete all". */
const bareName = (id: string): string =>
  idInWords(id)
    .split(' ')
    .map((word) => word.replaceAll(GLUED, ''))
    .join(' ')
    .replaceAll(AFFIXES, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();

/** Of a row only a name that is the effect itself counts: "sent_time" and "message_delete_after" are no orders. */
function effectsOfIds({ kind, ids }: ScreenElement): readonly Effect[] {
  const isPressed = PRESSED.has(kind);
  return (isPressed ? ids : ids.slice(0, 1)).flatMap((id) => {
    const name = bareName(id);
    return [...effectsOfName(name, isPressed ? 'anywhere' : 'whole'), ...effectsOfNameAlone(name)];
  });
}

/** A switch that is turned on where permissions are spoken of gives one. */
function effectsOfSwitch(element: ScreenElement, { elements }: Screen): readonly Effect[] {
  const { kind, state, label, details = [] } = element;
  if (!SWITCHED.has(kind) || state.checked === true || isDecline(label)) return [];
  const around = elements
    .filter((other) => other.kind === 'heading' || other.kind === 'text')
    .map((other) => other.label);
  return [label, ...details, ...around].some(speaksOfGranting) ? ['grants'] : [];
}
