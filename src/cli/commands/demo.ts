/** `fingertips demo`: a whole run on the simulated phone, with the replies of the model played back. */

import { cp, mkdir, rm, copyFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Option, type Command } from 'commander';
import { readYamlFile } from '../../config/yaml-file.js';
import { systemClock } from '../../core/clock.js';
import { DemoFile } from '../../core/demo.js';
import { SimulatedVia } from '../../core/device-settings.js';
import { EXIT_CODES, SetupError } from '../../core/errors.js';
import type { RunResult, StateCheck } from '../../core/run-result.js';
import { openMemory, type Memory } from '../../memory/memory.js';
import { RECORDING_FILE, readRecording } from '../../model/recording.js';
import { printAnswer, printResult, runOnPhone } from '../phones/run-on-phone.js';
import type { OpenPhone } from '../../assembly/open-phone.js';
import type { CliContext } from '../terminal/context.js';
import { shortLine } from '../terminal/text.js';
import { openInBrowser } from '../terminal/open-in-browser.js';
import { PROGRAM_FOLDER, projectIn } from '../../assembly/project.js';
import { readConfig } from '../options/run-options.js';
import { createScriptedPerson } from '../terminal/scripted-person.js';

type DemoOptions = Readonly<{
  json?: boolean;
  via?: SimulatedVia;
  verbose?: boolean;
  watch?: boolean;
  recordWith?: string;
}>;

const DEMO = join(PROGRAM_FOLDER, 'demo');
const RECORDING = join(DEMO, RECORDING_FILE);

function readDemo(): DemoFile {
  const read = readYamlFile({ folder: DEMO, file: 'demo.yaml', schema: DemoFile });
  if (read) return read.value;
  throw new SetupError({ problem: `There is no demo.yaml in "${DEMO}".`, remedy: 'Install Fingertips again.' });
}

/** The demo learns into a memory of its own, so that it is the same each time and leaves yours alone. */
async function freshMemory(folder: string): Promise<{ memory: Memory; place: string }> {
  const place = join(projectIn(folder).runs, 'demo-memory');
  await rm(place, { recursive: true, force: true });
  await mkdir(place, { recursive: true });
  for (const part of ['tips', 'shortcuts']) {
    if (existsSync(join(DEMO, part))) await cp(join(DEMO, part), join(place, part), { recursive: true });
  }
  return {
    memory: openMemory({
      folder: place,
      evidenceFolder: join(place, '.fingertips'),
      builtInFolder: PROGRAM_FOLDER,
      clock: systemClock,
    }),
    place,
  };
}

function sayWhatThisIs({ terminal: { err } }: CliContext, model: string | undefined): void {
  if (model !== undefined) return err.line(`The demo with the model "${model}"; its replies are recorded.`);
  const models = [...new Set(readRecording(RECORDING).calls.map((call) => call.model))].join(', ');
  err.line(
    `The model's replies are played back from a recording (${models}). The simulated phone, Appium and all else are real.`,
  );
  err.line('With a model of your own: OPENAI_API_KEY=… fingertips run "…" --device simulated --model NAME');
}

/** A recording that did not reach its end, or whose phone is not as it should be, is not worth playing back. */
async function keepRecording({ terminal: { err } }: CliContext, result: RunResult): Promise<void> {
  const isGood = result.end.kind === 'finished' && (result.checks ?? []).every(({ passed }) => passed);
  if (!isGood)
    return err.line('The recording is not kept: the run did not do all that was asked. It stays in the run folder.');
  await copyFile(join(result.runFolder, RECORDING_FILE), RECORDING);
  err.line(`Kept as ${relative(process.cwd(), RECORDING)}.`);
}

/** Asks the phone itself, not its screen. */
function look({ simulated }: OpenPhone, { what, ask }: DemoFile['checks'][number]): StateCheck {
  const { holds, found } = simulated?.query(ask) ?? { holds: false, found: null };
  return holds ? { what, passed: true } : { what, passed: false, found: shortLine(JSON.stringify(found), 200) };
}

async function demo(context: CliContext, options: DemoOptions): Promise<void> {
  const { terminal, exitWith, folder } = context;
  const { recordWith: model, json, verbose, watch, via } = options;
  const { instruction, seed, answers, phone: state, checks } = readDemo();
  if (model === undefined && !existsSync(RECORDING)) {
    const problem = 'There is no recording to play back yet.';
    throw new SetupError({ problem, remedy: 'Make one with a real model: fingertips demo --record-with NAME' });
  }
  sayWhatThisIs(context, model);
  terminal.err.line(`\n"${instruction}"\n`);
  const config = readConfig(context, {
    model: model ?? `recorded:${relative(process.cwd(), RECORDING)}`,
    record: model !== undefined,
  });
  const { memory, place } = await freshMemory(folder);
  const result = await runOnPhone(context, {
    instruction,
    config,
    device: { kind: 'simulated', name: 'simulated', seed, via },
    person: createScriptedPerson(answers, terminal),
    memory,
    secrets: {},
    verbose: verbose === true,
    onConcluded: (ended) => {
      printAnswer(context, ended, { json: json === true });
    },
    prepare: async ({ simulated }) => {
      simulated?.patch(state);
      if (simulated?.pageUrl === undefined) return;
      terminal.err.line(terminal.err.paint.dim(`Look on in the browser: ${simulated.pageUrl}`));
      if (watch) await openInBrowser(simulated.pageUrl, terminal);
    },
    checks: (phone) => Promise.resolve(checks.map((check) => look(phone, check))),
  });
  printResult(context, result, { json: json === true, memory: relative(folder, place) });
  if (model !== undefined) await keepRecording(context, result);
  if (result.checks?.some(({ passed }) => !passed)) exitWith(EXIT_CODES.endedOtherwise);
}

/** `fingertips demo`: a whole run on the simulated phone, with the replies of the model played back. */
export function addDemoCommand(program: Command, context: CliContext): void {
  program
    .command('demo')
    .description('a whole run on the simulated phone, the model played back: no phone, no key')
    .option('--watch', 'look on in the browser')
    .addOption(new Option('--via <way>', 'drive the phone so').choices(SimulatedVia.options).default('embedded'))
    .option('--record-with <model>', 'let a real model do it, and keep its replies as the new recording')
    .option('-v, --verbose', 'show thoughts, plans, notes and evidence as well')
    .option('--json', 'print the result as one JSON object, with the checks of the phone')
    .addHelpText('after', '\nExample:\n  $ fingertips demo --watch')
    .action((options: DemoOptions) => demo(context, options));
}
