/** What the person wants done; a slip of the fingers starts nothing. */

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SetupError } from '../../core/errors.js';
import { nearest } from '../../core/suggest.js';
import type { CliContext } from '../terminal/context.js';

/** Longer than anything a person says to a phone; a file pasted by mistake would cost tokens at every step. */
const MOST_CHARACTERS = 4000;

/** In place of the instruction: it comes through the pipe. */
const FROM_INPUT = '-';

type InstructionOptions = Readonly<{
  words: readonly string[];
  /** A file that holds the instruction, instead of words. */
  file?: string | undefined;
  /** The names of the commands, to tell a slip of the fingers. */
  commands: readonly string[];
  /** Whether the person wrote "run" before it. */
  isExplicit: boolean;
}>;

/**
 * What the person wants done, from the words, a file or the pipe. What looks like a mistyped command without "run", or like the name
 * of a file, is asked about, so that a slip starts nothing on a phone.
 */
export async function readInstruction(
  { words, file, commands, isExplicit }: InstructionOptions,
  { folder, readInput }: Pick<CliContext, 'folder' | 'readInput'>,
): Promise<string> {
  if (file !== undefined) {
    if (words.length > 0) throw twice(file);
    return checked(file === FROM_INPUT ? await readInput() : readFileSync(resolve(folder, file), 'utf8'));
  }
  if (words.length === 1 && words[0] === FROM_INPUT) return checked(await readInput());
  if (!isExplicit) refuseMistypedCommand(words, commands);
  const instruction = checked(words.join(' '));
  if (words.length > 1) {
    const problem = 'The instruction came in several pieces.';
    throw new SetupError({ problem, remedy: `Put it in quotes: fingertips run ${JSON.stringify(instruction)}` });
  }
  if (!/\s/.test(instruction) && existsSync(resolve(folder, instruction))) throw isAFile(instruction);
  return instruction;
}

function checked(text: string): string {
  const instruction = text.trim();
  if (instruction === '') {
    throw new SetupError({
      problem: 'There is no instruction.',
      remedy: 'Say what to do: fingertips run "Turn on Wi-Fi"',
    });
  }
  if (instruction.length > MOST_CHARACTERS) {
    const problem = `The instruction has ${instruction.length} characters, and ${MOST_CHARACTERS} is the most.`;
    throw new SetupError({ problem, remedy: 'Say it shorter, or split it into several runs.' });
  }
  return instruction;
}

/** One word alone, or a first word that is nearly a command: "shortcut list" must not be sent to a phone. */
function refuseMistypedCommand(words: readonly string[], commands: readonly string[]): void {
  const [first = ''] = words;
  if (first === '' || /\s/.test(first)) return;
  const near = nearest(first, commands);
  if (words.length > 1 && near === undefined) return;
  const asInstruction = `To carry it out as an instruction: fingertips run ${JSON.stringify(words.join(' '))}`;
  throw new SetupError({
    problem: `There is no command "${first}".`,
    remedy: near ? `Did you mean "${[near, ...words.slice(1)].join(' ')}"? ${asInstruction}` : asInstruction,
  });
}

const twice = (file: string): SetupError =>
  new SetupError({
    problem: `There are two instructions: one in words and one in "${file}".`,
    remedy: 'Leave one of them out.',
  });

const isAFile = (name: string): SetupError =>
  new SetupError({
    problem: `"${name}" is a file, not an instruction.`,
    remedy: `To carry out what stands in it: fingertips run --file ${name}`,
  });
