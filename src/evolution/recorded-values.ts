/** The values of a run: what was typed, and what was chosen among others. */

import { seeksText } from '../actions/catalogue.js';
import type { ScreenElement } from '../core/element.js';
import type { PerformedAction } from '../core/outcome.js';
import { omit } from '../core/omit.js';
import { foldText } from '../core/plain-text.js';
import { isInList, likeElements, nameOfElement } from './like-elements.js';
import { elementOf, type RecordedAction } from './recorded-actions.js';
import { togglesOf, type ToggleForm } from './recorded-toggles.js';
import { isSaidIn, occursIn } from './said-as.js';
import { dateIn, timeIn } from './written-dates.js';

/** What kind of parameter a value makes, with the value itself where it is written otherwise on the screen. */
export type ValueForm =
  | Readonly<{ type: 'string' | 'integer' }>
  | Readonly<{ type: 'date' | 'time'; value: string }>
  | Readonly<{ type: 'enum'; values: readonly string[] }>
  | ToggleForm;

/** A value of this one run that the next one will want to be another. */
export type RecordedValue = Readonly<{
  /** "v1": how the model names it. */
  key: string;
  /** As it stood on the screen. */
  text: string;
  /** Typed ones must become parameters; chosen ones may turn out to be a fixed name of the app. */
  typed: boolean;
  form: ValueForm;
  /** Which actions of the stretch it was given to, from 0. */
  uses: readonly number[];
  /** What could have been chosen instead. */
  others: readonly string[];
  /** The label that it stood in, with what is the same for all of them around it. */
  around?: readonly [string, string];
  /** It says beside what the target stood, not what the target is called. */
  isNeighbour?: true;
}>;

type FoundValue = Omit<RecordedValue, 'key' | 'uses'> & Readonly<{ uses: number[]; place?: string }>;

/** What was typed, what was turned on or off, and what was chosen among others of its kind or named in the instruction. */
export function valuesOf(actions: readonly RecordedAction[], instruction: string): readonly RecordedValue[] {
  const toggles = togglesOf(actions);
  const toggled = new Set(toggles.flatMap(({ uses }) => uses));
  const found: FoundValue[] = [];
  for (const [index, recorded] of actions.entries()) {
    const toggle = toggles.find(({ uses }) => uses[0] === index);
    if (toggle) found.push({ ...toggle, uses: [...toggle.uses], typed: false, others: [] });
    const value = toggled.has(index) ? undefined : valueOf(recorded, instruction);
    if (!value) continue;
    const twin = found.find((other) => isOneWith(other, value));
    if (twin) twin.uses.push(index);
    else found.push({ ...value, uses: [index] });
  }
  return found.map((value, index) => ({ key: `v${index + 1}`, ...omit(value, 'place') }));
}

/** Short ones may be equal by chance: hour 7 and minute 7. */
const FEWEST_SIGNS = 4;

function isOneWith(one: FoundValue, other: Omit<FoundValue, 'uses'>): boolean {
  if (one.form.type === 'set' || one.form.type === 'boolean' || foldText(one.text) !== foldText(other.text))
    return false;
  const isWritten = one.text.length >= FEWEST_SIGNS && one.form.type !== 'integer';
  return one.form.type === other.form.type && (isWritten || (one.place !== undefined && one.place === other.place));
}

function valueOf(recorded: RecordedAction, instruction: string): Omit<FoundValue, 'uses'> | undefined {
  const text = typedIn(recorded.action);
  if (text !== undefined) {
    const place = JSON.stringify({ ...recorded.action.target, point: undefined });
    return { text, typed: true, form: formOfTyped(text), others: [], place };
  }
  const element = elementOf(recorded);
  return element && chosenValue(element, recorded, instruction);
}

function formOfTyped(text: string): ValueForm {
  const date = dateIn(text);
  if (date !== undefined) return { type: 'date', value: date };
  const time = timeIn(text);
  if (time !== undefined) return { type: 'time', value: time };
  return /^\d{1,2}$/.test(text) || /^[1-9]\d{2,3}$/.test(text) ? { type: 'integer' } : { type: 'string' };
}

function chosenValue(
  element: ScreenElement,
  { before, action: { target } }: RecordedAction,
  instruction: string,
): Omit<FoundValue, 'uses'> | undefined {
  if (element.abilities.includes('type')) return undefined;
  if (target?.near !== undefined) {
    return { text: target.near, typed: false, form: { type: 'string' }, others: [], isNeighbour: true };
  }
  const name = nameOfElement(element);
  const like = likeElements(element, before);
  const date = dateIn(element.description ?? '') ?? dateIn(element.label);
  // A row of a form shows what is set just now: that is no choice among others.
  const isOfAForm = like.length === 0 && element.ids[0] !== undefined;
  if (name === '' || (isOfAForm && /\d/.test(name))) return undefined;
  if (date !== undefined) {
    const others = like.flatMap((other) => dateIn(other.description ?? '') ?? dateIn(other.label) ?? []);
    return { text: name, typed: false, form: { type: 'date', value: date }, others };
  }
  const names = like.map(nameOfElement);
  if (names.length === 0 && element.kind !== 'row' && !isNamed(element, instruction)) return undefined;
  const around = sharedAround(name, names);
  const inner = (text: string): string => text.slice(around[0].length, text.length - around[1].length);
  const [text, others] = [inner(name), names.map(inner)];
  const time = timeIn(text);
  const isClosed =
    others.length > 0 && others.length < MOST_IN_ENUM && element.kind !== 'row' && !isInList(element, before);
  const form: ValueForm =
    time !== undefined
      ? { type: 'time', value: time }
      : isClosed
        ? { type: 'enum', values: [...new Set([text, ...others])] }
        : { type: 'string' };
  return { text, typed: false, form, others, ...(around.join('') !== '' && { around }) };
}

/** A button is called as it is said, or it is one of the app's own: "New note" where a note is to be written. */
const isNamed = (element: ScreenElement, instruction: string): boolean =>
  element.kind === 'button' || element.kind === 'icon'
    ? occursIn(nameOfElement(element), instruction)
    : isSaidIn(nameOfElement(element), instruction);

const MOST_IN_ENUM = 12;

/** What all begin and end with, in whole words: "Delete alarm 06:45" and "Delete alarm 07:30" share "Delete alarm ". */
function sharedAround(name: string, others: readonly string[]): readonly [string, string] {
  if (others.length === 0) return ['', ''];
  const heads = [...name.matchAll(/\s+/gu)].map(({ index, 0: gap }) => name.slice(0, index + gap.length)).reverse();
  const head =
    heads.find((each) => others.every((other) => other.startsWith(each) && other.length > each.length)) ?? '';
  const rest = name.slice(head.length);
  const tails = [...rest.matchAll(/\s+/gu)].map(({ index }) => rest.slice(index));
  const tail = tails.find((each) =>
    others.every((other) => other.slice(head.length).endsWith(each) && other.length > head.length + each.length),
  );
  return [head, tail ?? ''];
}

/** Its `text`, unless the action only looks for it. */
export function typedIn({ action, args }: PerformedAction): string | undefined {
  const { text } = args;
  return typeof text === 'string' && text !== '' && !seeksText(action) ? text : undefined;
}
