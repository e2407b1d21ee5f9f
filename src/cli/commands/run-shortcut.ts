/** `fingertips shortcuts run`: the steps of one shortcut on a phone, without a model. */

import type { Command } from 'commander';
import { readValues } from '../../actions/shortcuts/read-values.js';
import { runShortcut, useOf } from '../../actions/shortcuts/run-shortcut.js';
import type { ShortcutResult } from '../../actions/shortcuts/shortcut-state.js';
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
import { keyValue } from '../options/option-values.js';
import { addDeviceOption, readConfig, type RunOptions } from '../options/run-options.js';
import { createTerminalPerson } from '../terminal/terminal-person.js';
import { withPhone } from '../phones/with-phone.js';

type ShortcutOptions = Pick<RunOptions, 'device' | 'confirm' | 'json'> & Readonly<{ arg?: Record<string, string> }>;

/** Before the phone is taken. */
function refuseBadValues(shortcut: Shortcut, values: Readonly<Record<string, string>>): void {
  try {
    readValues(shortcut, values);
  } catch (error) {
    if (!(error instanceof FingertipsError)) throw error;
    const { problem, remedy } = error;
    throw new SetupError({ problem, remedy: `${remedy} Parameters are given as --arg name=value.`, cause: error });
  }
}

async function run(context: CliContext, reference: string, options: ShortcutOptions): Promise<void> {
  const { terminal, exitWith } = context;
  const { device, confirm, json, arg: values = {} } = options;
  const config = readConfig(context, { device, confirm });
  const memory = openProjectMemory(context);
  const { shortcuts: items } = await memory.list();
  const { item: shortcut } = pickItem({ reference, items, namesOf: shortcutNames, kind: 'shortcut' });
  refuseBadValues(shortcut, values);
  const secrets = instructionSecrets(JSON.stringify([shortcut.steps, values]), context);
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
    });
  });
  const use = useOf(shortcut, { values, run: result });
  await memory.record(evidenceOfUse(use, new Date(systemClock.now()).toISOString()));
  tell(context, result, json === true);
  if (!result.ok) exitWith(EXIT_CODES.endedOtherwise);
}

function tell({ terminal: { out, err } }: CliContext, result: ShortcutResult, json: boolean): void {
  if (json) return out.line(asJson(result));
  for (const [index, { wording, ok }] of result.performed.entries()) {
    err.line(
      `${String(index + 1).padStart(2)}  ${onOneLine(wording)}  → ${ok ? err.paint.green('done') : err.paint.red('failed')}`,
    );
  }
  out.line(result.detail);
}

/** `fingertips shortcuts run NAME`: the steps of one shortcut on a phone, without a model. */
export function addShortcutRunCommand(shortcuts: Command, context: CliContext): void {
  addDeviceOption(shortcuts.command('run'))
    .description('run one shortcut on a phone; no model is asked')
    .argument('<name>', 'its name, its id, or app/name')
    .option('-a, --arg <name=value>', 'a parameter; may be given again and again', keyValue)
    .option('--confirm <when>', 'ask before an action is done: never, risky, always')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExample:\n  $ fingertips shortcuts run create_note --arg title=Shopping --arg body="Oats, milk" --device simulated',
    )
    .action((reference: string, options: ShortcutOptions) => run(context, reference, options));
}
