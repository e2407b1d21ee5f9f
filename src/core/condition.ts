import { z } from 'zod';
import { Locator } from './locator.js';

/** Something that code can check on a screen. All the fields that are given must hold. */
export type Condition = Readonly<{
  /** The same in words, for people; not checked. */
  text?: string | undefined;
  /** The package in front, whole. */
  package?: string | undefined;
  /** The activity in front, whole or by its ending (".Edit"). */
  activity?: string | undefined;
  exists?: Locator | undefined;
  gone?: Locator | undefined;
  checked?: Locator | undefined;
  unchecked?: Locator | undefined;
  /** A field and what it holds. */
  holds?: Readonly<{ field: Locator; value: string }> | undefined;
  keyboard?: boolean | undefined;
  /** How long it may take to come true, where somebody waits for it: "500ms", "3s". */
  within?: string | undefined;
  all?: readonly Condition[] | undefined;
  any?: readonly Condition[] | undefined;
}>;

export const Duration = z.string().regex(/^\d+(ms|s)$/, 'must look like 500ms or 3s');

/** Milliseconds. */
export const durationMs = (duration: string): number => parseInt(duration, 10) * (duration.endsWith('ms') ? 1 : 1000);

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.strictObject({
    text: z.string().optional(),
    package: z.string().min(1).optional(),
    activity: z.string().min(1).optional(),
    exists: Locator.optional(),
    gone: Locator.optional(),
    checked: Locator.optional(),
    unchecked: Locator.optional(),
    holds: z.strictObject({ field: Locator, value: z.string() }).optional(),
    keyboard: z.boolean().optional(),
    within: Duration.optional(),
    all: z.array(Condition).optional(),
    any: z.array(Condition).optional(),
  }),
);
