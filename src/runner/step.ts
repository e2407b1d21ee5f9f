import { claimOf } from '../agents/manager.js';
import { withObservations } from '../agents/observations.js';
import type { Crew } from '../agents/crew.js';
import type { Progress } from '../core/progress.js';
import { isBadVerdict } from '../core/verdict.js';
import type { Recaller } from './recall-again.js';

/** One step of the loop, in the order in which it happens. Each line names what it needs. Read this first. */
export async function takeStep(crew: Crew, known: Progress, recall?: Recaller): Promise<Progress> {
  const before = known.screen;
  const plan = await crew.manager.plan(known);
  const progress = recall ? { ...known, ...recall(known, plan) } : known;
  const over = claimOf(plan);
  if (over) return { ...progress, plan, claim: over };

  const decision = await crew.operator.decide({ ...progress, plan });
  const seen = withObservations(progress, { plan, decision });
  const { outcome, screen, lastSeen = before, mayLag } = await crew.executor.act(decision, before);
  const after = screen ?? (await crew.perceptor.perceive({ unlike: mayLag ? lastSeen : undefined }));

  // Both read the new screen and neither needs the other's answer, so they are asked at the same time.
  const [verdict, noted] = await Promise.all([
    crew.reflector.reflect({ ...seen, decision, outcome, before, lastSeen, after }),
    crew.notetaker.note({ ...seen, before, screen: after }),
  ]);

  const kept = isBadVerdict(verdict) ? { notes: seen.notes, collect: seen.plan.collect } : noted;
  const number = seen.steps.length + 1;
  const step = { number, subgoal: seen.plan.current, decision, outcome, verdict, before, after };
  const left = { ...seen.plan, collect: kept.collect };
  const next = { ...seen, plan: left, screen: after, notes: kept.notes, steps: [...seen.steps, step] };
  return outcome.claim ? { ...next, claim: outcome.claim } : next;
}
