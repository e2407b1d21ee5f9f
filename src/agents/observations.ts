/** What the Operator says of what it sees before it acts: how its last step went, and facts worth keeping. */

import type { Decision } from '../core/decision.js';
import { applyNoteChanges } from '../core/notes.js';
import type { Plan } from '../core/plan.js';
import type { Progress, Step } from '../core/progress.js';
import { isBadVerdict } from '../core/verdict.js';
import { guessVerdict } from './rule-reflector.js';

/**
 * The progress with a last step that is judged and with the notes of the screen in front, and the plan that follows:
 * a subgoal that was closed on trust is open again when the step turns out not to have done it.
 */
export function withObservations(
  progress: Progress,
  { plan, decision }: Readonly<{ plan: Plan; decision: Decision }>,
): Progress & Readonly<{ plan: Plan }> {
  const steps = judgeLast(progress.steps, decision);
  const last = steps.at(-1);
  const isRefuted = last !== progress.steps.at(-1) && last !== undefined && isBadVerdict(last.verdict);
  const held = isRefuted && isSamePlan(plan, progress.plan) ? progress.plan : plan;
  const { notes: changes } = decision;
  if (!changes) return { ...progress, steps, plan: held };
  const isSame = changes.add.length === 0 && changes.correct.length === 0;
  return {
    ...progress,
    steps,
    notes: isSame ? progress.notes : applyNoteChanges(progress.notes, changes, steps.length),
    plan: { ...held, collect: held.collect.filter((_, index) => !changes.found.includes(index + 1)) },
  };
}

/** Whether only the states of subgoals differ: somebody closed one, and nobody planned anew. */
const isSamePlan = (plan: Plan, before: Plan | undefined): before is Plan =>
  before !== undefined &&
  before.subgoals.length === plan.subgoals.length &&
  before.subgoals.every(({ what }, index) => what === plan.subgoals[index]?.what);

function judgeLast(steps: readonly Step[], { last: judgement }: Decision): readonly Step[] {
  const open = steps.at(-1);
  if (open?.verdict.kind !== 'open') return steps;
  const verdict = judgement ? ({ ...judgement, by: 'model' } as const) : guessVerdict(open);
  return [...steps.slice(0, -1), { ...open, verdict }];
}
