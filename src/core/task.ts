/** A task of a suite: instruction, start, checks, rubrics and reference solution. */

import { z } from 'zod';
import { Locator } from './locator.js';

const Sentence = z.string('must be a sentence').min(1, 'must not be empty');
const Scalar = z.union([z.string(), z.number(), z.boolean()]);
const Json = z.json();

/** What is asked of a text: all that is given must hold. */
const TextTest = z.strictObject({
  equals: z.string().optional(),
  /** Upper and lower case are one; a list: each of them. */
  contains: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
  /** A regular expression as JavaScript writes it, without slashes. */
  matches: z.string().optional(),
});
export type TextTest = Readonly<z.infer<typeof TextTest>>;

/** Something that code can decide from the evidence of a run. Exactly one of `at`, `journal`, `answer`, `screen` and `end`. */
const CheckFields = {
  /** JSON Pointer (RFC 6901) into the phone's state; one of the tests below goes with it. */
  at: z.string().optional(),
  equals: Json.optional(),
  contains: Json.optional(),
  matches: z.string().optional(),
  exists: z.boolean().optional(),
  count: z.number().int().min(0).optional(),
  /** The same as at the start. */
  unchanged: z.literal(true).optional(),
  /** What happened on the phone, and what must not have happened. */
  journal: z
    .strictObject({ has: z.record(z.string(), Json).optional(), hasNot: z.record(z.string(), Json).optional() })
    .optional(),
  /** What the run answered. */
  answer: TextTest.optional(),
  /** A text on the last screen. */
  screen: TextTest.optional(),
  /** How the run ended, by the name of its end: finished, gave-up, needs-person. */
  end: z.string().optional(),
};

export const TaskCheck = z.strictObject({ what: Sentence, ...CheckFields });
export type TaskCheck = Readonly<z.infer<typeof TaskCheck>>;

/** A sentence that is true of a good run. With a check in it code decides, without one a judge. */
export const Rubric = z.union([
  Sentence,
  z.strictObject({ what: Sentence, weight: z.number().positive('must be above 0').optional(), ...CheckFields }),
]);
export type Rubric = Readonly<z.infer<typeof Rubric>> | string;

/** One action of the reference solution, written as in a shortcut: `do` names it, the other fields are its arguments. */
export const ReferenceStep = z
  .object({ do: z.string('must be the name of an action').min(1), target: Locator.optional(), to: Locator.optional() })
  .catchall(Scalar);
export type ReferenceStep = Readonly<z.infer<typeof ReferenceStep>>;

const ParameterName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'must be small letters, digits and _, starting with a letter');
export const TaskParameter = z.union([
  z.strictObject({ choose: z.array(Scalar).min(1) }),
  /** A whole number, both ends counted. */
  z.strictObject({ between: z.tuple([z.number().int(), z.number().int()]) }),
]);
export type TaskParameter = Readonly<z.infer<typeof TaskParameter>>;

/** How the reference is spoiled so that it just misses: one value wrong, its last effect left out, or one deed too many. */
export const NearMiss = z.union([
  z.strictObject({ wrong: z.record(z.string(), Scalar) }),
  /** The number of the reference's action that is left out, from 1; all later ones that need it are left out with `to`. */
  z.strictObject({ skip: z.number().int().min(1), to: z.number().int().min(1).optional() }),
  z.strictObject({ more: z.array(ReferenceStep).min(1) }),
]);
export type NearMiss = Readonly<z.infer<typeof NearMiss>>;

/** A misbehaviour of the simulated phone that is asked for; its kinds are in docs/simulated-phone.md. */
const TaskMisbehaviour = z.strictObject({
  kind: z.string().min(1),
  package: z.string().optional(),
  screen: z.string().optional(),
  ms: z.number().min(0).optional(),
  times: z.number().int().min(1).optional(),
  after: z.number().int().min(0).optional(),
  at: z.number().min(0).optional(),
  chance: z.number().min(0).max(1).optional(),
  text: z.string().optional(),
  to: z.string().optional(),
  from: z.string().optional(),
  variant: z.string().optional(),
});
export type TaskMisbehaviour = Readonly<z.infer<typeof TaskMisbehaviour>>;

export const LEVELS = ['easy', 'medium', 'hard'] as const;

/** A task as it stands in a suite's file, with `{{slots}}` for what the seed decides. */
export const TaskTemplate = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'must be small letters, digits and -'),
  instruction: Sentence,
  parameters: z.record(ParameterName, TaskParameter).optional(),
  /** Values that belong together: one of these groups is chosen as a whole. */
  cases: z.array(z.record(ParameterName, Scalar)).min(1).optional(),
  /** Names as people read them under the icons. */
  apps: z.array(z.string().min(1)).default([]),
  level: z.enum(LEVELS).optional(),
  tags: z.array(z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'must be small letters, digits and -')).default([]),
  /** Laid over the state of a new simulated phone as a JSON merge patch (RFC 7396). */
  start: z.record(z.string(), Json).optional(),
  misbehaviour: z.array(TaskMisbehaviour).optional(),
  limits: z
    .strictObject({ steps: z.number().int().min(1).optional(), minutes: z.number().positive().optional() })
    .optional(),
  rubrics: z.array(Rubric).default([]),
  /** All of them must hold for the task to count as done. */
  checks: z.array(TaskCheck).default([]),
  reference: z.array(ReferenceStep).min(1).optional(),
  near_miss: NearMiss.optional(),
});
export type TaskTemplate = Readonly<z.infer<typeof TaskTemplate>>;

/** One file of a suite: the tasks of one scenario. */
export const SuiteFile = z.strictObject({
  version: z.literal(1, 'must be 1'),
  scenario: z.string('must be the name of a scenario').min(1),
  tasks: z.array(TaskTemplate).min(1),
});
export type SuiteFile = Readonly<z.infer<typeof SuiteFile>>;
