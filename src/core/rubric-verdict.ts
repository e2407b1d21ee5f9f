import { z } from 'zod';

export const RUBRIC_VERDICTS = ['met', 'not-met', 'cannot-tell'] as const;
/** What a judge says about a rubric. "cannot-tell" leaves it undecided; it never counts as met. */
export const RubricVerdict = z.enum(RUBRIC_VERDICTS);
export type RubricVerdict = z.infer<typeof RubricVerdict>;

/** A place in the evidence by its heading, and what stands there: words, or what only its picture shows. */
export const Citation = z.object({
  where: z.string('must be a heading of the evidence, for example "step 4"'),
  text: z.string().min(1, 'must not be empty').optional(),
  picture: z.string().min(1, 'must not be empty').optional(),
});
export type Citation = Readonly<z.infer<typeof Citation>>;

const StepNumber = z.number().int().min(0);

/** The reply of a judge: for each rubric the reason, the evidence for it, and only then the verdict. */
export const RubricVerdicts = z.object({
  verdicts: z.array(
    z.object({
      /** As it is numbered in the prompt, from 1. */
      rubric: z.number('must be the number of a sentence').int(),
      reason: z.string('must say in one sentence why').min(1, 'must say in one sentence why'),
      evidence: z.array(Citation, 'must be a list, [] for none'),
      verdict: RubricVerdict,
      /** The step after which it was true to the end; 0 when it was so from the start. */
      since: StepNumber.nullish(),
    }),
    'must be a list with one entry for each sentence',
  ),
});
export type RubricVerdicts = Readonly<z.infer<typeof RubricVerdicts>>;
