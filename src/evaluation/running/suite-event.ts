/** What a suite run tells while it goes on. */

import type { TaskResult } from '../scoring/result.js';
import type { Attempt } from './attempt-queue.js';

/** How much work is done since the beginning of this process, in hand and not begun yet, in steps as far as one can tell beforehand. */
export type PoolLoad = Readonly<{ done: number; inHand: number; waiting: number }>;

/** What a suite run tells while it goes on. */
export type SuiteEvent =
  | Readonly<{ kind: 'judged'; result: TaskResult; done: number; total: number; work: PoolLoad; phone: string }>
  /** The phone did not come through the task. `again`: the try is made once more. */
  | Readonly<{ kind: 'lost'; attempt: Attempt; phone: string; reason: string; again: boolean }>
  /** The model did not answer. `again`: the try is made once more, last of all. */
  | Readonly<{ kind: 'unanswered'; attempt: Attempt; reason: string; again: boolean }>
  /** It cannot be opened; `waitMs` until it is asked for again, undefined when it is given up. */
  | Readonly<{ kind: 'out-of-reach'; place: number; reason: string; waitMs: number | undefined }>;
