/** What a shortcut can be given: each parameter's type, its bounds, and what is taken where nothing is given. */

import { z } from 'zod';
import { readDay, readHours } from './slot-moments.js';

const DateText = z.string().refine((text) => readDay(text) !== undefined, 'must be a date as in 2026-05-16');
const TimeText = z.string().refine((text) => readHours(text) !== undefined, 'must be a time of 24 hours as in 06:45');

const common = {
  optional: z.boolean().optional().describe('true: it may be left out. What names it is then left out or empty.'),
  describe: z.string().optional().describe('What it means, for whoever has to give it.'),
};

/** A value of this kind as an example, and as what is taken where nothing is given. */
const valued = <T extends z.ZodType>(value: T) => ({
  default: value.optional().describe('Taken where nothing is given.'),
  example: value.optional().describe('Shown to whoever has to give it.'),
  ...common,
});

const Values = z.array(z.string().min(1)).min(1);

export const ShortcutParameter = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('string').describe('Any text.'), ...valued(z.string()) }),
  z.strictObject({
    type: z.enum(['integer', 'number']).describe('A number, whole or not.'),
    min: z.number().optional().describe('The smallest that is taken.'),
    max: z.number().optional().describe('The largest that is taken.'),
    ...valued(z.number()),
  }),
  z.strictObject({ type: z.literal('boolean').describe('true or false.'), ...valued(z.boolean()) }),
  z.strictObject({
    type: z.literal('enum').describe('One of some texts.'),
    values: Values.describe('All that there is to choose from.'),
    ...valued(z.string()),
  }),
  z.strictObject({
    type: z.literal('set').describe('Any of some names: the days of an alarm, the chips of a filter.'),
    values: Values.optional().describe(
      'All there are: a step with "each" turns off those that are not given. Without them nothing but what is given is touched.',
    ),
    ...valued(z.array(z.string())),
  }),
  z.strictObject({ type: z.literal('date').describe('A day, as 2026-05-16.'), ...valued(DateText) }),
  z.strictObject({ type: z.literal('time').describe('A time of 24 hours, as 06:45.'), ...valued(TimeText) }),
  z.strictObject({
    type: z.literal('secret').describe('The name of a secret, as {{secret:PIN}}. Its value is never shown or kept.'),
    ...common,
  }),
]);
export type ShortcutParameter = Readonly<z.infer<typeof ShortcutParameter>>;
