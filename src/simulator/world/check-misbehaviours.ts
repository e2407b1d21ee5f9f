/** Whether a list of misbehaviours can be understood. */

import { SetupError } from '../../core/errors.js';
import { didYouMean } from '../../core/suggest.js';
import { MISBEHAVIOURS, ruleOf, type Misbehaviour, type MisbehaviourKind, type Rule } from './misbehaviour.js';
import { isObject } from './question.js';
import type { Json, JsonObject } from './json.js';

type Sort = 'a text' | 'a whole number' | 'milliseconds' | 'a number from 0 to 1';

const SORTS: Readonly<Record<Exclude<keyof Misbehaviour, 'kind'>, Sort>> = {
  package: 'a text',
  screen: 'a text',
  after: 'a whole number',
  at: 'milliseconds',
  times: 'a whole number',
  chance: 'a number from 0 to 1',
  ms: 'milliseconds',
  text: 'a text',
  to: 'a text',
  from: 'a text',
  variant: 'a text',
};

const isSort = (sort: Sort, value: Json): boolean => {
  if (sort === 'a text') return typeof value === 'string';
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return false;
  if (sort === 'a whole number') return Number.isInteger(value);
  return sort === 'milliseconds' || value <= 1;
};

/** Where and when: every kind takes these. */
const ALWAYS = ['package', 'screen', 'after', 'at'] as const;

const refuse = (problem: string, remedy: string): SetupError => new SetupError({ problem, remedy });

const isKind = (kind: Json | undefined): kind is MisbehaviourKind =>
  typeof kind === 'string' && Object.hasOwn(MISBEHAVIOURS, kind);

/**
 * Reads a list of misbehaviours. Throws a SetupError that says which entry is wrong and what would be right.
 * `installed`: packages that may be named; any when it is left out.
 */
export function checkConditions(value: Json | undefined, installed?: readonly string[]): readonly Misbehaviour[] {
  if (!Array.isArray(value)) throw refuse('"conditions" must be a list.', 'For example [{"kind": "pop-up"}].');
  return (value as readonly Json[]).map((entry, index) => checkCondition(entry, { index, installed }));
}

type Place = Readonly<{ index: number; installed: readonly string[] | undefined }>;

function checkCondition(entry: Json, { index, installed }: Place): Misbehaviour {
  const kind = isObject(entry) ? entry['kind'] : undefined;
  if (!isObject(entry) || !isKind(kind)) {
    const kinds = Object.keys(MISBEHAVIOURS);
    throw refuse(
      `${JSON.stringify(kind ?? entry)} is no kind of misbehaviour (entry ${index + 1} of "conditions").`,
      typeof kind === 'string' ? didYouMean(kind, kinds) : `Give each a "kind", one of: ${kinds.join(', ')}.`,
    );
  }
  const rule = ruleOf(kind);
  const known = ['kind', ...ALWAYS, ...(rule.needs ?? []), ...(rule.takes ?? [])];
  const where = `The misbehaviour "${kind}" (entry ${index + 1} of "conditions")`;
  for (const [name, value] of Object.entries(entry)) checkField({ name, value, known, where });
  for (const name of rule.needs ?? [])
    if (entry[name] === undefined) throw refuse(`${where} needs "${name}".`, `It takes ${known.join(', ')}.`);
  checkChoice(entry, { name: 'variant', choices: rule.variants, where });
  checkChoice(entry, { name: 'to', choices: rule.choices, where });
  const { package: owner } = entry;
  if (installed && typeof owner === 'string' && !installed.includes(owner))
    throw refuse(`${where} names the app "${owner}", which is not on this phone.`, didYouMean(owner, installed));
  if (rule.when === 'moment' && entry['at'] !== undefined && Number(entry['times'] ?? 1) > 1)
    throw refuse(`${where} has one moment "at" and several "times".`, 'Give one entry for each moment.');
  // Every field was looked at above.
  return entry as unknown as Misbehaviour;
}

type Field = Readonly<{ name: string; value: Json; known: readonly string[]; where: string }>;

function checkField({ name, value, known, where }: Field): void {
  if (!known.includes(name)) throw refuse(`${where} takes no "${name}".`, didYouMean(name, known));
  const sort = name === 'kind' ? 'a text' : SORTS[name as keyof typeof SORTS];
  if (!isSort(sort, value))
    throw refuse(
      `"${name}" must be ${sort}, got ${JSON.stringify(value)}. ${where} has it.`,
      'Change it or leave it out.',
    );
}

type Choice = Readonly<{ name: 'variant' | 'to'; choices: Rule['choices']; where: string }>;

function checkChoice(entry: JsonObject, { name, choices, where }: Choice): void {
  const value = entry[name];
  if (choices && typeof value === 'string' && !choices.includes(value))
    throw refuse(`${where} has no ${name} "${value}".`, didYouMean(value, choices));
}
