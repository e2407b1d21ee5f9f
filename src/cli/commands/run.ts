import type { Command } from 'commander';
import { carryOut, tellEnd } from '../carry-out.js';
import { openProjectMemory } from '../compose.js';
import type { CliContext } from '../context.js';
import { readInstruction } from '../read-instruction.js';
import { secretsIn } from '../secrets.js';
import { addRunOptions, flagsOf, readConfig, type RunOptions } from '../settings.js';
import { createTerminalPerson } from '../terminal-person.js';

const EXAMPLES = `
Examples:
  $ fingertips run "Turn on dark theme" --device simulated
  $ fingertips "How full is the battery?" --device usb --json
  $ fingertips run "Log in with the password {{secret:SHOP_PASSWORD}}"   (from the environment or .env; no model sees it)`;

async function run(words: readonly string[], options: RunOptions, setting: Setting): Promise<void> {
  const { context, commands, isExplicit } = setting;
  const instruction = readInstruction({ words, commands, isExplicit });
  const config = readConfig(context, flagsOf(options));
  const secrets = secretsIn(instruction, context);
  const result = await carryOut(context, {
    instruction,
    config,
    secrets,
    person: createTerminalPerson(context.terminal),
    memory: options.memory === false ? undefined : openProjectMemory(context),
    verbose: options.verbose === true,
  });
  tellEnd(context, result, { json: options.json === true });
}

type Setting = Readonly<{ context: CliContext; commands: readonly string[]; isExplicit: boolean }>;

/** `fingertips run "<instruction>"`, and the same without the word "run". */
export function addRunCommand(program: Command, context: CliContext): void {
  const add = (command: Command, isExplicit: boolean): Command =>
    addRunOptions(command)
      .description('carry out an instruction on a phone, learn from it, and leave a run folder')
      .argument('<instruction...>', 'what is to be done, in quotes')
      .option('--no-memory', 'give the agents no tips and shortcuts, and learn none')
      .option('-v, --verbose', 'show thoughts, plans, notes and evidence as well')
      .option('--json', 'print the result as one JSON object')
      .addHelpText('after', EXAMPLES)
      .action((words: string[], options: RunOptions) => {
        const commands = program.commands.map((known) => known.name()).filter((name) => name !== BARE);
        return run(words, options, { context, commands, isExplicit });
      });
  add(program.command('run'), true);
  add(program.command(BARE, { isDefault: true, hidden: true }), false);
}

/** The name of the command that stands in for a missing one; nobody types it. */
const BARE = '(instruction)';
