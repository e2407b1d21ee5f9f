/** `fingertips log`, `diff`, `undo`: what was changed in tips and shortcuts, and back again. */

import type { Command } from 'commander';
import { openProjectMemory } from '../../../assembly/open-memory.js';
import { diffOf, readLog, type LogEntry } from '../../../memory/review/history.js';
import { undo } from '../../../memory/review/undo.js';
import type { CliContext } from '../../terminal/context.js';
import { table } from '../../terminal/table.js';
import { asJson } from '../../terminal/text.js';

type JsonOption = Readonly<{ json?: boolean }>;

function whatOf({ op, before = {}, after = {} }: LogEntry): string {
  if (op !== 'status' && op !== 'rename') return op;
  const [key = ''] = Object.keys(after);
  return `${op === 'rename' ? 'rename ' : ''}${String(before[key])} → ${String(after[key])}`;
}

const columns = (entry: LogEntry): readonly string[] => [
  entry.id,
  entry.at.slice(0, 16).replace('T', ' '),
  entry.by,
  entry.item,
  whatOf(entry) + (entry.isUndone ? ' (undone)' : ''),
  entry.why ?? '',
];

function addLogCommand(program: Command, context: CliContext): void {
  program
    .command('log')
    .description('the changes of tips and shortcuts, newest first: when, by whom, why')
    .argument('[id]', 'only those of one item')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  $ fingertips log s-4m8qz1')
    .action(async (id: string | undefined, { json }: JsonOption) => {
      const { out, err } = context.terminal;
      const log = await readLog(openProjectMemory(context), id);
      if (json) return out.line(asJson({ log }));
      if (log.length === 0) return err.line('Nothing was changed yet.');
      out.line(table([['CHANGE', 'WHEN', 'BY', 'ITEM', 'WHAT', 'WHY'], ...log.map(columns)]));
    });
}

function addDiffCommand(program: Command, context: CliContext): void {
  program
    .command('diff')
    .description('one change, line by line')
    .argument('<change>', 'as "fingertips log" prints it; or the id of an item, for its last change')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  $ fingertips diff d-8x2k1m')
    .action(async (reference: string, { json }: JsonOption) => {
      const { out } = context.terminal;
      const files = await diffOf(openProjectMemory(context), reference);
      if (json) return out.line(asJson({ files }));
      for (const { file, lines } of files) out.line([file, ...lines].join('\n'));
    });
}

function addUndoCommand(program: Command, context: CliContext): void {
  program
    .command('undo')
    .description('take a change back, to the bytes that stood there before')
    .argument('[change]', 'as "fingertips log" prints it; the last one unless it is given')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  $ fingertips undo d-8x2k1m')
    .action(async (reference: string | undefined, { json }: JsonOption) => {
      const { out } = context.terminal;
      const { undone, delta } = await undo(openProjectMemory(context), reference);
      if (json) return out.line(asJson({ undone: undone.id, item: undone.item, file: undone.file, delta }));
      out.line(`Took back ${undone.op} of ${undone.item} in ${undone.file}. Make it again: fingertips undo ${delta}`);
    });
}

export function addHistoryCommands(program: Command, context: CliContext): void {
  addLogCommand(program, context);
  addDiffCommand(program, context);
  addUndoCommand(program, context);
}
