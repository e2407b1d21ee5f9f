/** What an action changed: as-expected, wrong-screen or no-change. */

import { z } from 'zod';

export const VerdictKind = z.enum(['as-expected', 'wrong-screen', 'no-change']);

/** The same for people and in prompts. */
export const VERDICT_WORDS: Readonly<Record<z.infer<typeof VerdictKind>, string>> = {
  'as-expected': 'as expected',
  'wrong-screen': 'wrong screen',
  'no-change': 'no change',
};

/** The Reflector's reply: what the action changed, judged from the screens before and after. */
export const Judgement = z.object({
  kind: VerdictKind,
  /** What on the two screens shows it. */
  evidence: z.string('must say what on the two screens shows it').min(1),
  /** What went wrong and what may help; only for the two bad kinds. */
  problem: z.string().optional(),
  /** How far the task has come, in a sentence or two. */
  progress: z.string().optional(),
});
export type Judgement = Readonly<z.infer<typeof Judgement>>;

/** Code judges where a check or an unchanged screen decides; a model only where code cannot tell. */
export type Verdict = Judgement & Readonly<{ by: 'code' | 'model' }>;
