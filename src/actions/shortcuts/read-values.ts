/** Reads the values for a shortcut's parameters by their types, and refuses those that are none. */

import { UnusableReply } from '../../core/errors.js';
import { foldText } from '../../core/plain-text.js';
import { readDay, readHours } from '../../core/slot-moments.js';
import type { ShortcutParameter } from '../../core/shortcut-parameter.js';
import type { Shortcut } from '../../core/shortcut.js';
import type { SlotValues } from '../../core/slots.js';
import { didYouMean } from '../../core/suggest.js';

type RawValues = Readonly<Record<string, unknown>>;

/** Reads the values for a shortcut's parameters. Throws an UnusableReply that names the parameter and what it takes. */
export function readValues({ name, params }: Pick<Shortcut, 'name' | 'params'>, given: RawValues): SlotValues {
  for (const key of Object.keys(given)) {
    if (Object.hasOwn(params, key)) continue;
    const known = Object.keys(params);
    throw new UnusableReply({
      problem: `The shortcut "${name}" has no parameter "${key}".`,
      remedy: known.length > 0 ? didYouMean(key, known) : 'It takes none: give {}.',
    });
  }
  return Object.fromEntries(
    Object.entries(params).map(([key, parameter]) => [key, readValue({ name, key, parameter }, given[key])]),
  );
}

type ParameterRequest = Readonly<{ name: string; key: string; parameter: ShortcutParameter }>;

function readValue({ name, key, parameter }: ParameterRequest, value: unknown): SlotValues[string] {
  const refuse = (what: string): UnusableReply =>
    new UnusableReply({
      problem: `The parameter "${key}" of the shortcut "${name}" ${what}.`,
      remedy: exampleOf(key, parameter),
    });
  if (value === undefined || value === '') {
    const usual = 'default' in parameter ? parameter.default : undefined;
    if (usual !== undefined) return usual;
    if (parameter.optional) return parameter.type === 'set' ? [] : undefined;
    throw refuse('is missing');
  }
  switch (parameter.type) {
    case 'integer':
    case 'number': {
      const number = Number(value);
      if (!Number.isFinite(number) || (parameter.type === 'integer' && !Number.isInteger(number)))
        throw refuse(`must be a ${parameter.type === 'integer' ? 'whole ' : ''}number, got "${String(value)}"`);
      if (number < (parameter.min ?? -Infinity) || number > (parameter.max ?? Infinity))
        throw refuse(`must be from ${parameter.min ?? '-∞'} to ${parameter.max ?? '∞'}, got ${number}`);
      return number;
    }
    case 'boolean':
      if (typeof value === 'boolean') return value;
      if (value === 'true' || value === 'false') return value === 'true';
      throw refuse(`must be true or false, got "${String(value)}"`);
    case 'enum':
      if (parameter.values.includes(String(value))) return String(value);
      throw refuse(`must be one of ${parameter.values.join(', ')}, got "${String(value)}"`);
    case 'set':
      return readSet(value, parameter.values, refuse);
    case 'date':
      if (typeof value === 'string' && readDay(value)) return value;
      throw refuse(`must be a date as in 2026-05-16, got "${String(value)}"`);
    case 'time': {
      const time = typeof value === 'string' ? readHours(value) : undefined;
      if (time) return [time.hour, time.minute].map((part) => String(part).padStart(2, '0')).join(':');
      throw refuse(`must be a time of 24 hours as in 06:45, got "${String(value)}"`);
    }
    case 'secret':
      if (typeof value === 'string' && /^\{\{secret:\w+\}\}$/.test(value)) return value;
      throw refuse('is a secret: it takes the name of one, as {{secret:NAME}}, never its value');
    case 'string':
      if (typeof value === 'object') throw refuse('must be a text');
      return String(value);
  }
}

/** A list, or one text with commas. */
function readSet(
  value: unknown,
  allowed: readonly string[] | undefined,
  refuse: (what: string) => UnusableReply,
): readonly string[] {
  const given = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,，、]/) : [value];
  const names = given.map((each) => String(each).trim()).filter((each) => each !== '');
  return names.map((name) => {
    const known = allowed?.find((each) => foldText(each) === foldText(name));
    if (allowed === undefined) return name;
    if (known === undefined) throw refuse(`may hold ${allowed.join(', ')}, got "${name}"`);
    return known;
  });
}

function exampleOf(key: string, parameter: ShortcutParameter): string {
  const example =
    'example' in parameter && parameter.example !== undefined
      ? `For example: ${key}=${String(parameter.example)}.`
      : '';
  return example || (parameter.describe === undefined ? `Give a value for "${key}".` : `It is ${parameter.describe}.`);
}
