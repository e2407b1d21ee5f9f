import type { FingertipsError } from './errors.js';

export type Limit = 'steps' | 'minutes' | 'tokens' | 'cost';

/** Why a run ended. A closed union: the compiler finds whoever forgets a case. */
export type RunEnd =
  | Readonly<{ kind: 'finished'; answer: string }>
  | Readonly<{ kind: 'gave-up'; reason: string }>
  | Readonly<{ kind: 'limit-reached'; limit: Limit; detail: string }>
  | Readonly<{ kind: 'stuck'; pattern: string }>
  | Readonly<{ kind: 'needs-person'; what: string }>
  | Readonly<{ kind: 'stopped-by-person' }>
  | Readonly<{ kind: 'failed'; error: RunFailure }>;

/** An error as it is written into result.json: plain data, no stack. */
export type RunFailure = Readonly<{
  /** Which of the error classes, or "Bug" for anything else. */
  name: FingertipsError['name'] | 'Bug';
  problem: string;
  remedy: string;
  exitCode: number;
}>;
