/** The conditions of a shortcut that is made of recorded actions: where it starts, and what shows that it came true. */

import { checkCondition } from '../actions/conditions.js';
import { locate } from '../actions/locate.js';
import { locatorsIn, type Condition } from '../core/condition.js';
import type { ScreenElement } from '../core/element.js';
import type { Locator } from '../core/locator.js';
import type { SeenScreen } from '../core/outcome.js';
import { isSameText } from '../core/text-match.js';
import type { ShortcutStep } from '../core/shortcut.js';
import { likeElements } from './like-elements.js';
import type { RecordedAction } from './recorded-actions.js';
import type { RecordedValue } from './recorded-values.js';
import { conditionWithSlots, mentions, slotFor, type ChosenParameter } from './slot-texts.js';

export type ConditionOptions = Readonly<{ chosen: readonly ChosenParameter[]; values: readonly RecordedValue[] }>;

const hasSlot = (value: unknown): boolean => JSON.stringify(value).includes('{{');

/** What was seen to come true by the action, if it will come true with other values too. */
export function expectationOf(recorded: RecordedAction, options: ConditionOptions): Condition | undefined {
  const { check } = recorded.action;
  if (!check?.met || check.heldBefore) return undefined;
  const filled = conditionWithSlots(check.condition, options);
  if (!filled) return undefined;
  return hasSlot(filled) || locatorsIn(check.condition).every(({ locator }) => isPartOfTheApp(locator, recorded))
    ? filled
    : undefined;
}

const CONTENT: ReadonlySet<ScreenElement['kind']> = new Set([
  'text',
  'row',
  'image',
  'list',
  'web',
  'area',
  'progress',
]);

/** A button or a field stays what it is; a row or a text is what is in the app today. */
function isPartOfTheApp(locator: Locator, { before, after }: RecordedAction): boolean {
  const found = [after, before].map((screen) => locate(locator, screen)).find(({ kind }) => kind === 'found');
  return found?.kind === 'found' && !CONTENT.has(found.element.kind);
}

/** The page that the first action begins on: its app, its activity, and one thing that belongs to it. */
export function preconditionOf(
  { before }: RecordedAction,
  { target }: ShortcutStep,
  { values }: ConditionOptions,
): Condition {
  const landmark =
    target && !hasSlot(target) && !mentions(wordsOf(target), values) ? target : landmarkOf(before, values);
  return {
    all: [
      { package: before.app.package },
      ...(before.activity === '' ? [] : [{ activity: before.activity }]),
      ...(landmark ? [{ exists: landmark }] : []),
    ],
  };
}

const wordsOf = ({ text = '', desc = '', near = '' }: Locator): string => [text, desc, near].filter(Boolean).join(' ');

/** A button or a field of its own, by which this page is told from others of the same activity. */
function landmarkOf(screen: SeenScreen, values: readonly RecordedValue[]): Locator | undefined {
  const fixed = screen.elements.filter(
    (element) =>
      !CONTENT.has(element.kind) &&
      element.kind !== 'tab' &&
      likeElements(element, screen).length === 0 &&
      element.ids[0] !== undefined,
  );
  return fixed
    .map(({ ids: [id = ''], label, description, abilities }): Locator => {
      const word = label || description || '';
      const isSafe = word !== '' && !abilities.includes('type') && !mentions(word, values);
      return { id, ...(isSafe && (label ? { text: word } : { desc: word })) };
    })
    .find((locator) => locate(locator, screen).kind === 'found');
}

/** What shows at the end that it was done, and did not hold at the start; undefined where nothing does. */
export function postconditionOf(
  actions: readonly RecordedAction[],
  expected: Condition | undefined,
  options: ConditionOptions,
): Condition | undefined {
  const [first, last] = [actions[0], actions.at(-1)];
  if (!first || !last) return undefined;
  const isNew = (condition: Condition | undefined): boolean =>
    condition !== undefined && !checkCondition(condition, first.before).met;
  if (expected && isNew(last.action.check?.condition)) return expected;
  const left = options.chosen.map((each) => leftBehind(each, first.before, last.after)).find(Boolean);
  if (left) return left;
  const arrived: Condition = { all: [{ package: last.after.app.package }, { activity: last.after.activity }] };
  return isNew(arrived) ? arrived : undefined;
}

/** A typed text that is now to be read where it was not before. */
function leftBehind(chosen: ChosenParameter, before: SeenScreen, after: SeenScreen): Condition | undefined {
  const { text, typed, form } = chosen.value;
  const slot = slotFor(text, chosen);
  if (!typed || form.type === 'integer' || slot === undefined) return undefined;
  const reads = ({ elements }: SeenScreen): boolean =>
    elements.some(({ label, abilities }) => !abilities.includes('type') && isSameText(label, text));
  return reads(after) && !reads(before) ? { exists: { text: slot } } : undefined;
}
