/** `fingertips shortcuts`: list, show, check and run them. */

import type { Command } from 'commander';
import { omit } from '../../core/omit.js';
import type { Shortcut } from '../../core/shortcut.js';
import type { Memory } from '../../memory/memory.js';
import { openProjectMemory } from '../../assembly/open-memory.js';
import { writeSchemasBesideItems } from '../../assembly/project-files.js';
import type { CliContext } from '../terminal/context.js';
import { addShortcutRunCommand } from './run-shortcut.js';
import { shortLine } from '../terminal/text.js';
import { printCheck, printItem, printListing, problemsOf } from '../terminal/print-items.js';
import { pickItem, shortcutNames } from '../terminal/pick-item.js';

type ListOptions = Readonly<{ app?: string; json?: boolean }>;

/** `open_place(name, city?)`, as it would be called. */
const signatureOf = ({ name, params }: Shortcut): string =>
  `${name}(${Object.entries(params)
    .map(([key, { optional }]) => `${key}${optional ? '?' : ''}`)
    .join(', ')})`;

const columns = (shortcut: Shortcut): readonly string[] => [
  shortcut.package,
  signatureOf(shortcut),
  shortcut.status,
  shortcut.effects,
  `${shortcut.steps.length}`,
  shortLine(shortcut.title ?? shortcut.description),
];

async function list(memory: Memory, context: CliContext, { app, json }: ListOptions): Promise<void> {
  const contents = await memory.list();
  const heads = ['APP', 'SHORTCUT', 'STATUS', 'EFFECT', 'STEPS', 'WHAT IT DOES'];
  printListing(context, { name: 'shortcuts', items: contents.shortcuts, contents, heads, columns, app, json });
}

function addReadingCommands(shortcuts: Command, context: CliContext): void {
  shortcuts
    .command('list')
    .description('list the shortcuts of this folder and those that come with the program')
    .option('--app <package>', 'only those for one app; "_any" for any app')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  $ fingertips shortcuts list')
    .action((options: ListOptions) => list(openProjectMemory(context), context, options));
  shortcuts
    .command('show')
    .description('show one shortcut with its parameters and steps')
    .argument('<name>', 'its name, its id, or app/name')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  $ fingertips shortcuts show create_note')
    .action(async (reference: string, { json }: ListOptions) => {
      const { shortcuts: items } = await openProjectMemory(context).list();
      const stored = pickItem({ reference, items, namesOf: shortcutNames, kind: 'shortcut' });
      // Those that it runs are shown by their own names.
      printItem(context, { stored: { ...stored, item: omit(stored.item, 'calls') }, json });
    });
}

/** `fingertips shortcuts list|show|check|run`: what the phone can be told to do in one go. */
export function addShortcutsCommand(program: Command, context: CliContext): void {
  const shortcuts = program
    .command('shortcuts')
    .helpCommand(false)
    .description('list, show, check and run shortcuts: steps in one go');
  addReadingCommands(shortcuts, context);
  shortcuts
    .command('check')
    .description('read every shortcut and complain with file and line; exit code 2 when something is wrong')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  $ fingertips shortcuts check')
    .action(async ({ json }: ListOptions) => {
      await writeSchemasBesideItems(context.folder);
      const contents = await openProjectMemory(context).list();
      const problems = problemsOf(contents, 'shortcuts');
      printCheck(context, { name: 'shortcuts', problems, good: contents.shortcuts.length, json });
    });
  addShortcutRunCommand(shortcuts, context);
}
