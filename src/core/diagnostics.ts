/** Complaints about files that people write, with file, line, field and value. */

import type { z } from 'zod';
import { didYouMean, nearest } from './suggest.js';
import { toJsonSchema, type Schema } from './schema.js';
import { shorten } from './shorten.js';
import { isRecord } from './is-record.js';

type Path = readonly (string | number)[];

/** One thing that is wrong with a value: where, what, and what to do. */
export type Diagnostic = Readonly<{
  /** To the value; for a key that is not known, to that key. */
  path: Path;
  problem: string;
  remedy: string;
}>;

/** Where something stands in a file a person edits. Lines count from 1. */
export type SourcePosition = Readonly<{ file: string; line?: number | undefined }>;

/** `devices.yaml, line 7: "port" must be a whole number, got "47233a". Write it without quotes.` */
export const formatDiagnostic = (
  { file, line }: SourcePosition,
  { problem, remedy }: Omit<Diagnostic, 'path'>,
): string => `${file}${line === undefined ? '' : `, line ${line}`}: ${problem} ${remedy}`;

/** Stands where the library would put words of its own. */
const NO_WORDS = '';

/** Everything about `value` that the schema does not allow, in words for the person who wrote it. */
export function validate(schema: Schema<unknown>, value: unknown): readonly Diagnostic[] {
  const result = schema.safeParse(value, { error: () => NO_WORDS });
  if (result.success) return [];
  const root = toJsonSchema(schema);
  const issues = result.error.issues.flatMap((issue) => unfold(issue, []));
  const found = issues.flatMap((issue) => explain(issue, { root, value }));
  return found.filter((mismatch) => !isSpelledWrong(mismatch, found));
}

type Issue = z.core.$ZodIssue;
type Context = Readonly<{ root: unknown; value: unknown }>;
type RawDiagnostic = Diagnostic & Readonly<{ missing?: true; guess?: string | undefined }>;

/** A union complains once for each of its branches; the branch with the fewest complaints is the one that was meant. */
function unfold(issue: Issue, above: Path): readonly Issue[] {
  const here = [...above, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path: here }];
  const [closest = []] = [...issue.errors].sort((a, b) => a.length - b.length || deepest(b) - deepest(a));
  return closest.flatMap((inner) => unfold(inner, here));
}

const deepest = (issues: readonly Issue[]): number => Math.max(...issues.map(({ path }) => path.length));

function explain(issue: Issue, { root, value }: Context): readonly RawDiagnostic[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(root, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      problem: `There is no field "${key}" here.`,
      remedy: known.length ? didYouMean(key, known) : 'Take it out.',
      guess: nearest(key, known),
    }));
  }
  const name = nameOf(path);
  const got = valueAt(value, path);
  if (got === undefined) {
    return [{ path, problem: `"${name}" is missing.`, remedy: `Add it: it ${mustOf(issue)}.`, missing: true }];
  }
  return [{ path, problem: `"${name}" ${mustOf(issue)}, got ${shown(got)}.`, remedy: remedyOf(issue, got) }];
}

/** A field that is missing only because its name was mistyped needs no complaint of its own. */
const isSpelledWrong = ({ path, missing }: RawDiagnostic, found: readonly RawDiagnostic[]): boolean =>
  missing === true && found.some((other) => other.guess === path.at(-1) && other.path.length === path.length);

const NUMBERS = new Set(['int', 'number', 'bigint', 'float64']);
const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  tuple: 'a list',
};

function mustOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return own(issue) ?? `must be ${EXPECTED[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return own(issue) ?? `must be ${list(issue.values)}`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `must be ${list(issue.options)}`
        : 'is not of this form';
    case 'too_big':
      return own(issue) ?? `must ${sized(issue.origin)} at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'too_small':
      return own(issue) ?? `must ${sized(issue.origin)} at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'invalid_key':
      return (issue.issues[0] && own(issue.issues[0])) ?? 'has a name that is not allowed';
    default:
      return own(issue) ?? 'is not of the right form';
  }
}

/** A schema's own words; where it has none, the library's are left out and ours are put in. */
const own = ({ message }: Issue): string | undefined => (message === NO_WORDS ? undefined : message);
const list = (values: readonly unknown[]): string =>
  values.length > 1 ? `one of: ${values.join(', ')}` : `${values[0]}`;
const sized = (origin: string): string => (origin === 'string' || origin === 'array' ? 'have' : 'be');
const unitOf = (origin: string): string => (origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '');

function remedyOf(issue: Issue, got: unknown): string {
  if (issue.code === 'invalid_value' && typeof got === 'string') {
    const guess = nearest(got, issue.values.map(String));
    return guess === undefined ? 'Write one of these.' : `Did you mean "${guess}"?`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof got !== 'object')
    return 'Put it in quotes.';
  if (issue.code === 'invalid_type' && NUMBERS.has(issue.expected) && typeof got === 'string') {
    return /^\s*[\d.]+\s*$/.test(got) ? 'Write it without quotes.' : 'Write it as a number.';
  }
  if (issue.code === 'too_big' && issue.origin === 'string' && typeof got === 'string') {
    return `Shorten it by ${got.length - Number(issue.maximum)}.`;
  }
  return 'Correct it.';
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return shorten(text, 80);
}

/** `tips[2].do` */
const nameOf = (path: Path): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index ? `.${part}` : part)).join('') ||
  'The file';

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, part) => (isRecord(inner) || Array.isArray(inner) ? Reflect.get(inner, part) : undefined),
    value,
  );

/** The field names that JSON Schema allows at a place, whatever branch of a union it is. */
function keysAt(root: unknown, path: Path): readonly string[] {
  const places = path.reduce<readonly unknown[]>(
    (schemas, part) => schemas.flatMap((schema) => branches(schema, root)).flatMap((schema) => step(schema, part)),
    [root],
  );
  const keys = places
    .flatMap((schema) => branches(schema, root))
    .flatMap(({ properties }) => (isRecord(properties) ? Object.keys(properties) : []));
  return [...new Set(keys)];
}

function branches(schema: unknown, root: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!isRecord(schema)) return [];
  if (typeof schema['$ref'] === 'string') {
    const path = schema['$ref'].split('/').slice(1);
    return branches(valueAt(root, path), path.length ? root : {});
  }
  const unions = [schema['anyOf'], schema['oneOf'], schema['allOf']].flatMap((part) =>
    Array.isArray(part) ? part : [],
  );
  return [schema, ...unions.flatMap((part) => branches(part, root))];
}

function step(schema: Readonly<Record<string, unknown>>, part: string | number): readonly unknown[] {
  if (typeof part === 'number') return [schema['items']];
  const { properties } = schema;
  return [isRecord(properties) && part in properties ? properties[part] : schema['additionalProperties']];
}
