/** Every condition there is, once: how it is written, said in words, told to the Operator, and the elements it names. */

import { z } from 'zod';
import { describeLocator } from './describe-locator.js';
import { Locator } from './locator.js';

type Path = readonly (string | number)[];

/** A locator, and where it stands in what it was found in. */
export type PlacedLocator = Readonly<{ path: Path; locator: Locator }>;

/** A row of the Operator's prompt and of docs/shortcuts.md; conditions that belong together share one. */
type ConditionRow = Readonly<{ holdsWhen: string; example: string }>;

const ROWS = {
  element: { holdsWhen: 'an element is there, or is not', example: '{"exists": {"text": "Saved"}}' },
  switch: { holdsWhen: 'a switch or box is on, or off', example: '{"checked": {"text": "Dark theme"}}' },
  field: {
    holdsWhen: 'a field holds a text',
    example: '{"holds": {"field": {"hint": "Title"}, "value": "Shopping"}}',
  },
  front: {
    holdsWhen: 'an app (by name or package), or one of its pages, is in front',
    example: '{"package": "Notes"}',
  },
  keyboard: { holdsWhen: 'the keyboard is shown, or not', example: '{"keyboard": true}' },
  joined: {
    holdsWhen: 'one of these holds, or each does',
    example: '{"any": [{"exists": {"text": "Done"}}, {"gone": {"text": "Save"}}]}',
  },
} as const satisfies Readonly<Record<string, ConditionRow>>;

type RowName = keyof typeof ROWS;

type ConditionSpec<Value> = Readonly<{
  row: RowName;
  schema: z.ZodType<Value>;
  /** As a person says that it holds: `"Save" is gone`. */
  words: (value: Value) => string;
  /** The elements that a value names. */
  locators: (value: Value) => readonly PlacedLocator[];
}>;

const defineCondition = <Value>(spec: ConditionSpec<Value>): ConditionSpec<Value> => spec;

/** A condition about one element. */
const aboutElement = (row: RowName, is: string): ConditionSpec<Locator> => ({
  row,
  schema: Locator,
  words: (locator) => `${describeLocator(locator)} ${is}`,
  locators: (locator) => [{ path: [], locator }],
});

const namesNone = (): readonly PlacedLocator[] => [];

const TABLE = {
  /** The package in front, whole, or the name of its app. */
  package: defineCondition({
    row: 'front',
    schema: z.string().min(1),
    words: (app) => `the app ${app} is in front`,
    locators: namesNone,
  }),
  /** The activity in front, whole or by its ending (".Edit"). */
  activity: defineCondition({
    row: 'front',
    schema: z.string().min(1),
    words: (page) => `the page "${page}" is open`,
    locators: namesNone,
  }),
  exists: aboutElement('element', 'is there'),
  gone: aboutElement('element', 'is gone'),
  checked: aboutElement('switch', 'is on'),
  unchecked: aboutElement('switch', 'is off'),
  /** A field and what it holds. */
  holds: defineCondition({
    row: 'field',
    schema: z.strictObject({ field: Locator, value: z.string() }),
    words: ({ field, value }) => `${describeLocator(field)} holds "${value}"`,
    locators: ({ field }) => [{ path: ['field'], locator: field }],
  }),
  keyboard: defineCondition({
    row: 'keyboard',
    schema: z.boolean(),
    words: (isShown) => `the keyboard is ${isShown ? 'shown' : 'hidden'}`,
    locators: namesNone,
  }),
} as const;

/** What joins other conditions to one; src/actions/conditions.ts says when it holds, or does not compile. */
export const JOINS = {
  any: { row: 'joined', conjunction: ' or ' },
  all: { row: 'joined', conjunction: ' and ' },
} as const satisfies Readonly<Record<string, Readonly<{ row: RowName; conjunction: string }>>>;

/** What each condition takes. */
export type ConditionValues = { readonly [Name in keyof typeof TABLE]: z.infer<(typeof TABLE)[Name]['schema']> };
export type CheckedName = keyof ConditionValues;
export type JoinName = keyof typeof JOINS;

/** What is looked at on a screen; src/actions/conditions.ts has the check of each, or does not compile. */
export const CONDITIONS: { readonly [Name in keyof typeof TABLE]: ConditionSpec<ConditionValues[Name]> } = TABLE;

const namesOf = <Name extends string>(table: Readonly<Record<Name, unknown>>): readonly Name[] =>
  Object.keys(table) as Name[];

/** In the order in which they are checked and said. */
export const CHECKED_NAMES = namesOf(TABLE);
export const JOIN_NAMES = namesOf(JOINS);
export const CONDITION_NAMES: readonly string[] = [...CHECKED_NAMES, ...JOIN_NAMES];

/** The rows of a Markdown table that tells which conditions there are, when each holds, and an example. */
export function describeConditions(): string {
  const specs = Object.entries({ ...TABLE, ...JOINS });
  return Object.entries(ROWS)
    .map(([row, { holdsWhen, example }]) => {
      const names = specs.filter(([, spec]) => spec.row === row).map(([name]) => name);
      return `| ${names.join(', ')} | ${holdsWhen} | \`${example}\` |`;
    })
    .join('\n');
}
