import { SetupError } from '../../core/errors.js';
import { didYouMean } from '../../core/suggest.js';
import type { Json, JsonObject } from './json.js';
import type { JournalEntry } from './world.js';

/**
 * What a check asks of a phone's state. `at` is a JSON Pointer (RFC 6901); exactly one test goes with it.
 * `journal` looks for an entry of what happened that has at least the given fields. A text within an object must be the same,
 * or is asked for by `{ contains }` or `{ matches }`: `{ has: { what: 'sent', details: { text: { contains: 'at 8' } } } }`.
 */
export type WorldQuestion = Readonly<{
  at?: string;
  equals?: Json;
  /** A text that holds a text, a list that holds a value, an object that holds those fields. */
  contains?: Json;
  /** A regular expression. */
  matches?: string;
  exists?: boolean;
  count?: number;
  /** The same as at the start. */
  unchanged?: boolean;
  journal?: Readonly<{ has?: JsonObject; hasNot?: JsonObject }>;
}>;

export type Answer = Readonly<{ holds: boolean; found: Json }>;

const TESTS = ['equals', 'contains', 'matches', 'exists', 'count', 'unchanged'] as const;
const FIELDS: readonly string[] = ['at', 'journal', ...TESTS];

type State = Readonly<{ now: Json; start: Json; journal: readonly JournalEntry[] }>;

/** Answers a question; throws a SetupError when it cannot be understood. */
export function answerQuestion(state: State, question: Json): Answer {
  const asked = readQuestion(question);
  if (asked.journal) return askJournal(state.journal, asked.journal);
  const found = valueAt(state.now, asked.at ?? '');
  const holds = TESTS.filter((test) => asked[test] !== undefined).every((test) =>
    passes(test, { asked, found, state }),
  );
  return { holds, found: found ?? null };
}

const refuse = (problem: string, remedy: string): SetupError => new SetupError({ problem, remedy });

function readQuestion(question: Json): WorldQuestion {
  if (!isObject(question))
    throw refuse(
      'A question about the phone must be an object.',
      'For example {"at": "/deviceName", "equals": "Pixel"}.',
    );
  const unknown = Object.keys(question).find((name) => !FIELDS.includes(name));
  if (unknown !== undefined) {
    throw refuse(
      `A question about the phone has no field "${unknown}".`,
      didYouMean(unknown, FIELDS) || `Choose from ${FIELDS.join(', ')}.`,
    );
  }
  const asked = question as WorldQuestion;
  if (
    asked.journal === undefined &&
    (typeof asked.at !== 'string' || !TESTS.some((test) => asked[test] !== undefined))
  ) {
    throw refuse(
      'A question about the phone needs "at" and a test.',
      `Tests are ${TESTS.join(', ')}; or ask the "journal".`,
    );
  }
  return asked;
}

type Tested = Readonly<{ asked: WorldQuestion; found: Json | undefined; state: State }>;

function passes(test: (typeof TESTS)[number], { asked, found, state }: Tested): boolean {
  switch (test) {
    case 'equals':
      return isSame(found, asked.equals);
    case 'contains':
      return asked.contains !== undefined && found !== undefined && holds(found, asked.contains);
    case 'matches':
      return typeof found === 'string' && pattern(asked.matches ?? '').test(found);
    case 'exists':
      return (found !== undefined) === asked.exists;
    case 'count':
      return (Array.isArray(found) ? found.length : isObject(found) ? Object.keys(found).length : -1) === asked.count;
    case 'unchanged':
      return isSame(found, valueAt(state.start, asked.at ?? '')) === asked.unchanged;
  }
}

function pattern(source: string): RegExp {
  try {
    return new RegExp(source, 'su');
  } catch {
    throw refuse(`"${source}" is no regular expression.`, 'Write it as in JavaScript, without slashes.');
  }
}

function askJournal(journal: readonly JournalEntry[], { has, hasNot }: NonNullable<WorldQuestion['journal']>): Answer {
  const entries = journal.map((entry): Json => ({ ...entry }));
  const found = (wanted: JsonObject): Json => entries.find((entry) => holds(entry, wanted)) ?? null;
  const wanted = has === undefined ? null : found(has);
  const unwanted = hasNot === undefined ? null : found(hasNot);
  return { holds: (has === undefined || wanted !== null) && unwanted === null, found: wanted ?? unwanted };
}

/** RFC 6901; undefined where nothing is. */
export function valueAt(value: Json, pointer: string): Json | undefined {
  if (pointer === '') return value;
  if (!pointer.startsWith('/'))
    throw refuse(
      `"${pointer}" is no JSON Pointer.`,
      'Begin it with a slash, for example "/apps/com.sim.notes/notes/0/title".',
    );
  let at: Json | undefined = value;
  for (const part of pointer
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))) {
    if (Array.isArray(at)) at = /^\d+$/.test(part) ? (at as readonly Json[])[Number(part)] : undefined;
    else if (isObject(at)) at = Object.hasOwn(at, part) ? at[part] : undefined;
    else return undefined;
  }
  return at;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (a: Json | undefined, b: Json | undefined): boolean => canonical(a) === canonical(b);

/** The order of an object's fields says nothing. */
const canonical = (value: Json | undefined): string =>
  JSON.stringify(value, (_, part: Json) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  ) ?? '';

function holds(found: Json, wanted: Json): boolean {
  if (typeof found === 'string' && typeof wanted === 'string') return found.includes(wanted);
  if (Array.isArray(found))
    return (found as readonly Json[]).some((item) =>
      isObject(wanted) ? isObject(item) && holds(item, wanted) : isSame(item, wanted),
    );
  if (!isObject(found) || !isObject(wanted)) return isSame(found, wanted);
  return Object.entries(wanted).every(([name, part]) => {
    const held = found[name];
    if (typeof held === 'string' && isObject(part)) return holdsText(held, part);
    return held !== undefined && (isObject(part) || Array.isArray(held) ? holds(held, part) : isSame(held, part));
  });
}

/** Within an object a text must be the same, unless it is asked for by `{ contains }` or `{ matches }`. */
function holdsText(held: string, { contains, matches }: JsonObject): boolean {
  if (typeof contains === 'string') return held.includes(contains);
  return typeof matches === 'string' && pattern(matches).test(held);
}
