/** Errors for the terminal and for a pipe, and their exit codes. */

import { CommanderError } from 'commander';
import { EXIT_CODES, FingertipsError, SetupError } from '../../core/errors.js';
import type { Colours } from './terminal.js';

/** What the operating system says, in words; only for errors that a person can mend. */
const SYSTEM_ERRORS: Readonly<Record<string, readonly [problem: string, remedy: string]>> = {
  EACCES: ['may not be read or written', 'Change its permissions, or work in another folder.'],
  EPERM: ['may not be read or written', 'Change its permissions, or work in another folder.'],
  EROFS: ['is on a disk that cannot be written', 'Work in another folder.'],
  ENOSPC: ['could not be written: the disk is full', 'Free some space and try again.'],
  ENOENT: ['does not exist', 'Check the path.'],
};

/** commander's own sentence, in the project's form: names in double quotes, the remedy after it. */
function fromCommander(error: CommanderError): SetupError {
  const [first = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const sentence = first.replace(/'/g, '"').replace(/\.$/, '');
  const near = /Did you mean (?:one of )?(.+?)\?/.exec(suggestion ?? '')?.[1];
  return new SetupError({
    code: 'setup.usage',
    problem: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`,
    remedy: near ? `Did you mean "${near}"?` : 'Add --help to the command to see what it takes.',
    cause: error,
  });
}

const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The same error as one of ours where a person can act on it; anything else is our bug and stays what it is. */
export function readError(error: unknown): unknown {
  if (error instanceof CommanderError) return fromCommander(error);
  const words = SYSTEM_ERRORS[systemCode(error)];
  if (!words || !(error instanceof Error)) return error;
  const path = 'path' in error && typeof error.path === 'string' ? `"${error.path}"` : 'A file';
  return new SetupError({ code: 'setup.file-system', problem: `${path} ${words[0]}.`, remedy: words[1], cause: error });
}

/** 1 for bugs: they are nobody's usage, device or model. */
export const exitCodeOfError = (error: unknown): number =>
  error instanceof FingertipsError ? error.exitCode : EXIT_CODES.endedOtherwise;

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** For the terminal: the problem, the remedy below it, and a stack only for our bugs or for who asks by DEBUG. */
export function explainError(error: unknown, { paint, debug }: { paint: Colours; debug: boolean }): string {
  if (error instanceof FingertipsError) {
    const lines = [`${paint.red('Error:')} ${error.problem}`, error.remedy];
    if (debug) lines.push('', paint.dim(stackOf(error)), ...(error.cause ? [paint.dim(stackOf(error.cause))] : []));
    return lines.join('\n');
  }
  return [
    `${paint.red('Error:')} Fingertips itself went wrong. This is a bug.`,
    'Report it with the lines below and, when a run was going on, its run folder.',
    '',
    stackOf(error),
  ].join('\n');
}

/** The one object that `--json` prints when there is no result to print. */
export const errorAsJson = (error: unknown): Readonly<Record<string, unknown>> => ({
  error:
    error instanceof FingertipsError
      ? {
          name: error.name,
          problem: error.problem,
          remedy: error.remedy,
          code: error.code,
          exitCode: error.exitCode,
        }
      : {
          name: 'Bug',
          problem: String(error),
          remedy: 'Report it.',
          code: 'bug',
          exitCode: exitCodeOfError(error),
        },
});
