import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { writeJunit } from '../../../evaluation/results/junit.js';
import { readJudgedRun } from '../../../evaluation/judging/judged-run.js';
import { mergeRuns } from '../../../evaluation/results/merge.js';
import { writeResultsCsv } from '../../../evaluation/results/results-csv.js';
import { writeSuitePage } from '../../../evaluation/pages/suite-page.js';
import { summaryJson } from '../../../evaluation/results/summary.js';
import type { CliContext } from '../../terminal/context.js';
import { tellSummary } from '../../eval/progress.js';
import { asJson } from '../../terminal/text.js';
import { optionsWithEval } from './options-with-eval.js';

type MergeOptions = Readonly<{ out: string; junit?: string; json?: boolean }>;

/** `fingertips eval merge`: the shards of several machines as one suite run. */
export function addEvalMergeCommand(command: Command, { folder, terminal }: CliContext): void {
  command
    .command('merge')
    .description('join the parts of a suite run, for example from several machines')
    .argument('<folders...>', 'the folders of the parts')
    .requiredOption('--out <folder>', 'where the whole is written')
    .option('--junit <file>', 'write the results as JUnit XML as well')
    .option('--json', 'print one JSON object')
    .action(async (parts: string[], _: unknown, self: Command) => {
      const { out, junit, json } = optionsWithEval<MergeOptions>(self);
      const { folder: whole } = await mergeRuns(
        parts.map((part) => resolve(folder, part)),
        resolve(folder, out),
      );
      const run = await readJudgedRun(whole);
      await writeResultsCsv(run);
      const report = relative(folder, await writeSuitePage(run));
      const shown = { ...run, folder: relative(folder, run.folder) };
      if (junit !== undefined) await writeJunit(resolve(folder, junit), shown);
      tellSummary(shown, terminal.err);
      terminal.out.line(json ? asJson(summaryJson(shown, report)) : report);
    });
}
