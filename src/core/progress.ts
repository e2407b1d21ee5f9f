/** All that a run knows at one moment. */

import type { Decision } from './decision.js';
import type { Notes } from './notes.js';
import type { Claim, Outcome } from './outcome.js';
import type { Plan } from './plan.js';
import type { Screen } from './screen.js';
import type { Shortcut } from './shortcut.js';
import type { Tip } from './tip.js';
import type { Verdict } from './verdict.js';

/** One finished step, as the next ones remember it. */
export type Step = Readonly<{
  /** From 1. */
  number: number;
  subgoal: string;
  decision: Decision;
  outcome: Outcome;
  verdict: Verdict;
  before: Screen;
  after: Screen;
}>;

/** A claim that was looked into and not believed; the Manager reads it as a failure. */
export type RefusedClaim = Readonly<{ claim: Claim; reason: string; afterStep: number }>;

/** All that a run knows at one moment. Every stage takes one and returns a new one; nobody changes it. */
export type Progress = Readonly<{
  instruction: string;
  screen: Screen;
  plan?: Plan;
  steps: readonly Step[];
  notes: Notes;
  /** Recalled from memory for this instruction. */
  tips: readonly Tip[];
  shortcuts: readonly Shortcut[];
  /** Set when somebody says that the task is over; the run looks into it. */
  claim?: Claim;
  refusedClaims: readonly RefusedClaim[];
  /** What the run's own watch noticed ("the same action three times: ..."): told to the Manager once, in the step after it. */
  trouble?: string | undefined;
}>;
