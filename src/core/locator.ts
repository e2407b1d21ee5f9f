/** How to find an element again on another screen, by identity before position. */

import { z } from 'zod';

const Name = z.string().min(1);

const LocatorFields = z.strictObject({
  id: Name.optional().describe('Resource id; ":id/fab" is that id in whatever package is in front.'),
  desc: Name.optional().describe('Accessibility description.'),
  text: Name.optional().describe('The text a person reads on it, whole: a label, or what stands in a field.'),
  contains: Name.optional().describe('A part of the text a person reads on it.'),
  one_of: z.array(Name).min(1).optional().describe('Texts of which it bears one; the first that is there is taken.'),
  hint: Name.optional().describe("A field's hint."),
  class: Name.optional().describe('Class of the view. Never enough alone.'),
  near: Name.optional().describe('The text of another element beside it, in the same row or directly above.'),
  index: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Which of several equal ones, from 0, top to bottom. Only where nothing else tells them apart.'),
  describe: z.string().optional().describe('In words, for a person who reads the file.'),
  point: z
    .tuple([z.number().min(0).max(1), z.number().min(0).max(1)])
    .optional()
    .describe('Share of width and height, 0 to 1. Only weighs in; it stands alone only on a screen without elements.'),
});

/**
 * How to find an element again on another screen, by identity before position. A bare string is the text a person reads.
 * The levels and their weights are in docs/shortcuts.md.
 */
export const Locator = z.preprocess((value) => (typeof value === 'string' ? { text: value } : value), LocatorFields);
export type Locator = Readonly<z.infer<typeof LocatorFields>>;
