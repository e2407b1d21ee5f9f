/** The steps of a shortcut, made of recorded actions: slots where a value stood, and nothing else of that value. */

import { isPositionName } from '../actions/arguments.js';
import { locate } from '../actions/locate.js';
import type { Locator } from '../core/locator.js';
import { ShortcutStep } from '../core/shortcut.js';
import { nameOfElement } from './like-elements.js';
import { elementOf, type RecordedAction } from './recorded-actions.js';
import { typedIn, type RecordedValue } from './recorded-values.js';
import { slotFor, mentions, type ChosenParameter } from './slot-texts.js';

/** The steps of one or several actions that are one step. */
export type CompiledStep = Readonly<{ step: ShortcutStep; recorded: RecordedAction; value?: RecordedValue }>;

export type StepsOptions = Readonly<{
  actions: readonly RecordedAction[];
  /** Where these begin in their stretch. */
  offset: number;
  values: readonly RecordedValue[];
  chosen: readonly ChosenParameter[];
}>;

/** In order. Touches of one set are one step; without a parameter they are turned as they were. */
export function compileSteps(options: StepsOptions): readonly CompiledStep[] {
  return options.actions.flatMap((recorded, at) => {
    const used = options.values.filter(({ uses }) => uses.includes(at + options.offset));
    const toggle = used.find(({ form }) => form.type === 'set' || form.type === 'boolean');
    if (!toggle) return [{ step: plainStep(recorded, used, options), recorded, ...(used[0] && { value: used[0] }) }];
    const isFirst = options.actions.slice(0, at).every((_, before) => !toggle.uses.includes(before + options.offset));
    return isFirst ? turnSteps(recorded, toggle, options) : [];
  });
}

function turnSteps(recorded: RecordedAction, value: RecordedValue, options: StepsOptions): readonly CompiledStep[] {
  const { form } = value;
  const slot = options.chosen.find((each) => each.value === value);
  const { action } = recorded.action;
  const step = (fields: object): CompiledStep => ({
    step: ShortcutStep.parse({ do: action, ...fields }),
    recorded,
    value,
  });
  if (form.type === 'boolean') {
    const turn = slot ? `{{${slot.name}}}` : form.on ? 'on' : 'off';
    return [step({ target: withoutValues(recorded, options), turn })];
  }
  if (form.type !== 'set') return [];
  const turn = form.on ? 'on' : 'off';
  if (slot) return [step({ each: `{{${slot.name}}}`, target: namedBy(recorded, '{{each}}'), turn })];
  const all = form.values && form.values.length <= MOST_TURNED ? form.values : form.chosen;
  return all.map((name) =>
    step({ target: namedBy(recorded, name), turn: form.chosen.includes(name) ? turn : form.on ? 'off' : 'on' }),
  );
}

const MOST_TURNED = 8;

function plainStep(recorded: RecordedAction, used: readonly RecordedValue[], options: StepsOptions): ShortcutStep {
  const { action, args, target } = recorded.action;
  const typed = typedIn(recorded.action);
  const chosen = options.chosen.find(({ value }) => used.includes(value));
  const kept = Object.entries(args).filter(
    ([key, value]) => !isPositionName(key) && ['string', 'number', 'boolean'].includes(typeof value),
  );
  const isTarget = chosen !== undefined && typed === undefined;
  const where = target && (isTarget ? targetWithSlot(recorded, chosen) : withoutValues(recorded, options));
  return ShortcutStep.parse({
    do: action,
    ...(where ? { target: where } : {}),
    ...Object.fromEntries(
      kept.map(([key, value]) => [key, typeof value === 'string' ? argument(value, chosen, options) : value]),
    ),
  });
}

/** What is typed belongs to this action's own value; a text that is looked for may be any of them. */
function argument(text: string, own: ChosenParameter | undefined, { chosen }: StepsOptions): string {
  if (own?.value.text === text) return slotFor(text, own) ?? text;
  const fitting = chosen.filter(({ value }) => value.text === text);
  const [only] = fitting;
  return only && fitting.length === 1 ? (slotFor(text, only) ?? text) : text;
}

/** Its id and class, and one word: the slot. Whatever else it read was the same thing in other words. */
function targetWithSlot(recorded: RecordedAction, chosen: ChosenParameter): Locator {
  const { target = {} } = recorded.action;
  const { value } = chosen;
  if (value.isNeighbour) return { ...withoutPoint(target), near: slotFor(value.text, chosen) };
  if (value.form.type !== 'date') {
    const [head, tail] = value.around ?? ['', ''];
    return namedBy(recorded, `${head}${slotFor(value.text, chosen) ?? ''}${tail}`);
  }
  const element = elementOf(recorded);
  const texts = { text: element?.label ?? '', desc: element?.description ?? '' };
  const written = Object.entries(texts).flatMap(([key, text]): readonly [string, string][] => {
    const slot = text === '' ? undefined : slotFor(text, chosen);
    return slot === undefined ? [] : [[key, slot]];
  });
  return { ...kindOf(target), ...Object.fromEntries(written) };
}

/** The place in the same structure that bears this name. */
function namedBy(recorded: RecordedAction, name: string): Locator {
  const { target = {} } = recorded.action;
  const element = elementOf(recorded);
  const word = element && element.label === '' && nameOfElement(element) !== '' ? 'desc' : 'text';
  return { ...kindOf(target), [word]: name };
}

const kindOf = ({ id, class: name }: Locator): Locator => ({
  ...(id !== undefined && { id }),
  ...(name !== undefined && { class: name }),
});

/** A place on one phone's screen is no way to find a thing on another's. */
const withoutPoint = (target: Locator): Locator =>
  Object.fromEntries(Object.entries(target).filter(([key]) => key !== 'point'));

const WORDS = ['desc', 'text', 'hint', 'near'] as const;

/** Without words that say a value of the run, as long as it can still be told what is meant. */
function withoutValues(recorded: RecordedAction, { values }: StepsOptions): Locator {
  const target = withoutPoint(recorded.action.target ?? {});
  const stale = WORDS.filter((word) => target[word] !== undefined && mentions(target[word] ?? '', values));
  const rest = Object.fromEntries(
    Object.entries(target).filter(([key]) => !(stale as readonly string[]).includes(key)),
  ) as Locator;
  if (rest.id === undefined && WORDS.every((word) => rest[word] === undefined)) return target;
  const found = locate(rest, recorded.before);
  return found.kind === 'found' && found.element === elementOf(recorded) ? rest : target;
}
