/** Steps of a shortcut that turn switches, boxes and chips on or off. */

import type { Condition } from '../../core/condition.js';
import { ItemRejected } from '../../core/errors.js';
import type { ScreenElement } from '../../core/element.js';
import type { Shortcut, ShortcutStep } from '../../core/shortcut.js';
import { fillSlots, slotsIn, type SlotValues } from '../../core/slots.js';
import { fillAll } from './fill-shortcut.js';

/** A step with its values filled in, and how its target has to stand afterwards where it is a switch. */
export type FilledStep = Readonly<{ step: ShortcutStep; turn?: boolean }>;

/** What a step comes to with these values: itself, or one for each of its set. Throws an ItemRejected where `each` is no set. */
export function fillStep(
  step: ShortcutStep,
  { params }: Pick<Shortcut, 'params'>,
  values: SlotValues,
): readonly FilledStep[] {
  const { each, turn, ...rest } = step;
  const asked = turn === undefined ? undefined : isOn(fillSlots(turn, values));
  if (each === undefined) {
    return [{ step: fillAll(rest, values) as ShortcutStep, ...(asked !== undefined && { turn: asked }) }];
  }
  const name = slotsIn(each)[0]?.name ?? '';
  const parameter = Object.hasOwn(params, name) ? params[name] : undefined;
  if (parameter?.type !== 'set') {
    throw new ItemRejected({
      problem: `"each: ${each}" names no set.`,
      remedy: `Give the parameter "${name}" the type set.`,
    });
  }
  const given = values[name];
  const wanted: readonly string[] = Array.isArray(given) ? given : [];
  return (parameter.values ?? wanted).map((value) => ({
    step: fillAll(rest, { ...values, each: value }) as ShortcutStep,
    turn: wanted.includes(value) === (asked ?? true),
  }));
}

const isOn = (text: string): boolean => text === 'on' || text === 'true';

/** undefined where the tree does not tell. */
export const standsOn = ({ state }: Pick<ScreenElement, 'state'>): boolean | undefined =>
  state.checked ?? state.selected;

/** That every one of these stands as it was wanted; undefined where nothing was to be turned. */
export function standsAsWanted(filled: readonly FilledStep[]): Condition | undefined {
  const all = filled.flatMap(({ step: { target }, turn }): readonly Condition[] => {
    if (turn === undefined || !target) return [];
    return [turn ? { checked: target } : { unchecked: target }];
  });
  return all.length === 0 ? undefined : { all };
}
