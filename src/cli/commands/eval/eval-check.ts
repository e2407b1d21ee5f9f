import type { Command } from 'commander';
import { readSuite } from '../../../evaluation/suites/suite.js';
import { findSuite } from '../../eval/find-suite.js';
import type { CliContext } from '../../terminal/context.js';
import { asJson } from '../../terminal/text.js';
import { counted } from '../../../core/count.js';
import { optionsWithEval } from './options-with-eval.js';

/** `fingertips eval check SUITE`: everything about the files that can be known without a phone. */
export function addEvalCheckCommand(command: Command, { folder, terminal }: CliContext): void {
  command
    .command('check')
    .description('check the files of a suite, without a phone')
    .argument('<suite>', 'a folder of YAML files, one of them, or a Mobile-Eval-E file')
    .option('--json', 'print one JSON object')
    .action((path: string, _: unknown, self: Command) => {
      const { json } = optionsWithEval<Readonly<{ json?: boolean }>>(self);
      const place = findSuite(path, folder);
      const { tasks } = readSuite(place.path, place.folder);
      const scenarios = new Set(tasks.map(({ scenario }) => scenario)).size;
      const checked = tasks.filter(({ checks }) => checks.length > 0).length;
      const played = tasks.filter(({ reference }) => reference).length;
      if (json) return terminal.out.line(asJson({ suite: path, tasks: tasks.length, scenarios, checked, played }));
      terminal.out.line(
        `${path}: ${counted(tasks.length, 'task')} in ${counted(scenarios, 'scenario')}, ${checked} with checks, ${played} with a reference solution. All is well.`,
      );
    });
}
