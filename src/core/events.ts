import type { Decision } from './decision.js';
import type { Notes } from './notes.js';
import type { Claim, Outcome } from './outcome.js';
import type { Question, Reply } from './person.js';
import type { Plan } from './plan.js';
import type { Step } from './progress.js';
import type { LearnedItems, Manifest, RunResult } from './run-result.js';
import type { Screen } from './screen.js';
import type { Shortcut } from './shortcut.js';
import type { Tip } from './tip.js';
import type { ModelCall } from './usage.js';
import type { Verdict } from './verdict.js';

/** Everything a run can announce. `step` counts from 1; 0 is before the first. */
export type RunEvent =
  | Readonly<{ kind: 'run-started'; manifest: Manifest; tips: readonly Tip[]; shortcuts: readonly Shortcut[] }>
  /** What the agents are given from memory from this step on, in place of what they had. */
  | Readonly<{ kind: 'recalled'; step: number; tips: readonly Tip[]; shortcuts: readonly Shortcut[] }>
  | Readonly<{ kind: 'screen-seen'; step: number; screen: Screen; seconds: number }>
  | Readonly<{ kind: 'planned'; step: number; plan: Plan; seconds: number }>
  | Readonly<{ kind: 'decided'; step: number; decision: Decision; seconds: number }>
  | Readonly<{ kind: 'acted'; step: number; outcome: Outcome; seconds: number }>
  | Readonly<{ kind: 'reflected'; step: number; verdict: Verdict; seconds: number }>
  /** By the Notetaker, whose notes of a bad step are not kept, or by the Operator, of the screen before its step. */
  | Readonly<{ kind: 'noted'; step: number; notes: Notes; seconds: number; by: 'notetaker' | 'operator' }>
  | Readonly<{ kind: 'step-taken'; step: Step; seconds: number }>
  | Readonly<{ kind: 'claim-checked'; step: number; claim: Claim; accepted: boolean; reason: string }>
  | Readonly<{ kind: 'model-called'; call: ModelCall }>
  | Readonly<{ kind: 'person-asked'; step: number; question: Question; reply: Reply }>
  | Readonly<{ kind: 'warned'; step: number; text: string }>
  /** The task is over, and its result is on disk; what it teaches is looked for afterwards. */
  | Readonly<{ kind: 'concluded'; result: RunResult }>
  | Readonly<{ kind: 'learned'; learned: LearnedItems; rejected: readonly string[] }>
  | Readonly<{ kind: 'run-ended'; result: RunResult }>;

/** Whatever watches a run. One that throws never stops the run. */
export interface RunListener {
  on(event: RunEvent): void | Promise<void>;
}
