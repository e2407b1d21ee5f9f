/** What an action changed, and who says so. */

import { z } from 'zod';

export const VerdictKind = z.enum(['as-expected', 'wrong-screen', 'no-change']);

/** A judge's reply: what the action changed, judged from the screens before and after. */
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

/**
 * Code judges where a check or an unchanged screen decides; a model only where code cannot tell. Two kinds are code's alone:
 * interrupted (something came to the front by itself, so what was expected can be neither met nor missed) and
 * open (code cannot tell, and the Operator has not said yet).
 */
export type Verdict = Readonly<
  Omit<Judgement, 'kind'> & { kind: Judgement['kind'] | 'interrupted' | 'open'; by: 'code' | 'model' }
>;

/** It led astray or did nothing. An interruption is nobody's mistake, and what is open is no failure yet. */
export const isBadVerdict = ({ kind }: Pick<Verdict, 'kind'>): boolean =>
  kind === 'wrong-screen' || kind === 'no-change';

/** The same for people and in prompts. */
export const VERDICT_WORDS: Readonly<Record<Verdict['kind'], string>> = {
  'as-expected': 'as expected',
  'wrong-screen': 'wrong screen',
  'no-change': 'no change',
  interrupted: 'interrupted',
  open: 'not judged yet',
};
