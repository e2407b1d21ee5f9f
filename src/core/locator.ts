/** How to find an element again on another screen, by identity before position. */

import { z } from 'zod';

const LocatorFields = z.strictObject({
  /** Resource id; ":id/fab" means that id in whatever package is in front. */
  id: z.string().min(1).optional(),
  /** Accessibility description. */
  desc: z.string().min(1).optional(),
  /** The label a person reads, whole. */
  text: z.string().min(1).optional(),
  /** A field's hint. */
  hint: z.string().min(1).optional(),
  class: z.string().min(1).optional(),
  /** The text of another element beside it, in the same row or directly above. */
  near: z.string().min(1).optional(),
  /** Which of several equal ones, from 0, top to bottom. Only where they are told apart by nothing else. */
  index: z.number().int().min(0).optional(),
  /** In words, for a person who reads the file. */
  describe: z.string().optional(),
  /** Share of width and height, 0 to 1: the last resort. */
  point: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]).optional(),
});

/**
 * How to find an element again on another screen, by identity before position. A bare string is the text a person reads.
 * The levels and their weights are in docs/shortcuts.md.
 */
export const Locator = z.preprocess((value) => (typeof value === 'string' ? { text: value } : value), LocatorFields);
export type Locator = Readonly<z.infer<typeof LocatorFields>>;
