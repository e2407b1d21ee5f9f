/** The loop: steps until a limit is used up, a claim is believed, or the same trouble comes twice. */

import type { Crew } from '../agents/crew.js';
import { guessVerdict } from '../agents/rule-reflector.js';
import type { Clock } from '../core/clock.js';
import type { Progress } from '../core/progress.js';
import type { RunEnd } from '../core/run-end.js';
import { resolveClaim } from './resolve-claim.js';
import type { Emit } from './listeners.js';
import type { Counters } from './observed-crew.js';
import type { Recaller } from './recall-again.js';
import { takeStep } from './step.js';
import { tooManyRefusedClaims } from './stop-conditions.js';
import { lookForTrouble } from './stuck-detector.js';

export type LoopContext = Readonly<{
  crew: Crew;
  /** Without it, what was recalled at the start is all. */
  recaller?: Recaller | undefined;
  counters: Counters;
  emit: Emit;
  clock: Clock;
  /** The first limit that is used up by now. */
  limit: () => RunEnd | undefined;
}>;

/** The loop. A step is taken until a limit is reached, a claim is believed, or the same trouble comes twice. */
export async function runLoop(room: LoopContext, first: Progress): Promise<RunEnd> {
  const { crew, counters, emit, clock } = room;
  let progress = first;
  let toldAfter: number | undefined;
  for (;;) {
    const over = room.limit() ?? tooManyRefusedClaims(progress);
    if (over) return over;

    counters.step = progress.steps.length + 1;
    const start = clock.now();
    const next = await takeStep(crew, progress, room.recaller);
    announceObservations(progress, next, emit);
    const taken = next.steps.at(-1);
    if (taken && next.steps.length > progress.steps.length) {
      emit({ kind: 'step-taken', step: taken, seconds: (clock.now() - start) / 1000 });
    }

    const settled = await resolveClaim(crew, next, emit);
    if (settled.end) {
      closeLast(next, emit);
      return settled.end;
    }
    const watchful = lookForTrouble(settled.progress, toldAfter);
    if (watchful.end) return watchful.end;
    if (watchful.progress.trouble) emit({ kind: 'warned', step: counters.step, text: watchful.progress.trouble });
    ({ progress, toldAfter } = watchful);
  }
}

/** What the Operator said of the screen before: the verdict on a step that was open, and the notes as they stand now. */
function announceObservations(before: Progress, next: Progress, emit: Emit): void {
  const number = before.steps.length;
  const [open, judged] = [before.steps.at(-1), next.steps[number - 1]];
  if (open && judged && open.verdict !== judged.verdict) {
    emit({ kind: 'reflected', step: number, verdict: judged.verdict, seconds: 0 });
  }
  if (next.steps.at(-1)?.decision.notes && next.notes !== before.notes) {
    emit({ kind: 'noted', step: next.steps.length, notes: next.notes, seconds: 0, by: 'operator' });
  }
}

/** Nobody looks at what follows the last step, so what is open of it is said by what the phone said. */
function closeLast({ steps }: Progress, emit: Emit): void {
  const last = steps.at(-1);
  if (last?.verdict.kind !== 'open') return;
  emit({ kind: 'reflected', step: last.number, verdict: guessVerdict(last), seconds: 0 });
}
