/** Fills the slots of a task with what the seed decides. */

import { createHash } from 'node:crypto';
import { fillSlots, slotsIn, type SlotValues } from '../../core/slots.js';
import type { TaskParameter, TaskTemplate } from '../../core/task.js';
import { seededRandom, type Random } from '../metrics/random.js';
import type { SuiteTask } from './suite-task.js';
import { omit } from '../../core/omit.js';

export type TaskValues = Readonly<Record<string, string | number | boolean>>;

/** A task with its slots filled, as one try of it is run. */
export type TaskInstance = Omit<SuiteTask, 'parameters' | 'cases'> & Readonly<{ values: TaskValues }>;

/** Which values one try gets. The same seed, task and try give the same values, whatever else is in the suite. */
export function drawValues(
  template: TaskTemplate,
  { seed, attempt }: Readonly<{ seed: number; attempt: number }>,
): TaskValues {
  const random = seededRandom(numberOf(`${seed}/${template.id}/${attempt}`));
  const group = template.cases && pick(template.cases, random);
  const single = Object.entries(template.parameters ?? {}).map(([name, parameter]) => [name, draw(parameter, random)]);
  return { ...group, ...(Object.fromEntries(single) as TaskValues) };
}

export const instantiateTask = (template: SuiteTask, draw: Readonly<{ seed: number; attempt: number }>): TaskInstance =>
  fillTask(template, drawValues(template, draw));

/** Puts the values where the slots are. A text that is one slot and nothing else becomes the value itself, so a number stays one. */
export function fillTask(template: SuiteTask, values: TaskValues): TaskInstance {
  const plain = omit(template, 'parameters', 'cases');
  return { ...(filled(plain, values) as typeof plain), values };
}

/** Every group of values that the task can be run with by its cases; its parameters keep the values given. */
export const otherCases = ({ cases = [] }: TaskTemplate, values: TaskValues): readonly TaskValues[] =>
  cases.map((group) => ({ ...values, ...group })).filter((group) => JSON.stringify(group) !== JSON.stringify(values));

/** Under these keys stands what is read or typed on a screen: a number there is the text that it is written with. */
const TEXTS: ReadonlySet<string> = new Set(['instruction', 'answer', 'screen', 'text', 'target', 'to']);

export function filled(value: unknown, values: SlotValues, under = ''): unknown {
  if (typeof value === 'string') {
    const [slot] = slotsIn(value);
    if (TEXTS.has(under)) return fillSlots(value, values);
    if (slot && slot.filter === undefined && value === `{{${slot.name}}}` && Object.hasOwn(values, slot.name)) {
      return values[slot.name];
    }
    return fillSlots(value, values);
  }
  if (Array.isArray(value)) return value.map((entry) => filled(entry, values, under));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      fillSlots(key, values),
      filled(entry, values, TEXTS.has(under) ? under : key),
    ]),
  );
}

function draw(parameter: TaskParameter, random: Random): string | number | boolean {
  if ('choose' in parameter) return pick(parameter.choose, random);
  const [low, high] = parameter.between;
  return low + Math.floor(random() * (high - low + 1));
}

function pick<T>(list: readonly T[], random: Random): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new Error('There is nothing to choose from.');
  return picked;
}

const numberOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0);
