/** The whole of fingertips.yaml, checked. */

import { z } from 'zod';
import { Duration, durationMs } from './condition.js';
import { WholeNumber } from './whole-number.js';
import { Confirm, Diligence } from './settings.js';

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

const ModelFields = z.strictObject({
  /** What every role thinks with, unless it has its own. */
  default: ModelName.optional(),
  roles: z.partialRecord(z.enum(MODEL_ROLES), ModelName).optional(),
  base_url: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'must be a web address, for example http://localhost:11434/v1')
    .optional(),
  /** For one request. */
  timeout: Timeout.optional(),
  retries: WholeNumber.min(0).max(20).optional(),
  /** US dollars for a million tokens, by model. */
  prices: z
    .record(z.string(), z.strictObject({ input: Dollars, output: Dollars, cached: Dollars.optional() }))
    .optional(),
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
  learn: z.boolean().optional(),
  record: z.boolean().optional(),
});

/** The whole of fingertips.yaml: how runs of this project go about their work. Secrets have no place in it. */
export const ProjectFile = z.strictObject({
  version: z.literal(1),
  /** A name from devices.yaml. */
  device: z.string().min(1).optional(),
  models: ModelFields.optional(),
  run: RunFields.optional(),
});
export type ProjectFile = Readonly<z.infer<typeof ProjectFile>>;
