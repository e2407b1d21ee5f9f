import { z } from 'zod';
import { CHECKED_NAMES, CONDITION_NAMES, CONDITIONS, JOIN_NAMES, type JOINS } from './condition-table.js';
import type { CheckedName, ConditionValues, JoinName, PlacedLocator } from './condition-table.js';

/** Of what is looked at on the screen, what is asked for. */
type GivenValues = { readonly [Name in keyof typeof CONDITIONS]?: ConditionValues[Name] | undefined };

/** Something that code can check on a screen. All the fields that are given must hold; condition-table.ts has them all. */
export type Condition = GivenValues & {
  readonly [Name in keyof typeof JOINS]?: readonly Condition[] | undefined;
} & Readonly<{
    /** The same in words, for people; not checked. */
    text?: string | undefined;
    /** How long it may take to come true, where somebody waits for it: "500ms", "3s". */
    within?: string | undefined;
  }>;

export const Duration = z.string().regex(/^\d+(ms|s)$/, 'must look like 500ms or 3s');

/** Milliseconds. */
export const durationMs = (duration: string): number => parseInt(duration, 10) * (duration.endsWith('ms') ? 1 : 1000);

const TEXT = z.string().optional();
const WITHIN = Duration.optional();

export const Condition: z.ZodType<Condition> = z.lazy(() => {
  const checked = Object.fromEntries(CHECKED_NAMES.map((name) => [name, CONDITIONS[name].schema.optional()])) as {
    readonly [Name in CheckedName]: z.ZodOptional<(typeof CONDITIONS)[Name]['schema']>;
  };
  const inner = z.array(Condition).optional();
  const joined = Object.fromEntries(JOIN_NAMES.map((name) => [name, inner])) as Readonly<
    Record<JoinName, typeof inner>
  >;
  return z.strictObject({ text: TEXT, ...checked, within: WITHIN, ...joined });
});

const FIELDS: ReadonlySet<string> = new Set([...CONDITION_NAMES, 'text', 'within']);

/** The fields that no condition is called by: from a newer version, or past the schema. Nobody can say that they hold. */
export const unknownFieldsOf = (condition: Condition): readonly string[] =>
  Object.entries(condition).flatMap(([name, value]) => (value === undefined || FIELDS.has(name) ? [] : [name]));

/** What `each` makes of every field that is looked at on the screen, in the order of the table. */
export function mapGiven<T>(
  condition: GivenValues,
  each: <Name extends CheckedName>(name: Name, value: ConditionValues[Name]) => T,
): readonly T[] {
  const one = <Name extends CheckedName>(name: Name): readonly T[] => {
    const value = condition[name];
    return value === undefined ? [] : [each(name, value)];
  };
  return CHECKED_NAMES.flatMap((name) => one(name));
}

/** The elements that a condition names, those of the conditions inside it as well. */
export function locatorsIn(condition: Condition): readonly PlacedLocator[] {
  const below = (start: readonly (string | number)[], found: readonly PlacedLocator[]): readonly PlacedLocator[] =>
    found.map(({ path, locator }) => ({ path: [...start, ...path], locator }));
  return [
    ...mapGiven(condition, (name, value) => below([name], CONDITIONS[name].locators(value))).flat(),
    ...JOIN_NAMES.flatMap((name) =>
      (condition[name] ?? []).flatMap((inner, index) => below([name, index], locatorsIn(inner))),
    ),
  ];
}
