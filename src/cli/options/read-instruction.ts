/** What the person wants done; a slip of the fingers starts nothing. */

import { SetupError } from '../../core/errors.js';
import { nearest } from '../../core/suggest.js';

/** Longer than anything a person says to a phone; a file pasted by mistake would cost tokens at every step. */
const MOST_CHARACTERS = 4000;

type ReadInstructionOptions = Readonly<{
  words: readonly string[];
  /** The names of the commands, to tell a slip of the fingers. */
  commands: readonly string[];
  /** Whether the person wrote "run" before it. */
  isExplicit: boolean;
}>;

/** What the person wants done. One word without "run" is taken for a mistyped command, so that a slip starts nothing on a phone. */
export function readInstruction({ words, commands, isExplicit }: ReadInstructionOptions): string {
  const instruction = words.join(' ').trim();
  const quoted = JSON.stringify(instruction);
  if (instruction === '') {
    throw new SetupError({
      problem: 'There is no instruction.',
      remedy: 'Say what to do: fingertips run "Turn on Wi-Fi"',
    });
  }
  if (words.length > 1) {
    const problem = 'The instruction came in several pieces.';
    throw new SetupError({ problem, remedy: `Put it in quotes: fingertips run ${quoted}` });
  }
  if (!isExplicit && !/\s/.test(instruction)) {
    const near = nearest(instruction, commands);
    const remedy = `${near ? `Did you mean "${near}"? ` : ''}To carry it out as an instruction: fingertips run ${quoted}`;
    throw new SetupError({ problem: `There is no command "${instruction}".`, remedy });
  }
  if (instruction.length > MOST_CHARACTERS) {
    const problem = `The instruction has ${instruction.length} characters, and ${MOST_CHARACTERS} is the most.`;
    throw new SetupError({ problem, remedy: 'Say it shorter, or split it into several runs.' });
  }
  return instruction;
}
