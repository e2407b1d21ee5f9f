import { z } from 'zod';

export const VerdictKind = z.enum(['as-expected', 'wrong-screen', 'no-change']);

/** What the action changed, judged from the screens before and after. */
export type Verdict = Readonly<{
  kind: z.infer<typeof VerdictKind>;
  /** What on the two screens shows it. */
  evidence: string;
  /** What went wrong and what may help; only for the two bad kinds. */
  problem?: string;
  /** How far the task has come, in a sentence or two. */
  progress?: string;
  /** Code judges where a check or an unchanged screen decides; a model only where code cannot tell. */
  by: 'code' | 'model';
}>;
