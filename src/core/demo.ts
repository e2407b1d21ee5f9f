/** The demo as it stands in demo/demo.yaml. */

import { z } from 'zod';
import { Effect } from './effect.js';

/** What the person of the demo says when asked before something is done. */
export const SettledAnswer = z.strictObject({ effect: Effect, reply: z.enum(['yes', 'no']) });
export type SettledAnswer = Readonly<z.infer<typeof SettledAnswer>>;

/** The demo as it stands in demo/demo.yaml: what is asked, of which phone, and what must be true of the phone afterwards. */
export const DemoFile = z.strictObject({
  version: z.literal(1),
  instruction: z.string().min(1),
  /** The same seed gives the same phone. */
  seed: z.number().int().min(0),
  answers: z.array(SettledAnswer).default([]),
  /** Laid over the phone's state before the run. */
  phone: z.record(z.string(), z.json()).default({}),
  /** What must be so afterwards: in words, and as a question to the phone's state (docs/simulated-phone.md). */
  checks: z.array(z.strictObject({ what: z.string().min(1), ask: z.record(z.string(), z.json()) })).min(1),
});
export type DemoFile = Readonly<z.infer<typeof DemoFile>>;
