/** What a person answers on the page for annotating. */

import { z } from 'zod';
import { RubricVerdict } from './rubric-verdict.js';

export const STEP_ANSWERS = ['right', 'wrong', 'cannot-tell'] as const;
/** What a judge says about an action of a step, or about the run's own verdict on it. */
export const StepAnswer = z.enum(STEP_ANSWERS);
export type StepAnswer = z.infer<typeof StepAnswer>;

/** What a person answers on the page for annotating; null takes back what they had answered. */
export const Annotation = z.union([
  z.strictObject({
    about: z.literal('rubric'),
    rubric: z.string(),
    answer: RubricVerdict.nullable(),
    /** The step that was on the page. */
    since: z.number().int().min(0).optional(),
  }),
  z.strictObject({
    about: z.enum(['action', 'verdict']),
    step: z.number().int().min(1),
    answer: StepAnswer.nullable(),
  }),
]);
export type Annotation = Readonly<z.infer<typeof Annotation>>;
