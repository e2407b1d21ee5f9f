/** Diligence, confirmation and limits: how a run goes about its work. */

import { z } from 'zod';

export const DILIGENCES = ['thorough', 'balanced', 'quick'] as const;
export const Diligence = z.enum(DILIGENCES);
export type Diligence = z.infer<typeof Diligence>;

export const CONFIRMS = ['never', 'risky', 'always'] as const;
export const Confirm = z.enum(CONFIRMS);
export type Confirm = z.infer<typeof Confirm>;

/**
 * What runs teach. off: nothing is written. observe: only what happened to the items. review: candidates as well, which wait
 * for a person. auto: candidates are tried at once, and experience moves them up and down.
 */
export const LEARNINGS = ['off', 'observe', 'review', 'auto'] as const;
export const LearningMode = z.enum(LEARNINGS);
export type LearningMode = z.infer<typeof LearningMode>;

/** undefined means no limit. */
export type Limits = Readonly<{
  steps: number;
  minutes?: number | undefined;
  tokens?: number | undefined;
  /** In US dollars; only for models whose prices are known from the settings. */
  cost?: number | undefined;
}>;

/** How a run goes about its work. Read once, frozen, handed on. */
export type RunSettings = Readonly<{
  diligence: Diligence;
  limits: Limits;
  confirm: Confirm;
  learning: LearningMode;
  record: boolean;
}>;
