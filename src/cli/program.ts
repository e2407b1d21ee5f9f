/** The command line as a whole: parse, carry out, tell what went wrong. */

import { Command, CommanderError } from 'commander';
import { EXIT_CODES } from '../core/errors.js';
import type { CliContext } from './terminal/context.js';
import { errorAsJson, exitCodeOfError, explainError, readError } from './terminal/explain-error.js';

const EXIT_CODE_HELP = `
Exit codes:
  0    finished              2    usage or configuration    4    the model's provider
  1    ended otherwise       3    the phone                 130  interrupted

Try it without a phone and without a key:
  $ fingertips demo`;

/** Adds one command to the program. */
export type AddCommand = (program: Command, context: CliContext) => void;

export function createProgram(commands: readonly AddCommand[], context: CliContext): Command {
  const { out, err } = context.terminal;
  const program = new Command('fingertips')
    .description('Carries out an instruction on an Android phone and learns tips and shortcuts from every run.')
    .usage('"<instruction>" [options]\n       fingertips <command> [options]')
    .version(context.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain a command')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => out.line(text.trimEnd()),
      writeErr: (text) => err.line(text.trimEnd()),
      // Told in the project's own form by `runProgram`.
      outputError: () => undefined,
    })
    .addHelpText('after', EXIT_CODE_HELP);
  for (const add of commands) add(program, context);
  return program;
}

const isAnswered = (error: unknown): boolean => error instanceof CommanderError && error.exitCode === 0;

/** A command was named without the one below it; its help has been shown. */
const isHelpInstead = (error: unknown): boolean => error instanceof CommanderError && error.code === 'commander.help';

/** Parses and carries out; whatever goes wrong is told to the person, and to the pipe when it waits for JSON. */
export async function runProgram(program: Command, args: readonly string[], context: CliContext): Promise<void> {
  const { terminal, env, exitWith } = context;
  try {
    if (args.length === 0) return program.outputHelp();
    await program.parseAsync(args, { from: 'user' });
  } catch (thrown) {
    if (isAnswered(thrown)) return;
    if (isHelpInstead(thrown)) return exitWith(EXIT_CODES.setup);
    const error = readError(thrown);
    terminal.err.line(explainError(error, { paint: terminal.err.paint, debug: Boolean(env.DEBUG) }));
    if (args.includes('--json')) terminal.out.line(JSON.stringify(errorAsJson(error), null, 2));
    exitWith(thrown instanceof CommanderError ? 2 : exitCodeOfError(error));
  }
}
