/** Tells the Manager once that the run is stuck, and ends it when it stays so. */

import type { Progress } from '../core/progress.js';
import type { RunEnd } from '../core/run-end.js';
import { stuckPattern } from './stop-conditions.js';

/** A pattern that comes back within so many steps of telling the Manager ends the run. */
const PROBATION = 10;

export type StuckState = Readonly<{ progress: Progress; toldAfter?: number; end?: RunEnd }>;

/**
 * Looks for signs of being stuck in the steps since the Manager was last told, `toldAfter`. The first sign is told to the
 * Manager, who may change the plan; one that comes soon after ends the run; much later it counts as a new trouble.
 */
export function lookForTrouble(before: Progress, toldAfter?: number): StuckState {
  const progress: Progress = { ...before, trouble: undefined };
  const { steps, notes } = progress;
  const pattern = stuckPattern(steps.slice(toldAfter ?? 0), notes);
  if (!pattern) return { progress, ...(toldAfter === undefined ? {} : { toldAfter }) };
  if (toldAfter !== undefined && steps.length - toldAfter <= PROBATION) {
    return { progress, end: { kind: 'stuck', pattern } };
  }
  return { progress: { ...progress, trouble: pattern }, toldAfter: steps.length };
}
