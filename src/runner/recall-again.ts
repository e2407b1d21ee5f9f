/** Recalls again whenever another app comes to the front or a subgoal begins. */

import type { Plan } from '../core/plan.js';
import type { Progress } from '../core/progress.js';
import type { RecallQuery, RecallResult } from '../evolution/recall.js';
import type { Emit } from './listeners.js';

/** What the next step is told from memory; the same as before where nothing has changed. */
export type Recaller = (progress: Progress, plan: Plan) => RecallResult;

/** What came is announced, so that the trace knows what the agents were given. */
export function createRecaller(recall: (query: RecallQuery) => RecallResult, emit: Emit): Recaller {
  let place = '';
  return ({ instruction, screen, steps, tips, shortcuts }, { current }) => {
    const now = JSON.stringify([screen.app.package, current]);
    if (now === place) return { tips, shortcuts };
    place = now;
    const found = recall({ instruction, subgoal: current, package: screen.app.package });
    if (idsOf(found) !== idsOf({ tips, shortcuts })) emit({ kind: 'recalled', step: steps.length + 1, ...found });
    return found;
  };
}

const idsOf = ({ tips, shortcuts }: RecallResult): string => [...tips, ...shortcuts].map(({ id }) => id).join(' ');
