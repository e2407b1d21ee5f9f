import { z } from 'zod';

/** Whether a claim about the whole task is believed, and why. */
export const Confirmation = z.object({
  accepted: z.boolean('must be true or false'),
  reason: z.string('must say what shows it').min(1),
});
export type Confirmation = Readonly<z.infer<typeof Confirmation>>;
