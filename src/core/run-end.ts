/** Why a run ended, and how that reads. */

import type { ErrorCode } from './error-codes.js';
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

/** Each end in two or three words, for people. */
export const END_TITLES: Readonly<Record<RunEnd['kind'], string>> = {
  finished: 'Finished',
  'gave-up': 'Found impossible',
  'limit-reached': 'Stopped at a limit',
  stuck: 'Got stuck',
  'needs-person': 'Needs a person',
  'stopped-by-person': 'Stopped by hand',
  failed: 'Failed',
};

/** What is known beside the kind of an end: a reason, what is needed, what went wrong. Empty where the kind says all. */
export function reasonOfEnd(end: RunEnd): string {
  switch (end.kind) {
    case 'finished':
    case 'stopped-by-person':
      return '';
    case 'gave-up':
      return end.reason;
    case 'limit-reached':
      return end.detail;
    case 'stuck':
      return end.pattern;
    case 'needs-person':
      return end.what;
    case 'failed':
      return `${end.error.problem} ${end.error.remedy}`;
  }
}

/** An error as it is written into result.json: plain data, no stack. */
export type RunFailure = Readonly<{
  /** Which of the error classes, or "Bug" for anything else. */
  name: FingertipsError['name'] | 'Bug';
  problem: string;
  remedy: string;
  /** For programs. Runs that older versions wrote have none. */
  code: ErrorCode;
  exitCode: number;
}>;
