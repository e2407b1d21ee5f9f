/** A screen as models read it, one line for each element. */

import type { Ability, ScreenElement } from '../core/element.js';
import { idInWords } from '../core/id-in-words.js';
import { plainText } from '../core/plain-text.js';
import type { PictureFault, ScreenFacts } from '../core/screen.js';
import { shorten } from '../core/shorten.js';
import { elementLines, listedElements, type DescribedElement } from './element-lines.js';
import { isTestId } from './test-id.js';

/** Longer ones are cut: of what can be touched, and of what is only read. In characters. */
const LONGEST_LABEL = 120;
const LONGEST_TEXT = 400;
const LONGEST_NEAR = 60;
const MOST_DETAILS = 6;

/**
 * The screen as models read it, one line for each element: `[3] switch "Dark theme": off`. Every text that an app wrote stands
 * in quotes on its own line, so it can neither start a line nor end one.
 */
export function describeScreen(screen: ScreenFacts): string {
  const { blind } = screen;
  const lines = [...elementLines(describedElements(screen.elements), quotedNear)];
  if (blind) lines.push('The phone names nothing here that could be touched; see the picture.');
  return [headOf(screen), ...lines].join('\n');
}

/** Those that have a line in the list; the rest of a very long one is only counted there. */
export const elementsInList = (elements: readonly ScreenElement[]): readonly ScreenElement[] =>
  listedElements(describedElements(elements), quotedNear);

const describedElements = (elements: readonly ScreenElement[]): readonly DescribedElement[] =>
  elements.map((element) => ({ element, text: describeElement(element) }));

const FAULTS: Readonly<Record<PictureFault, string>> = {
  failed: 'the phone failed to take its picture this time',
  unreadable: 'its picture came broken this time',
  black: 'its picture is black from edge to edge, as of a secure window',
};

function headOf({ app, activity, orientation, keyboardShown, restless, secure, pictureFault }: ScreenFacts): string {
  const name = app.name === app.package ? app.package : `${plainText(app.name)} (${app.package})`;
  const notes = [
    orientation === 'landscape' && 'landscape',
    keyboardShown && 'the keyboard is shown',
    restless && 'it was still moving when it was looked at',
    secure && 'the phone allows no picture of it',
    pictureFault && FAULTS[pictureFault],
  ].filter(Boolean);
  return [`App: ${name}${activity ? `, ${activity}` : ''}`, ...notes].join('; ');
}

/** Without its mark: `button "Save"`. */
export function describeElement(element: ScreenElement): string {
  const { kind, label, details = [], description } = element;
  const longest = kind === 'text' || kind === 'field' ? LONGEST_TEXT : LONGEST_LABEL;
  const name = label === '' ? unnamed(element) : quoted(label, longest);
  const more = details.slice(0, MOST_DETAILS).map((text) => quoted(text, longest));
  const left = details.length - more.length;
  return [
    `${kind} ${name}`.trim(),
    ...(more.length > 0 ? [` (${more.join(', ')}${left > 0 ? `, ${left} more` : ''})`] : []),
    ...(description !== undefined && !isTestId(description) ? [`, described as ${quoted(description, longest)}`] : []),
    element.drawn ? ', drawn: nothing in it has marks; name a point' : '',
    describeState(element, longest),
    describeAbilities(element),
  ].join('');
}

/** The app's own name for a thing that shows none. */
const unnamed = ({ ids, kind, hint, drawn }: ScreenElement): string => {
  if (hint !== undefined || kind === 'list' || kind === 'web') return '';
  const [words] = ids.map(idInWords).filter(Boolean);
  if (words === undefined) return '';
  return drawn ? quoted(words, LONGEST_LABEL) : `without a text, named ${quoted(words, LONGEST_LABEL)} by the app`;
};

function describeState({ kind, state, value, hint, error, covered }: ScreenElement, longest: number): string {
  const words = [
    state.checked !== undefined &&
      (kind === 'switch' ? (state.checked ? 'on' : 'off') : state.checked ? 'checked' : 'not checked'),
    state.selected && state.checked === undefined && 'selected',
    value !== undefined && valueInWords(kind, value, longest),
    hint !== undefined && `hint ${quoted(hint, longest)}`,
    error !== undefined && `error ${quoted(error, longest)}`,
    state.password && 'password',
    state.focused && 'focused',
    state.disabled && 'disabled',
    covered && 'partly covered',
  ].filter(Boolean);
  return words.length > 0 ? `: ${words.join(', ')}` : '';
}

const valueInWords = (kind: ScreenElement['kind'], value: string, longest: number): string => {
  if (kind === 'slider' || kind === 'progress') return `at ${value}`;
  return value === '' ? 'empty' : `holds ${quoted(value, longest)}`;
};

const EXTRA: Readonly<Partial<Record<Ability, string>>> = {
  'long-press': 'long-press',
  'scroll-up': 'scrolls up and down',
  'scroll-left': 'scrolls left and right',
};

const describeAbilities = ({ abilities, label, hint, kind }: ScreenElement): string => {
  const words = abilities.map((ability) => EXTRA[ability]).filter((text) => text !== undefined);
  if (words.length === 0) return '';
  const isBare = label === '' && hint === undefined && (kind === 'list' || kind === 'web');
  return `${isBare ? ',' : ';'} ${words.join(', ')}`;
};

const quotedNear = (text: string): string => quoted(text, LONGEST_NEAR);

const quoted = (text: string, longest: number): string => JSON.stringify(shorten(text, longest));
