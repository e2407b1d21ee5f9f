/** `fingertips shortcuts run`: the steps of one shortcut on a phone, without a model. */

import type { Command } from 'commander';
import { readValues } from '../../actions/shortcuts/read-values.js';
import { runShortcut, useOf } from '../../actions/shortcuts/run-shortcut.js';
import type { ShortcutResult, StepReport } from '../../actions/shortcuts/shortcut-state.js';
import { stepInWords } from '../../actions/shortcuts/step-in-words.js';
import { EXIT_CODES, FingertipsError, SetupError } from '../../core/errors.js';
import { systemClock } from '../../core/clock.js';
import type { Shortcut } from '../../core/shortcut.js';
import { evidenceOfUse } from '../../evolution/run-evidence.js';
import { openProjectMemory } from '../../assembly/open-memory.js';
import { openToolkit } from '../../assembly/toolkit.js';
import type { CliContext } from '../terminal/context.js';
import { asJson, onOneLine } from '../terminal/text.js';
import { pickItem, shortcutNames } from '../terminal/pick-item.js';
import { instructionSecrets } from '../options/instruction-secrets.js';
import { keyValue, wholeNumber } from '../options/option-values.js';
import { addDeviceOption, readConfig, type RunOptions } from '../options/run-options.js';
import { createTerminalPerson } from '../terminal/terminal-person.js';
import { withPhone } from '../phones/with-phone.js';

type ShortcutOptions = Pick<RunOptions, 'device' | 'confirm' | 'json'> &
  Readonly<{ arg?: Record<string, string>; from?: number; dryRun?: boolean }>;

type ShortcutCall = Readonly<{ reference: string; pairs: readonly string[]; options: ShortcutOptions }>;

/** Before the phone is taken. */
function refuseBadValues(shortcut: Shortcut, values: Readonly<Record<string, string>>): void {
  try {
    readValues(shortcut, values);
  } catch (error) {
    if (!(error instanceof FingertipsError)) throw error;
    const { problem, remedy } = error;
    throw new SetupError({ problem, remedy: `${remedy} Parameters are given as name=value.`, cause: error });
  }
}

/** A secret that is written out counts as one of this call alone: its value goes no further than the field it is typed into. */
function hideSecrets(
  { params }: Shortcut,
  given: Readonly<Record<string, string>>,
): Readonly<{ values: Readonly<Record<string, string>>; hidden: Readonly<Record<string, string>> }> {
  const plain = Object.entries(given).filter(
    ([name, value]) => params[name]?.type === 'secret' && !value.startsWith('{{secret:'),
  );
  const references = plain.map(([name]) => [name, `{{secret:${name}}}`]);
  return { values: { ...given, ...Object.fromEntries(references) }, hidden: Object.fromEntries(plain) };
}

/** What would be done, with the values in it; no phone is touched. */
function tellSteps(
  { terminal: { out } }: CliContext,
  shortcut: Shortcut,
  values: Readonly<Record<string, string>>,
): void {
  const filled = readValues(shortcut, values);
  for (const [index, step] of shortcut.steps.entries())
    out.line(`${String(index + 1).padStart(2)}  ${onOneLine(stepInWords(step, filled))}`);
}

async function run(context: CliContext, { reference, pairs, options }: ShortcutCall): Promise<void> {
  const { terminal, exitWith } = context;
  const { device, confirm, json, from, dryRun } = options;
  const given = pairs.reduce((found, pair) => keyValue(pair, found), options.arg ?? {});
  const config = readConfig(context, { device, confirm });
  const memory = openProjectMemory(context);
  const { shortcuts: items } = await memory.list();
  const { item: shortcut } = pickItem({ reference, items, namesOf: shortcutNames, kind: 'shortcut' });
  const { values, hidden } = hideSecrets(shortcut, given);
  refuseBadValues(shortcut, values);
  if (dryRun) return tellSteps(context, shortcut, values);
  // Those of the shortcuts that it runs as well.
  const named = JSON.stringify([shortcut.steps, shortcut.calls, given]);
  const secrets = { ...instructionSecrets(named, context), ...hidden };
  const person = createTerminalPerson(terminal);
  const result = await withPhone(context, { config, holder: `shortcut "${shortcut.name}"` }, async (phone, signal) => {
    const toolkit = openToolkit({ phone, person, secrets, settings: config.run }, signal);
    const { actionContext, catalogue, settings } = toolkit;
    return runShortcut({
      shortcut,
      values,
      context: actionContext,
      catalogue,
      confirm: settings.confirm,
      screen: await actionContext.look(),
      from,
      ...(json !== true && { onStep: (step) => tellStep(context, step) }),
    });
  });
  const use = useOf(shortcut, { values, run: result });
  await memory.record(evidenceOfUse(use, new Date(systemClock.now()).toISOString()));
  tell(context, result, json === true);
  if (!result.ok) exitWith(EXIT_CODES.endedOtherwise);
}

const STATES = { done: 'green', 'left-out': 'dim', failed: 'red' } as const;

/** As soon as it is over; those of a shortcut that it runs come before the step that runs it. */
function tellStep({ terminal: { err } }: CliContext, { number, state, wording, why }: StepReport): void {
  const end = err.paint[STATES[state]](state.replace('-', ' '));
  err.line(`${String(number).padStart(2)}  ${onOneLine(wording)}  → ${end}${why === undefined ? '' : `: ${why}`}`);
}

function tell({ terminal: { out } }: CliContext, result: ShortcutResult, json: boolean): void {
  out.line(json ? asJson(result) : result.detail);
  if (json || result.failedStep === undefined || result.failedStep === result.of) return;
  out.line(`Do step ${result.failedStep} by hand, and go on with --from ${result.failedStep + 1}.`);
}

/** `fingertips shortcuts run NAME`: the steps of one shortcut on a phone, without a model. */
export function addShortcutRunCommand(shortcuts: Command, context: CliContext): void {
  addDeviceOption(shortcuts.command('run'))
    .description('run one shortcut on a phone; no model is asked')
    .argument('<name>', 'its name, its id, or app/name')
    .argument('[values...]', 'its parameters, as name=value')
    .option('-a, --arg <name=value>', 'a parameter; may be given again and again', keyValue)
    .option('--from <step>', 'begin with this step, on the screen as it is', wholeNumber(1))
    .option('--dry-run', 'say what would be done with these values; no phone is touched')
    .option('--confirm <when>', 'ask before an action is done: never, risky, always')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExample:\n  $ fingertips shortcuts run create_note title=Shopping body="Oats, milk" --device simulated',
    )
    .action((reference: string, pairs: readonly string[], options: ShortcutOptions) =>
      run(context, { reference, pairs, options }),
    );
}
