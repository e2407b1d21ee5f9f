/** `fingertips rename`, `prune`, `fmt`, `stats`: the files in good order, and how the memory does. */

import type { Command } from 'commander';
import { openProjectMemory } from '../../../assembly/open-memory.js';
import { counted } from '../../../core/count.js';
import { memoryStats, type ItemStats, type MemoryStats } from '../../../memory/review/stats.js';
import { addMissingIds, prune, rename } from '../../../memory/review/upkeep.js';
import type { CliContext } from '../../terminal/context.js';
import { table } from '../../terminal/table.js';
import { asJson, shortLine } from '../../terminal/text.js';

type JsonOption = Readonly<{ json?: boolean }>;

function addRenameCommand(program: Command, context: CliContext): void {
  program
    .command('rename')
    .description('give a shortcut another name and its file with it, or a tip another title')
    .argument('<id>', 'an id, or the name of a shortcut')
    .argument('<name>', 'for a shortcut like create_note, for a tip a few words')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  $ fingertips rename create_alarm_2 create_alarm')
    .action(async (reference: string, name: string, { json }: JsonOption) => {
      const change = await rename(openProjectMemory(context), reference, name);
      const { out } = context.terminal;
      out.line(json ? asJson(change) : `${change.id} is called ${name} now, in ${change.file}.`);
    });
}

const UPKEEP = [
  {
    word: 'prune',
    about: 'take what is retired out of the files; undo brings it back',
    work: prune,
    done: 'taken out',
  },
  {
    word: 'fmt',
    about: 'write the id of every tip that has none beside it',
    work: addMissingIds,
    done: 'given its id',
  },
] as const;

function addUpkeepCommand(program: Command, context: CliContext, { word, about, work, done }: (typeof UPKEEP)[number]) {
  program
    .command(word)
    .description(about)
    .option('--json', 'print one JSON object')
    .addHelpText('after', `\nExample:\n  $ fingertips ${word}`)
    .action(async ({ json }: JsonOption) => {
      const changes = await work(openProjectMemory(context));
      const { out } = context.terminal;
      if (json) return out.line(asJson({ changes }));
      for (const { id, file } of changes) out.line(`${id} in ${file}: ${done}.`);
      context.terminal.err.line(`${counted(changes.length, 'item')} changed.`);
    });
}

const columns = ({ id, kind, title, status, record }: ItemStats): readonly string[] => [
  id,
  kind,
  status,
  `${kind === 'tip' ? record.injected : record.called}`,
  `${record.cited}`,
  record.good.toFixed(1),
  record.bad.toFixed(1),
  record.confidence.toFixed(2),
  shortLine(title, 40),
];

function summaryOf(stats: MemoryStats): string {
  const { tips, shortcuts, inUse, onTrial, heldBack, runs, followed, called, succeeded } = stats;
  const share = succeeded === undefined ? '' : `, ${Math.round(succeeded * 100)} % of them clean`;
  return [
    `${counted(tips, 'tip')} and ${counted(shortcuts, 'shortcut')}: ${inUse} in use, ${onTrial} on trial, ${heldBack} held back.`,
    `In ${counted(runs, 'run')} tips were followed ${counted(followed, 'time')} and shortcuts run ${counted(called, 'time')}${share}.`,
  ].join('\n');
}

function addStatsCommand(program: Command, context: CliContext): void {
  program
    .command('stats')
    .description('how tips and shortcuts do: given, followed, run, for and against')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  $ fingertips stats')
    .action(async ({ json }: JsonOption) => {
      const stats = await memoryStats(openProjectMemory(context));
      const { out } = context.terminal;
      if (json) return out.line(asJson(stats));
      out.line(summaryOf(stats));
      const heads = ['ID', 'KIND', 'STATUS', 'USED', 'FOLLOWED', 'FOR', 'AGAINST', 'SURE', 'TITLE'];
      if (stats.items.length > 0) out.line(table([heads, ...stats.items.map(columns)]));
    });
}

export function addUpkeepCommands(program: Command, context: CliContext): void {
  addRenameCommand(program, context);
  for (const command of UPKEEP) addUpkeepCommand(program, context, command);
  addStatsCommand(program, context);
}
