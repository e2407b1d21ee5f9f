/** `fingertips run`, and the same without the word. */

import type { Command } from 'commander';
import { printAnswer, printResult, runOnPhone } from '../phones/run-on-phone.js';
import { DEFAULT_RUN_SETTINGS } from '../../config/read-settings.js';
import { FingertipsError, SetupError } from '../../core/errors.js';
import type { RunResult } from '../../core/run-result.js';
import { recordFailedStart } from '../../assembly/failed-start.js';
import { openProjectMemory } from '../../assembly/open-memory.js';
import type { CliContext } from '../terminal/context.js';
import { explainError, readError } from '../terminal/explain-error.js';
import { readInstruction } from '../options/read-instruction.js';
import { changeLine } from '../terminal/summary.js';
import { sayOfRun } from './judge-run.js';
import { instructionSecrets } from '../options/instruction-secrets.js';
import { addRunOptions, flagsOf, readConfig, type RunOptions } from '../options/run-options.js';
import { createTerminalPerson } from '../terminal/terminal-person.js';
import { StartInterrupted } from '../phones/with-phone.js';

const EXAMPLES = `
Examples:
  $ fingertips run "Turn on dark theme" --device simulated
  $ fingertips "How full is the battery?" --device usb --json
  $ fingertips run "Log in with the password {{secret:SHOP_PASSWORD}}"   (from the environment or .env; no model sees it)`;

async function run(words: readonly string[], options: RunCommandOptions, setting: RunCommandContext): Promise<void> {
  const { context, commands, isExplicit } = setting;
  const instruction = await readInstruction({ words, file: options.file, commands, isExplicit }, context);
  const result = await attempt(instruction, options, context).catch((error: unknown) =>
    misfire({ instruction, error, json: options.json === true }, context),
  );
  printResult(context, result, { json: options.json === true });
  const mayCount = options.memory !== false && options.learn !== false;
  if (options.json !== true && mayCount) await askHowItWent(context, result);
}

/** Only where a person sits, and code could not tell. */
async function askHowItWent(context: CliContext, { runId, end, checks = [] }: RunResult): Promise<void> {
  if (end.kind !== 'finished' || checks.length > 0) return;
  const line = (await context.terminal.ask('Did it do what you wanted? [y/n, Return for no answer] '))?.trim();
  const outcome = /^y(es)?$/i.test(line ?? '') ? 'success' : /^no?$/i.test(line ?? '') ? 'failure' : undefined;
  if (!outcome) return;
  const { changes } = await sayOfRun(context, runId, outcome);
  for (const change of changes) context.terminal.err.line(changeLine(change));
}

async function attempt(instruction: string, options: RunOptions, context: CliContext): Promise<RunResult> {
  const config = readConfig(context, flagsOf(options));
  return runOnPhone(context, {
    instruction,
    config,
    secrets: instructionSecrets(instruction, context),
    person: createTerminalPerson(context.terminal),
    memory: options.memory === false ? undefined : openProjectMemory(context),
    verbose: options.verbose === true,
    onConcluded: (ended) => {
      printAnswer(context, ended, { json: options.json === true });
    },
  });
}

type FailedStart = Readonly<{ instruction: string; error: unknown; json: boolean }>;

/**
 * A phone or a model that failed stands in a run folder like any other end. What was merely written wrongly leaves none, so that
 * "latest" goes on meaning the last run that there was. A bug of ours keeps its stack.
 */
async function misfire({ instruction, error, json }: FailedStart, context: CliContext): Promise<RunResult> {
  const { terminal, env } = context;
  const known = readError(error);
  if (!(known instanceof FingertipsError) || known instanceof SetupError) throw error;
  if (env.DEBUG) terminal.err.line(explainError(known, { paint: terminal.err.paint, debug: true }));
  const reason = known instanceof StartInterrupted ? undefined : known;
  const result = await recordFailedStart({ instruction, settings: DEFAULT_RUN_SETTINGS, error: reason }).catch(() => {
    throw known;
  });
  printAnswer(context, result, { json });
  return result;
}

/** An instruction may come from a file as well. */
type RunCommandOptions = RunOptions & Readonly<{ file?: string }>;

type RunCommandContext = Readonly<{ context: CliContext; commands: readonly string[]; isExplicit: boolean }>;

/** `fingertips run "<instruction>"`, and the same without the word "run". */
export function addRunCommand(program: Command, context: CliContext): void {
  const add = (command: Command, isExplicit: boolean): Command =>
    addRunOptions(command)
      .description('carry out an instruction on a phone, learn from it, and leave a run folder')
      .argument('[instruction...]', 'what is to be done, in quotes; - reads it from the pipe')
      .option('-f, --file <path>', 'the instruction stands in this file')
      .option('--no-memory', 'give the agents no tips and shortcuts, and learn none')
      .option('-v, --verbose', 'show thoughts, plans, notes and evidence as well')
      .option('--json', 'print the result as one JSON object')
      .addHelpText('after', EXAMPLES)
      .action((words: string[], options: RunCommandOptions) => {
        const commands = program.commands.map((known) => known.name()).filter((name) => name !== BARE);
        return run(words, options, { context, commands, isExplicit });
      });
  add(program.command('run'), true);
  add(program.command(BARE, { isDefault: true, hidden: true }), false);
}

/** The name of the command that stands in for a missing one; nobody types it. */
const BARE = '(instruction)';
