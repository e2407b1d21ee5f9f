/** One shortcut as its YAML file holds it, and with its defaults. */

import { z } from 'zod';
import { Condition, Duration } from './condition.js';
import { Locator } from './locator.js';
import { ShortcutParameter } from './shortcut-parameter.js';
import { ItemSource, type WithDefaults } from './tip.js';

const OneSlot = z.string().regex(/^\{\{\w+\}\}$/, 'must be one slot, for example "{{label}}"');

export const MOST_REPEATS = 50;
const Times = z.number().int().min(1).max(MOST_REPEATS);

/** How often a step is done: until a condition holds, or so many times. */
export const StepRepeat = z
  .strictObject({
    until: Condition.optional().describe('Done again until this holds; not at all where it holds already.'),
    most: Times.optional().describe(`At most so often, 10 unless told, ${MOST_REPEATS} at the utmost.`),
    times: z.union([Times, OneSlot]).optional().describe('Done so often: a number, or a slot of an integer.'),
  })
  .refine(
    ({ until, times, most }) => (until === undefined) !== (times === undefined) && (most === undefined || until),
    'must have either "until" (and "most"), or "times"',
  );
export type StepRepeat = Readonly<z.infer<typeof StepRepeat>>;

/** What every step may say beside what it does. */
export const StepFields = {
  when: z
    .union([OneSlot, Condition])
    .optional()
    .describe(
      'Left out unless this holds: a slot with a value ("{{label}}"; false and an empty set are none), or a condition on the screen.',
    ),
  optional: z
    .literal(true)
    .optional()
    .describe('true: where its target does not come, or it does not work, the next step is taken.'),
  each: OneSlot.optional().describe(
    'A slot of the type set: the step is for each of these switches, boxes or chips; "{{each}}" is its name.',
  ),
  turn: z
    .union([z.enum(['on', 'off']), z.string().regex(/^\{\{\w+\}\}$/, 'must be on, off or one slot')])
    .optional()
    .describe(
      'The target is a switch or a box: it is touched only where it is not so already, and has to be so afterwards.',
    ),
  repeat: StepRepeat.optional().describe('Done several times.'),
  expect: Condition.optional().describe('What the screen must show afterwards; waited for up to its "within".'),
};

/** What a step that touches an element may say of it. */
export const TargetFields = {
  target: Locator.optional().describe('The element it is done to: the text a person reads, or its traits.'),
  to: Locator.optional().describe('Where a drag or a swipe ends, or what is scrolled to.'),
  wait: Duration.optional().describe('How long the target is waited for: 5s unless told, 2s for an optional step.'),
  scroll: z
    .enum(['up', 'down', 'left', 'right'])
    .optional()
    .describe('Where to see more, as long as the target is not in view: scrolls there to find it.'),
};

export const RunFields = {
  run: z.string().min(1).optional().describe('The name of another shortcut of this app or of _any, or app/name.'),
  with: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
    .optional()
    .describe('Values for the parameters of that shortcut.'),
};

/** One of `do`, `run` and `check`; the other fields are arguments of the action, with `{{slots}}` for parameters. */
export const ShortcutStep = z
  .object({
    do: z.string().min(1).optional().describe('The action: docs/actions.md has them all.'),
    ...RunFields,
    check: Condition.optional().describe('Touches nothing: stops unless this holds.'),
    ...TargetFields,
    ...StepFields,
  })
  .catchall(z.union([z.string(), z.number(), z.boolean()]))
  .refine(
    (step) => [step.do, step.run, step.check].filter((kind) => kind !== undefined).length === 1,
    'must have one of: "do" (an action), "run" (another shortcut), "check" (a condition)',
  );
export type ShortcutStep = Readonly<z.infer<typeof ShortcutStep>>;

const fresh = z
  .literal(true)
  .optional()
  .describe('true: the app is stopped first and begins anew, also where it is in front already.');
const clearData = z
  .literal(true)
  .optional()
  .describe('true: everything the app has kept is deleted first. Its effects are then "deletes" at least.');

/** A way to reach the precondition from anywhere. */
export const EntryPoint = z.union([
  z.strictObject({
    launch: z.string().min(1).describe('The package of the app to open.'),
    fresh,
    clear_data: clearData,
  }),
  z.strictObject({ link: z.string().min(1).describe('A web address, or a link of an app.') }),
  z.strictObject({
    intent: z
      .strictObject({ action: z.string(), data: z.string().optional(), package: z.string().optional() })
      .describe('An intent of Android.'),
  }),
]);
export type EntryPoint = Readonly<z.infer<typeof EntryPoint>>;

export const ShortcutEffects = z.enum(['read_only', 'writes', 'sends', 'pays', 'deletes']);

export const MOST_STEPS = 25;
/** How many shortcuts may run one inside the other, the outermost not counted. */
export const MOST_NESTED = 3;

/** One shortcut as it stands in `shortcuts/<package or _any>/<name>.yaml`: a checked list of steps with parameters. */
export const ShortcutFields = z.strictObject({
  version: z.literal(1).describe('The version of this form.'),
  id: z
    .string()
    .regex(/^s-[a-z0-9]{4,16}$/, 'must look like s-4m8qz1')
    .optional()
    .describe('Stays when the name changes; made from app and name where it is left out.'),
  name: z
    .string()
    .regex(/^[a-z][a-z0-9_]{1,39}$/, 'must be small letters, digits and _, starting with a letter')
    .describe('What it is called by, and the name of its file.'),
  package: z.string().min(1).describe('The app it works in, and the name of its folder; _any for any app.'),
  title: z.string().max(80).optional().describe('For lists.'),
  description: z.string().min(1).max(200).describe('What it does and where it ends, for whoever chooses it.'),
  tags: z.array(z.string().min(1).max(24)).max(5).optional().describe('Words to find it by.'),
  params: z
    .record(z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be small letters, digits and _'), ShortcutParameter)
    .optional()
    .describe('What it can be given, by name. {{name}} stands for the value in steps and conditions.'),
  effects: ShortcutEffects.describe(
    'The strongest thing it does to the world. What sends, pays or deletes asks the person once.',
  ),
  precondition: Condition.optional().describe('What must be on the screen before the first step.'),
  enter: z
    .array(EntryPoint)
    .optional()
    .describe('Ways to get there where the precondition does not hold, tried in this order.'),
  steps: z.array(ShortcutStep).min(1).max(MOST_STEPS).describe('What is done, one after the other.'),
  postcondition: Condition.optional().describe('What must be on the screen at the end: the proof that it worked.'),
  status: z
    .enum(['candidate', 'trusted', 'pinned', 'disabled', 'retired'])
    .optional()
    .describe('What you write yourself is trusted; what was learned is a candidate until you say otherwise.'),
  source: ItemSource.optional().describe('Who wrote it.'),
  supersedes: z.array(z.string()).optional().describe('Ids of shortcuts that this one takes the place of.'),
  flagged: z.string().max(140).optional().describe('Why a person has to read it before it is used.'),
  recorded: z
    .strictObject({
      run: z.string(),
      steps: z.array(z.number()),
      screen: z.tuple([z.number(), z.number()]),
      density: z.number().optional(),
      app_version: z.string().optional(),
      locale: z.string().optional(),
    })
    .optional()
    .describe('The run that it was learned from.'),
});
export type ShortcutFields = Readonly<z.infer<typeof ShortcutFields>>;

/** A shortcut with its defaults filled in. */
export type Shortcut = WithDefaults<ShortcutFields, 'id' | 'status' | 'source' | 'params'> &
  Readonly<{
    /** The shortcuts that its steps run, by the names they are run by. */
    calls?: Readonly<Record<string, Shortcut>>;
  }>;
