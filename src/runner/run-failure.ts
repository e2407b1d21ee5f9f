import { EXIT_CODES, FingertipsError } from '../core/errors.js';
import type { RunFailure } from '../core/run-end.js';

/** An error as plain data. One that is not ours to expect is a bug, and is named so. */
export function toRunFailure(error: unknown): RunFailure {
  if (error instanceof FingertipsError) {
    const { name, problem, remedy, code, exitCode } = error;
    return { name, problem, remedy, code, exitCode };
  }
  return {
    name: 'Bug',
    problem: error instanceof Error ? error.message : String(error),
    remedy: 'This is a defect of Fingertips: report it together with the run folder.',
    code: 'bug',
    exitCode: EXIT_CODES.endedOtherwise,
  };
}

/** Where a bug happened; nothing for errors that explain themselves. */
export const stackOfBug = (error: unknown): string | undefined =>
  error instanceof FingertipsError || !(error instanceof Error) ? undefined : error.stack;
