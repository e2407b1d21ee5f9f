/** A crew that announces what each member answered and how long it took. */

import type { Crew } from '../agents/crew.js';
import type { Clock } from '../core/clock.js';
import type { Progress } from '../core/progress.js';
import type { Emit } from './listeners.js';

/** Where a run is: what happens deep inside a step is announced under this number. */
export interface Counters {
  step: number;
  calls: number;
}

type ObserveCrewOptions = Readonly<{ emit: Emit; clock: Pick<Clock, 'now'>; counters: Counters }>;

/** The same crew, announcing what each member answered and how long it took. A member that kept what there was says nothing. */
export function observeCrew(crew: Crew, { emit, clock, counters }: ObserveCrewOptions): Crew {
  const timed = async <T>(work: () => Promise<T>): Promise<{ answer: T; seconds: number }> => {
    const start = clock.now();
    const answer = await work();
    return { answer, seconds: (clock.now() - start) / 1000 };
  };
  const stepOf = ({ steps }: Pick<Progress, 'steps'>): number => steps.length + 1;

  return {
    perceptor: {
      async perceive(options) {
        const step = counters.step;
        const { answer: screen, seconds } = await timed(() => crew.perceptor.perceive(options));
        emit({ kind: 'screen-seen', step, screen, seconds });
        return screen;
      },
    },
    manager: {
      async plan(situation) {
        const { answer: plan, seconds } = await timed(() => crew.manager.plan(situation));
        if (plan !== situation.plan) emit({ kind: 'planned', step: stepOf(situation), plan, seconds });
        return plan;
      },
    },
    operator: {
      async decide(situation) {
        const { answer: decision, seconds } = await timed(() => crew.operator.decide(situation));
        emit({ kind: 'decided', step: stepOf(situation), decision, seconds });
        return decision;
      },
    },
    executor: {
      async act(decision, screen) {
        const step = counters.step;
        const { answer: result, seconds } = await timed(() => crew.executor.act(decision, screen));
        emit({ kind: 'acted', step, outcome: result.outcome, seconds });
        // Nobody looks again at what the executor saw last.
        if (result.screen) emit({ kind: 'screen-seen', step, screen: result.screen, seconds: 0 });
        return result;
      },
    },
    reflector: {
      async reflect(change) {
        const { answer: verdict, seconds } = await timed(() => crew.reflector.reflect(change));
        emit({ kind: 'reflected', step: stepOf(change), verdict, seconds });
        return verdict;
      },
    },
    notetaker: {
      async note(situation) {
        const { answer: noted, seconds } = await timed(() => crew.notetaker.note(situation));
        const { notes } = noted;
        if (notes !== situation.notes)
          emit({ kind: 'noted', step: stepOf(situation), notes, seconds, by: 'notetaker' });
        return noted;
      },
    },
    // What it says is announced where the claim is resolved, with what became of it.
    confirmer: crew.confirmer,
  };
}
