/** The whole of fingertips.yaml, checked. */

import { z } from 'zod';
import { Duration, durationMs } from './condition.js';
import { ModelProfile } from './model-profile.js';
import { PICTURE_FORMATS } from './server-habits.js';
import { WholeNumber } from './whole-number.js';
import { Confirm, Diligence, LearningMode } from './settings.js';
import { holdsKey, WITHOUT_KEY } from './keys-in-address.js';

/** After so long without an answer the network layer of Node ends a request by itself. */
const LONGEST_MS = 300_000;

const Timeout = Duration.refine(
  (duration) => durationMs(duration) <= LONGEST_MS,
  'must be 300s at most, since no request can wait longer for its answer',
);

/** Everyone who asks a model, and may have one of their own. */
export const MODEL_ROLES = [
  'manager',
  'operator',
  'reflector',
  'notetaker',
  'confirmer',
  'tip-writer',
  'shortcut-writer',
  'judge',
] as const;
export type ModelRole = (typeof MODEL_ROLES)[number];

const ModelName = z.string('must be the name of a model').min(1, 'must be the name of a model');
const Dollars = z.number().min(0);
const atLeastOne = WholeNumber.min(1);

const VARIABLE = /^[A-Z_][A-Z0-9_]*$/;
const HOLDS_SECRET = /authorization|api-?key|token|secret|cookie/i;

/** A value that begins with "$" is that of a variable. */
const Headers = z
  .record(z.string(), z.string())
  .refine(
    (headers) =>
      Object.entries(headers).every(([name, value]) => !HOLDS_SECRET.test(name) || /^\$[A-Z_][A-Z0-9_]*$/.test(value)),
    'must name the variable of a secret, as in "x-api-key: $MY_KEY", never the secret itself',
  );

/** Where the requests for a model go, with what, and how they are tuned. */
const ConnectionFields = {
  base_url: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'must be a web address, for example http://localhost:11434/v1')
    .refine((address) => !holdsKey(address), WITHOUT_KEY)
    .optional(),
  /** The variable that holds the key. */
  key: z
    .string()
    .regex(VARIABLE, 'must be the name of an environment variable in capitals, never the key itself')
    .optional(),
  headers: Headers.optional(),
  temperature: z.number().min(0).max(2).optional(),
  reasoning_effort: z.string().min(1).optional(),
  /** The longest reply, thinking included. */
  max_tokens: atLeastOne.optional(),
  pictures: z.enum(PICTURE_FORMATS).optional(),
  /** Fields of the request's body that only this server knows. */
  extra_body: z.record(z.string(), z.json()).optional(),
  /** For one request. */
  timeout: Timeout.optional(),
};

/** What one agent thinks with: a model's name, or that and what is different for it. */
const RoleFields = z.union([ModelName, z.strictObject({ model: ModelName.optional(), ...ConnectionFields })]);
export type RoleFields = Readonly<z.infer<typeof RoleFields>>;

const ModelFields = z.strictObject({
  /** What every role thinks with, unless it has its own. */
  default: ModelName.optional(),
  roles: z.partialRecord(z.enum(MODEL_ROLES), RoleFields).optional(),
  ...ConnectionFields,
  retries: WholeNumber.min(0).max(20).optional(),
  /** US dollars for a million tokens, by model. */
  prices: z
    .record(z.string(), z.strictObject({ input: Dollars, output: Dollars, cached: Dollars.optional() }))
    .optional(),
  /** How families of models are shown pictures and asked, in addition to the built-in ones or in their place. */
  profiles: z.array(ModelProfile).optional(),
  /** Whether a played-back model refuses a request that differs from the recorded one. */
  strict: z.boolean().optional(),
});

const RunFields = z.strictObject({
  diligence: Diligence.optional(),
  steps: atLeastOne.optional(),
  minutes: z.number().positive('must be above 0').optional(),
  tokens: atLeastOne.optional(),
  /** US dollars. */
  cost: z.number().positive('must be above 0').optional(),
  confirm: Confirm.optional(),
  record: z.boolean().optional(),
});

const MemoryFields = z.strictObject({
  /** Whether agents are given tips and shortcuts. */
  use: z.boolean().optional(),
});

/** The whole of fingertips.yaml: how runs of this project go about their work. Secrets have no place in it. */
export const ProjectFile = z.strictObject({
  version: z.literal(1),
  /** A name from devices.yaml. */
  device: z.string().min(1).optional(),
  models: ModelFields.optional(),
  run: RunFields.optional(),
  learning: LearningMode.optional(),
  memory: MemoryFields.optional(),
});
export type ProjectFile = Readonly<z.infer<typeof ProjectFile>>;
