/** Texts of a run with slots where they say a value. */

import type { Condition } from '../core/condition.js';
import { omit } from '../core/omit.js';
import { foldText } from '../core/plain-text.js';
import { occursIn } from './said-as.js';
import type { RecordedValue } from './recorded-values.js';
import { dateIn, timeIn, withDateSlots, withTimeSlots } from './written-dates.js';

export type ChosenParameter = Readonly<{
  name: string;
  value: RecordedValue;
  describe?: string | undefined;
}>;

/** A text that is this value, or that holds its date: with a slot. undefined where it says something else, or more. */
export function slotFor(text: string, { name, value: { text: own, form } }: ChosenParameter): string | undefined {
  switch (form.type) {
    case 'date':
      return withDateSlots(text, { name, date: form.value });
    case 'time':
      return withTimeSlots(text, { name, time: form.value });
    case 'integer':
      if (!/^\d+$/.test(text) || Number(text) !== Number(own)) return undefined;
      return text === String(Number(text)) ? `{{${name}}}` : `{{${name}|pad2}}`;
    case 'set':
    case 'boolean':
      return undefined;
    default:
      return text === own ? `{{${name}}}` : undefined;
  }
}

/** Whether something of these values stands in a text, or a date, a time or a number of that day. */
export function mentions(text: string, values: readonly RecordedValue[]): boolean {
  if (dateIn(text) !== undefined || timeIn(text) !== undefined || /\d/.test(text)) return true;
  return values.some(({ text: own, form, others }) => {
    const named = form.type === 'set' ? (form.values ?? form.chosen) : form.type === 'boolean' ? [] : [own, ...others];
    return named.some((each) => foldText(each) === foldText(text) || occursIn(each, text));
  });
}

/** A condition with slots for the values; undefined where a word of it would still be of this one run. */
export function conditionWithSlots(
  condition: Condition,
  { chosen, values }: Readonly<{ chosen: readonly ChosenParameter[]; values: readonly RecordedValue[] }>,
): Condition | undefined {
  let isWhole = true;
  const filled = JSON.parse(JSON.stringify(condition), function (this: unknown, key: string, inner: unknown) {
    if (typeof inner !== 'string' || !SAID.has(key)) return inner;
    const slotted = textWithSlots(inner, chosen);
    if (slotted === undefined && mentions(inner, values)) isWhole = false;
    return slotted ?? inner;
  }) as Condition & { text?: unknown };
  // What it says in words, for people, is of this one run.
  return isWhole ? omit(filled, 'text') : undefined;
}

const SAID = new Set(['text', 'desc', 'hint', 'near', 'value']);

/** undefined where the text says no value, or may mean more than one. */
export function textWithSlots(text: string, chosen: readonly ChosenParameter[]): string | undefined {
  const whole = chosen.flatMap((each) => slotFor(text, each) ?? []);
  if (whole.length > 0) return whole.length === 1 ? whole[0] : undefined;
  return withNumbers(text, chosen) ?? withPart(text, chosen);
}

/** "06:45" of the hour 6 and the minute 45, and no other number. */
function withNumbers(text: string, chosen: readonly ChosenParameter[]): string | undefined {
  const numbers = chosen.filter(({ value: { form } }) => form.type === 'integer');
  let isSure = numbers.length > 0 && /\d/.test(text) && !/\p{L}/u.test(text);
  const filled = text.replace(/\d+/g, (digits) => {
    const fitting = numbers.filter(({ value: { text: own } }) => Number(own) === Number(digits));
    if (fitting.length !== 1) isSure = false;
    // What is two digits wide beside a colon is so for smaller numbers too.
    return `{{${fitting[0]?.name ?? ''}${digits.length === 2 && text.includes(':') ? '|pad2' : ''}}}`;
  });
  return isSure ? filled : undefined;
}

/** A longer text around one typed or chosen text, where it says no other value. */
function withPart(text: string, chosen: readonly ChosenParameter[]): string | undefined {
  const parts = chosen.filter(
    ({ value: { text: own, form } }) => form.type === 'string' && own.length >= 3 && occursIn(own, text),
  );
  const [only] = parts;
  if (!only || parts.length !== 1) return undefined;
  const rest = text.split(only.value.text);
  const others = chosen.filter((each) => each !== only).map(({ value }) => value);
  return rest.length > 1 && !mentions(rest.join(' '), others) ? rest.join(`{{${only.name}}}`) : undefined;
}
