/** The whole plan, the one subgoal in hand, and what must be found out on the way. */

import { z } from 'zod';

export const Subgoal = z.object({
  what: z.string('must say what is to be reached').min(1),
  state: z.enum(['todo', 'doing', 'done', 'dropped']),
});
export type Subgoal = Readonly<z.infer<typeof Subgoal>>;

/** What the Manager wants done: the whole plan, the one subgoal in hand, and what must be found out on the way. */
export const Plan = z.object({
  thought: z.string().default(''),
  subgoals: z.array(Subgoal, 'must be a list of {"what", "state"}').min(1).max(20),
  /** The subgoal to work on now. */
  current: z.string('must be the subgoal to work on now'),
  /** Facts to write down when they are seen. */
  collect: z.array(z.string()).default([]),
  /** True when the screen and the notes show that all is done; it is checked before it is believed. */
  finished: z.boolean('must be true or false'),
  /** The answer to the person's question; "" when nothing was asked. */
  answer: z.string().default(''),
  /** Why the task cannot be done; only then. */
  impossible: z.string().optional(),
});
export type Plan = Readonly<z.infer<typeof Plan>>;
