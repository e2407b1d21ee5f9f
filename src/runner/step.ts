import { claimOf } from '../agents/manager.js';
import type { Crew } from '../agents/crew.js';
import type { Progress } from '../core/progress.js';

/** One step of the loop, in the order in which it happens. Each line names what it needs. Read this first. */
export async function takeStep(crew: Crew, progress: Progress): Promise<Progress> {
  const before = progress.screen;
  const plan = await crew.manager.plan(progress);
  const over = claimOf(plan);
  if (over) return { ...progress, plan, claim: over };

  const decision = await crew.operator.decide({ ...progress, plan });
  const outcome = await crew.executor.act(decision, before);
  const after = await crew.perceptor.perceive();

  // Both read the new screen and neither needs the other's answer, so they are asked at the same time.
  const [verdict, noted] = await Promise.all([
    crew.reflector.reflect({ ...progress, plan, decision, outcome, before, after }),
    crew.notetaker.note({ ...progress, plan, before, screen: after }),
  ]);

  const kept = verdict.kind === 'as-expected' ? noted : { notes: progress.notes, collect: plan.collect };
  const step = { number: progress.steps.length + 1, subgoal: plan.current, decision, outcome, verdict, before, after };
  const left = { ...plan, collect: kept.collect };
  const next = { ...progress, plan: left, screen: after, notes: kept.notes, steps: [...progress.steps, step] };
  return outcome.claim ? { ...next, claim: outcome.claim } : next;
}
