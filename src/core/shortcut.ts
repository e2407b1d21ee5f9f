/** One shortcut as its YAML file holds it, and with its defaults. */

import { z } from 'zod';
import { Condition } from './condition.js';
import { Locator } from './locator.js';
import { ItemSource, type WithDefaults } from './tip.js';

const common = { optional: z.boolean().optional(), describe: z.string().optional() };
export const ShortcutParameter = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('string'), example: z.string().optional(), ...common }),
  z.strictObject({
    type: z.enum(['integer', 'number']),
    min: z.number().optional(),
    max: z.number().optional(),
    example: z.number().optional(),
    ...common,
  }),
  z.strictObject({ type: z.literal('boolean'), example: z.boolean().optional(), ...common }),
  z.strictObject({
    type: z.literal('enum'),
    values: z.array(z.string()).min(1),
    example: z.string().optional(),
    ...common,
  }),
  z.strictObject({
    type: z.literal('set'),
    /** All there are: those that are not given are turned off. Without them nothing but what is given is touched. */
    values: z.array(z.string()).min(1).optional(),
    example: z.array(z.string()).optional(),
    ...common,
  }),
  /** YYYY-MM-DD. */
  z.strictObject({ type: z.literal('date'), example: z.string().optional(), ...common }),
  /** HH:MM, of 24 hours. */
  z.strictObject({ type: z.literal('time'), example: z.string().optional(), ...common }),
  z.strictObject({ type: z.literal('secret'), ...common }),
]);
export type ShortcutParameter = Readonly<z.infer<typeof ShortcutParameter>>;

/** `do` names an action of the catalogue; the other fields are its arguments, with `{{slots}}` for parameters. */
export const ShortcutStep = z
  .object({
    do: z.string().min(1),
    target: Locator.optional(),
    to: Locator.optional(),
    /** A presence test: the step is left out when the slot is empty. */
    when: z
      .string()
      .regex(/^\{\{\w+\}\}$/, 'must be one slot, for example "{{label}}"')
      .optional(),
    /** The step is for each of a set of switches, boxes or chips; "{{each}}" is its name. */
    each: z
      .string()
      .regex(/^\{\{\w+\}\}$/, 'must be one slot of the type set, for example "{{days}}"')
      .optional(),
    /** The target is a switch or a box: it is touched only where it is not so already, and has to be so afterwards. */
    turn: z.union([z.enum(['on', 'off']), z.string().regex(/^\{\{\w+\}\}$/, 'must be on, off or one slot')]).optional(),
    expect: Condition.optional(),
  })
  .catchall(z.union([z.string(), z.number(), z.boolean()]));
export type ShortcutStep = Readonly<z.infer<typeof ShortcutStep>>;

/** A way to reach the precondition from anywhere. */
export const EntryPoint = z.union([
  z.strictObject({ launch: z.string().min(1) }),
  z.strictObject({ link: z.string().min(1) }),
  z.strictObject({
    intent: z.strictObject({ action: z.string(), data: z.string().optional(), package: z.string().optional() }),
  }),
]);
export type EntryPoint = Readonly<z.infer<typeof EntryPoint>>;

export const ShortcutEffects = z.enum(['read_only', 'writes', 'sends', 'pays', 'deletes']);

/** One shortcut as it stands in `shortcuts/<package or _any>/<name>.yaml`: a checked list of steps with parameters. */
export const ShortcutFields = z.strictObject({
  version: z.literal(1),
  id: z
    .string()
    .regex(/^s-[a-z0-9]{4,16}$/, 'must look like s-4m8qz1')
    .optional(),
  name: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/, 'must be small letters, digits and _, starting with a letter'),
  package: z.string().min(1),
  title: z.string().max(80).optional(),
  description: z.string().min(1).max(200),
  params: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), ShortcutParameter).optional(),
  effects: ShortcutEffects,
  precondition: Condition.optional(),
  enter: z.array(EntryPoint).optional(),
  steps: z.array(ShortcutStep).min(1).max(25),
  postcondition: Condition.optional(),
  status: z.enum(['candidate', 'trusted', 'pinned', 'disabled', 'retired']).optional(),
  source: ItemSource.optional(),
  supersedes: z.array(z.string()).optional(),
  /** Why a person has to read it before it is used. */
  flagged: z.string().max(140).optional(),
  recorded: z
    .strictObject({
      run: z.string(),
      steps: z.array(z.number()),
      screen: z.tuple([z.number(), z.number()]),
      density: z.number().optional(),
      app_version: z.string().optional(),
      locale: z.string().optional(),
    })
    .optional(),
});
export type ShortcutFields = Readonly<z.infer<typeof ShortcutFields>>;

/** A shortcut with its defaults filled in. */
export type Shortcut = WithDefaults<ShortcutFields, 'id' | 'status' | 'source' | 'params'>;
