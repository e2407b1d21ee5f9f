/** The replies of a scripted model, as its file holds them. */

import { z } from 'zod';

/** One reply that a scripted model gives. */
export const ScriptedReply = z.strictObject({
  /** Only to this agent; without it, to whoever asks and has no reply of its own left. */
  role: z.string().min(1).optional(),
  /** Text as it is, or an object that is sent as JSON. */
  reply: z.union([z.string(), z.record(z.string(), z.unknown())]),
  /** It stays and answers every later request too. */
  repeat: z.boolean().optional(),
});
export type ScriptedReply = Readonly<z.infer<typeof ScriptedReply>>;

/** The replies of a scripted model, in order. */
export const Script = z.strictObject({ version: z.literal(1, 'must be 1'), replies: z.array(ScriptedReply).min(1) });
export type Script = Readonly<z.infer<typeof Script>>;
