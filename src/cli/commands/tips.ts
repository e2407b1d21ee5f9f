import type { Command } from 'commander';
import type { Tip } from '../../core/tip.js';
import type { Memory } from '../../memory/memory.js';
import { openProjectMemory } from '../../assembly/open-memory.js';
import { writeSchemasBesideItems } from '../../assembly/project-files.js';
import type { CliContext } from '../terminal/context.js';
import { addTipAddCommand } from './add-tip.js';
import { shortLine } from '../terminal/text.js';
import { printCheck, printItem, printListing, problemsOf } from '../terminal/print-items.js';
import { pickItem } from '../terminal/pick-item.js';

type ListOptions = Readonly<{ app?: string; json?: boolean }>;

const columns = (tip: Tip): readonly string[] => [
  tip.id,
  tip.package,
  tip.status,
  tip.kind,
  tip.for.join(','),
  shortLine(tip.title ?? tip.do),
];

async function list(memory: Memory, context: CliContext, { app, json }: ListOptions): Promise<void> {
  const contents = await memory.list();
  const heads = ['ID', 'APP', 'STATUS', 'KIND', 'FOR', 'TIP'];
  printListing(context, { name: 'tips', items: contents.tips, contents, heads, columns, app, json });
}

/** `fingertips tips list|show|check|add`: the advice that agents are given. */
export function addTipsCommand(program: Command, context: CliContext): void {
  const tips = program
    .command('tips')
    .helpCommand(false)
    .description('list, show, check and add tips: short advice for the agents');
  tips
    .command('list')
    .description('list the tips of this folder and those that come with the program')
    .option('--app <package>', 'only those for one app; "_general" for any app')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  $ fingertips tips list --app com.android.settings')
    .action((options: ListOptions) => list(openProjectMemory(context), context, options));
  tips
    .command('show')
    .description('show one tip with all its fields and where it stands')
    .argument('<id>', 'as "tips list" prints it')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  $ fingertips tips show t-7k3m2q')
    .action(async (reference: string, { json }: ListOptions) => {
      const { tips: items } = await openProjectMemory(context).list();
      const stored = pickItem({ reference, items, namesOf: ({ id }) => [id], kind: 'tip' });
      printItem(context, { stored, json });
    });
  tips
    .command('check')
    .description('read every tip and complain with file and line; exit code 2 when something is wrong')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  $ fingertips tips check')
    .action(async ({ json }: ListOptions) => {
      await writeSchemasBesideItems(context.folder);
      const contents = await openProjectMemory(context).list();
      printCheck(context, { name: 'tips', problems: problemsOf(contents, 'tips'), good: contents.tips.length, json });
    });
  addTipAddCommand(tips, context);
}
