/** One action or a short list, chosen for a stated reason: the Operator's whole output, and the check on its reply. */

import { z } from 'zod';
import { Condition } from './condition.js';
import { Effect } from './effect.js';
import { Locator } from './locator.js';
import { NoteChanges } from './notes.js';
import { Judgement } from './verdict.js';

/** An action's name with its arguments, what should be seen after it, and how serious the Operator takes it to be. */
export const ActionCall = z.object({
  action: z.string('must be the name of an action').min(1, 'must be the name of an action'),
  args: z.record(z.string(), z.unknown(), 'must be a JSON object, for example {}').default({}),
  /** In place of marks, for a screen that nobody has seen yet: the element, and for a drag where it goes. */
  target: Locator.optional(),
  to: Locator.optional(),
  expect: Condition.optional(),
  effect: Effect.optional(),
});
export type ActionCall = Readonly<z.infer<typeof ActionCall>>;

/** Short enough to be undone, and to be judged by one look afterwards. */
const MOST_ACTIONS = 4;
const ACTIONS = `must be a list with 1 to ${MOST_ACTIONS} actions`;

/** One action or a short list, chosen for a stated reason: the Operator's whole output, and the check on its reply. */
export const Decision = z.object({
  thought: z.string('must say in one sentence why this action'),
  actions: z.array(ActionCall, ACTIONS).min(1, ACTIONS).max(MOST_ACTIONS, ACTIONS),
  /** Ids of the tips it followed. */
  tips: z.array(z.string()).default([]),
  /** The Operator takes the subgoal in hand to be reached when this goes well. */
  completes: z.boolean().optional(),
  /** What the step before it did, where code could not tell. */
  last: Judgement.optional(),
  /** Facts of the screen on which it was made. Absent where a Notetaker writes them. */
  notes: NoteChanges.optional(),
});
export type Decision = Readonly<z.infer<typeof Decision>>;

/** As the Operator is asked for it: each action says what it does. Where one keeps silent, code alone decides. */
export const RequestedDecision = Decision.extend({
  actions: z
    .array(ActionCall.required({ effect: true }), ACTIONS)
    .min(1, ACTIONS)
    .max(MOST_ACTIONS, ACTIONS),
});
