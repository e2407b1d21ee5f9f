import { z } from 'zod';

/** What was asked of a model and what it answered, without the pictures. */
export const RecordedCall = z.strictObject({
  role: z.string('must be the name of an agent, for example operator').min(1),
  model: z.string(),
  /** SHA-256 of the prompt, hexadecimal. */
  digest: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal'),
  prompt: z.string(),
  /** How many pictures went with it. */
  images: z.number().int().min(0),
  reply: z.strictObject({ text: z.string(), reasoning: z.string().optional() }),
  usage: z.strictObject({
    input: z.number(),
    output: z.number(),
    cached: z.number().optional(),
    estimated: z.literal(true).optional(),
  }),
});
export type RecordedCall = Readonly<z.infer<typeof RecordedCall>>;

/** The model calls of one run, in the order in which they were answered. */
export const Recording = z.strictObject({
  version: z.literal(1, 'must be 1'),
  /** For people: what this is and how it was made. */
  about: z.string().default(''),
  calls: z.array(RecordedCall),
});
export type Recording = Readonly<z.infer<typeof Recording>>;
