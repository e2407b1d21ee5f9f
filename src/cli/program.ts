/** The command line as a whole: parse, carry out, tell what went wrong. */

import { Command, CommanderError } from 'commander';
import { USUAL_COMMAND, type CommandFamily } from './commands.js';
import { EXIT_CODES } from '../core/errors.js';
import type { CliContext } from './terminal/context.js';
import { errorAsJson, exitCodeOfError, explainError, readError } from './terminal/explain-error.js';

const EXIT_CODE_HELP = `
Exit codes:
  0    finished              2    usage or configuration    4    the model's provider
  1    ended otherwise       3    the phone                 130  interrupted

Try it without a phone and without a key:
  $ fingertips demo`;

/** The program with all commands named, and the one that `args` call loaded whole. */
export async function createProgram(
  commands: readonly CommandFamily[],
  args: readonly string[],
  context: CliContext,
): Promise<Command> {
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
  const called = calledBy(args, commands);
  for (const { adds, load } of commands) {
    if (called !== undefined && Object.hasOwn(adds, called)) (await load())(program, context);
    else for (const [name, description] of Object.entries(adds)) program.command(name).description(description);
  }
  return program;
}

/** The first word decides; whatever is no command is an instruction. Options alone (--help, --version) call nothing. */
function calledBy(args: readonly string[], commands: readonly CommandFamily[]): string | undefined {
  const first = args.find((arg) => !arg.startsWith('-') || arg === '-');
  if (first === undefined) return args.every((arg) => PROGRAM_OPTIONS.has(arg)) ? undefined : USUAL_COMMAND;
  return commands.some(({ adds }) => Object.hasOwn(adds, args[0] ?? '')) ? args[0] : USUAL_COMMAND;
}

const PROGRAM_OPTIONS: ReadonlySet<string> = new Set(['-h', '--help', '-V', '--version']);

/** "help", "help run" and "run --help" are the same to a person. */
const withoutHelpWord = (args: readonly string[]): readonly string[] =>
  args[0] === 'help' && args.length <= 3 ? [...args.slice(1), '--help'] : args;

const isAnswered = (error: unknown): boolean => error instanceof CommanderError && error.exitCode === 0;

/** A command was named without the one below it; its help has been shown. */
const isHelpInstead = (error: unknown): boolean => error instanceof CommanderError && error.code === 'commander.help';

/** Parses and carries out; whatever goes wrong is told to the person, and to the pipe when it waits for JSON. */
export async function runProgram(
  commands: readonly CommandFamily[],
  words: readonly string[],
  context: CliContext,
): Promise<void> {
  const { terminal, env, exitWith } = context;
  const args = withoutHelpWord(words);
  try {
    const program = await createProgram(commands, args, context);
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
