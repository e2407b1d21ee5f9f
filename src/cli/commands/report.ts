import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { rebuildReport } from '../../runner/rebuild-report.js';
import type { CliContext } from '../terminal/context.js';
import { findRun } from '../options/find-run.js';
import { asJson } from '../terminal/text.js';
import { openInBrowser } from '../terminal/open-in-browser.js';
import { projectIn } from '../../assembly/project.js';

type ReportOptions = Readonly<{ open?: boolean; json?: boolean }>;

/** `fingertips report RUN`: the page of a run, written anew from its trace. */
export function addReportCommand(program: Command, context: CliContext): void {
  const { folder, terminal } = context;
  program
    .command('report')
    .description("write a run's report anew from its trace, and say where it is")
    .argument('<run>', 'the path of a run folder, a run id, the beginning of one, or "latest"')
    .option('--open', 'open it in the browser')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  $ fingertips report latest --open')
    .action(async (reference: string, { open, json }: ReportOptions) => {
      const page = await rebuildReport(findRun(reference, projectIn(folder).runs));
      const report = relative(folder, page);
      terminal.out.line(json ? asJson({ report }) : report);
      if (open) await openInBrowser(pathToFileURL(resolve(page)).href, terminal);
    });
}
