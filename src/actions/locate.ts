/** Finds an element by identity, by levels and scores; never guesses. */

import type { ScreenElement } from '../core/element.js';
import { centerOf, heightOf, sharesColumn, sharesRow, type Size } from '../core/geometry.js';
import type { Locator } from '../core/locator.js';
import { foldText } from '../core/plain-text.js';
import { isSameId, isSameText } from '../core/text-match.js';

/** Anything with elements on it: a screen, or one that was recorded. */
export type ElementList = Readonly<{ elements: readonly ScreenElement[]; size: Size }>;

export type LocateResult =
  | Readonly<{ kind: 'found'; element: ScreenElement; score: number }>
  | Readonly<{ kind: 'ambiguous'; elements: readonly ScreenElement[] }>
  | Readonly<{ kind: 'missing' }>;

const WEIGHTS = { id: 0.4, desc: 0.2, text: 0.2, contains: 0.2, hint: 0.2, class: 0.1, point: 0.1 } as const;
const LEAST_SCORE = 0.6;
const LEAST_LEAD = 0.15;
/** As a share of the screen's side: two places so near are the same place. */
const NEARBY = 0.06;

/**
 * Finds an element again by identity. The candidates of the first level that has any are scored by weighted agreement
 * over the fields that the locator gives; two that are as good make it ambiguous, and nobody guesses.
 * Levels, weights and bounds: docs/shortcuts.md.
 */
export function locate({ one_of: several, ...locator }: Locator, screen: ElementList): LocateResult {
  if (several === undefined) return locateOne(locator, screen);
  const results = several.map((text) => locateOne({ ...locator, text }, screen));
  return results.find(({ kind }) => kind !== 'missing') ?? { kind: 'missing' };
}

function locateOne(locator: Locator, screen: ElementList): LocateResult {
  for (const candidatesOf of LEVELS) {
    const candidates = candidatesOf(locator, screen.elements);
    if (candidates.length === 0) continue;
    const chosen = choose(locator, candidates, screen);
    if (chosen.kind !== 'missing') return chosen;
  }
  return { kind: 'missing' };
}

type Level = (locator: Locator, elements: readonly ScreenElement[]) => readonly ScreenElement[];

const whereAll =
  (...names: readonly (keyof typeof MATCHERS)[]): Level =>
  (locator, elements) =>
    names.every((name) => locator[name] !== undefined)
      ? elements.filter((element) => names.every((name) => MATCHERS[name](locator, element)))
      : [];

const besideAnchor: Level = (locator, elements) => {
  const { near } = locator;
  if (near === undefined) return [];
  const anchors = elements.filter((element) => isSameText(element.label, near));
  return elements.filter((element) => anchors.some((anchor) => anchor !== element && isBeside(element, anchor)));
};

/** A recorded text is the whole label: the name of one chat may well be the last message of another. */
const isRecorded = ({ class: name }: Locator): boolean => name !== undefined;

const MATCHERS = {
  id: ({ id = '' }: Locator, { ids }: ScreenElement) => ids.some((own) => isSameId(own, id)),
  desc: ({ desc = '' }: Locator, { description, label }: ScreenElement) =>
    isSameText(description ?? '', desc) || isSameText(label, desc),
  text: (locator: Locator, { label, details = [], value = '' }: ScreenElement) =>
    (isRecorded(locator) ? [label] : [label, ...details, value]).some((own) => isSameText(own, locator.text ?? '')),
  contains: ({ contains = '' }: Locator, element: ScreenElement) =>
    wordsOn(element).some((own) => foldText(own).includes(foldText(contains))),
  hint: ({ hint = '' }: Locator, element: ScreenElement) =>
    element.abilities.includes('type') && (isSameText(element.hint ?? '', hint) || isSameText(element.label, hint)),
  class: ({ class: name = '' }: Locator, { className }: ScreenElement) => className === name,
} as const;

/** All that a person can read on it; an empty field shows its hint. */
const wordsOn = ({ label, details = [], value = '', hint = '' }: ScreenElement): readonly string[] => [
  label,
  ...details,
  value === '' ? hint : value,
];

/** The hint is what a person reads in an empty field. */
const hintAsText: Level = ({ text }, elements) =>
  text === undefined
    ? []
    : elements.filter((element) => element.abilities.includes('type') && MATCHERS.hint({ hint: text }, element));

/** A part of the label, as it stands between its separators or at its start. */
const labelPart: Level = (locator, elements) => {
  const { text } = locator;
  if (text === undefined || isRecorded(locator)) return [];
  const wanted = foldText(text);
  return elements.filter(({ label }) => label.split(/[\n,·|]/).some((part) => foldText(part) === wanted));
};

/** From the surest to the least sure. */
const LEVELS: readonly Level[] = [
  whereAll('id', 'desc'),
  whereAll('id', 'text'),
  whereAll('id', 'hint'),
  whereAll('id', 'contains'),
  whereAll('desc'),
  whereAll('hint'),
  whereAll('id'),
  whereAll('text'),
  hintAsText,
  labelPart,
  whereAll('contains'),
  besideAnchor,
];

function choose(locator: Locator, candidates: readonly ScreenElement[], screen: ElementList): LocateResult {
  const fitting = narrow(locator, candidates, screen).filter((element) => !contradicts(locator, element));
  if (locator.index !== undefined) {
    const element = fitting[locator.index];
    return element ? { kind: 'found', element, score: scoreOf(locator, element, screen) } : { kind: 'missing' };
  }
  const ranked = fitting
    .map((element) => ({ element, score: scoreOf(locator, element, screen) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || best.score < LEAST_SCORE) return { kind: 'missing' };
  if (!second || best.score - second.score >= LEAST_LEAD) return { kind: 'found', ...best };
  const close = ranked.filter(({ score }) => best.score - score < LEAST_LEAD).map(({ element }) => element);
  return nameless(close) ?? { kind: 'ambiguous', elements: close };
}

const bearsText = (locator: Locator, element: ScreenElement): boolean =>
  MATCHERS.text(locator, element) ||
  hintAsText(locator, [element]).length > 0 ||
  labelPart(locator, [element]).length > 0;

/** Other words than the locator's: the same id in another row, or a button that does something else now. Each has to agree. */
function contradicts(locator: Locator, element: ScreenElement): boolean {
  const { text, desc, contains } = locator;
  if (element.label === '' && element.description === undefined) return false;
  if (text !== undefined && !bearsText(locator, element)) return true;
  if (contains !== undefined && !MATCHERS.contains(locator, element)) return true;
  return desc !== undefined && !MATCHERS.desc(locator, element);
}

/** A text and the row it stands in can both bear its words; the one that takes a touch is meant. */
function nameless(close: readonly ScreenElement[]): LocateResult | undefined {
  const touchable = close.filter(({ abilities, certain }) => abilities.length > 0 && certain);
  const [only] = touchable;
  return only && touchable.length === 1 ? { kind: 'found', element: only, score: LEAST_SCORE } : undefined;
}

/** Keeps those beside the anchor, where one is named: what stands beside something else is another thing. */
function narrow(locator: Locator, candidates: readonly ScreenElement[], screen: ElementList): readonly ScreenElement[] {
  if (locator.near === undefined) return candidates;
  const beside = besideAnchor(locator, screen.elements);
  const both = candidates.filter((element) => beside.includes(element));
  const ofClass = both.filter((element) => locator.class === undefined || MATCHERS.class(locator, element));
  return ofClass.length > 0 ? ofClass : both;
}

/** Agreement over the fields that the locator has, from 0 to 1. An element found only by its anchor scores by the rest. */
function scoreOf(locator: Locator, element: ScreenElement, { size }: ElementList): number {
  let weight = 0;
  let agreed = 0;
  for (const name of Object.keys(MATCHERS) as (keyof typeof MATCHERS)[]) {
    if (locator[name] === undefined) continue;
    weight += WEIGHTS[name];
    if (name === 'text' ? bearsText(locator, element) : MATCHERS[name](locator, element)) agreed += WEIGHTS[name];
  }
  if (locator.point) {
    weight += WEIGHTS.point;
    if (isNear(locator.point, element, size)) agreed += WEIGHTS.point;
  }
  return weight === 0 ? 1 : agreed / weight;
}

function isNear([x, y]: readonly [number, number], { bounds }: ScreenElement, { width, height }: Size): boolean {
  const center = centerOf(bounds);
  return Math.abs(center.x / width - x) <= NEARBY && Math.abs(center.y / height - y) <= NEARBY;
}

/** How far below its title something may stand and still belong to it, in heights of the title. */
const REACH = 2.5;

/** In the same row as the anchor, or directly below it. */
export function isBeside({ bounds }: ScreenElement, { bounds: anchor }: ScreenElement): boolean {
  const isInRow = sharesRow(bounds, anchor) || sharesRow(anchor, bounds);
  const gap = bounds.top - anchor.bottom;
  const isBelow = gap >= 0 && gap < heightOf(anchor) * REACH && sharesColumn(bounds, anchor);
  return isInRow || isBelow;
}
