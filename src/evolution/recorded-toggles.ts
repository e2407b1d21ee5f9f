/** What a run turned on or off: one switch, or some of a set. */

import { isPositionName } from '../actions/arguments.js';
import { canBeOn, isInList, likeElements, nameOfElement, namesakeOf } from './like-elements.js';
import { elementOf, type RecordedAction } from './recorded-actions.js';
import type { ScreenElement } from '../core/element.js';
import { sharesRow } from '../core/geometry.js';
import { dateIn } from './written-dates.js';

/** A set with all its names where those are known and the rest was off; else only what was touched, all on or all off. */
export type ToggleForm =
  | Readonly<{ type: 'set'; chosen: readonly string[]; values?: readonly string[]; on: boolean }>
  | Readonly<{ type: 'boolean'; on: boolean }>;

export type RecordedToggle = Readonly<{ text: string; form: ToggleForm; uses: readonly number[] }>;

type Touch = Readonly<{ index: number; element: ScreenElement; recorded: RecordedAction }>;

/** Touches of one group right after each other are one value. */
export function togglesOf(actions: readonly RecordedAction[]): readonly RecordedToggle[] {
  const groups: Touch[][] = [];
  for (const [index, recorded] of actions.entries()) {
    const element = elementOf(recorded);
    if (!element || !canBeOn(element) || isNamedByDate(element) || !isTurned(element, recorded)) continue;
    const touch = { index, element, recorded };
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && before.index === index - 1 && isOneGroup(before.element, element)) last.push(touch);
    else groups.push([touch]);
  }
  return groups.flatMap(readGroup);
}

/** Nothing was said but what to touch, and where it is still seen it stands otherwise now. */
function isTurned(element: ScreenElement, { action: { args }, after }: RecordedAction): boolean {
  const now = namesakeOf(nameOfElement(element), element, after)?.state.checked;
  return Object.keys(args).every(isPositionName) && now !== element.state.checked;
}

/** A day of a calendar that is chosen tells so, and is no switch. */
const isNamedByDate = (element: ScreenElement): boolean =>
  nameOfElement(element) === '' || (dateIn(element.description ?? '') ?? dateIn(element.label)) !== undefined;

const isOneGroup = (one: ScreenElement, other: ScreenElement): boolean =>
  one.ids[0] === other.ids[0] && one.className === other.className && one.kind === other.kind;

function readGroup(touches: readonly Touch[]): readonly RecordedToggle[] {
  const [first, last] = [touches[0], touches.at(-1)];
  if (!first || !last) return [];
  const others = likeElements(first.element, first.recorded.before).filter(canBeOn);
  const uses = touches.map(({ index }) => index);
  const stands = new Map(touches.map(({ element }) => [nameOfElement(element), element.state.checked !== true]));
  if (others.length === 0 || stands.size < 1) return touches.map(alone);
  const on = [...stands].filter(([, isOn]) => isOn).map(([name]) => name);
  const members = [first.element, ...others].sort((a, b) => a.mark - b.mark);
  if (isClosed(members, { touches, stands })) {
    const form = { type: 'set', chosen: on, values: members.map(nameOfElement), on: true } as const;
    return [{ text: on.join(', '), form, uses }];
  }
  if (on.length > 0 && on.length < stands.size) return touches.map(alone);
  const chosen = [...stands.keys()];
  return [{ text: chosen.join(', '), form: { type: 'set', chosen, on: on.length > 0 }, uses }];
}

const alone = ({ index, element }: Touch): RecordedToggle => ({
  text: nameOfElement(element),
  form: { type: 'boolean', on: element.state.checked !== true },
  uses: [index],
});

type GroupState = Readonly<{ touches: readonly Touch[]; stands: ReadonlyMap<string, boolean> }>;

/** All of them are seen, and what was not touched is off: then exactly these were wanted. Switches and lists stand for themselves. */
function isClosed(members: readonly ScreenElement[], { touches, stands }: GroupState): boolean {
  const [first, last] = [touches[0], touches.at(-1)];
  if (!first || !last || isColumn(members) || isInList(first.element, first.recorded.before)) return false;
  return members.every((member) => {
    const name = nameOfElement(member);
    return stands.has(name) || (!member.state.checked && !namesakeOf(name, member, last.recorded.after)?.state.checked);
  });
}

/** Boxes below each other are a list of things that each stand for themselves; chips lie beside each other. */
const isColumn = (members: readonly ScreenElement[]): boolean =>
  members.every((one) => members.every((other) => one === other || !sharesRow(one.bounds, other.bounds)));
