import type { TaskResult } from './result.js';
import type { Try } from './try-queue.js';

/** What a suite run tells while it goes on. */
export type SuiteEvent =
  /** `busy`: how many phones are at work now. */
  | Readonly<{ kind: 'judged'; result: TaskResult; done: number; total: number; busy: number; phone: string }>
  /** The phone did not come through the task. `again`: the try is made once more. */
  | Readonly<{ kind: 'lost'; attempt: Try; phone: string; reason: string; again: boolean }>
  /** It cannot be opened; `waitMs` until it is asked for again, undefined when it is given up. */
  | Readonly<{ kind: 'out-of-reach'; place: number; reason: string; waitMs: number | undefined }>;
