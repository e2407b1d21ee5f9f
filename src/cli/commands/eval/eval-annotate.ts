import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { EXIT_CODES } from '../../../core/errors.js';
import { openAnnotationServer } from '../../../evaluation/annotate/annotation-server.js';
import { readJudgedRun } from '../../../evaluation/judging/judged-run.js';
import { writeResultsCsv } from '../../../evaluation/results/results-csv.js';
import { readSuiteRun } from '../../../evaluation/store/suite-folder.js';
import { writeSuitePage } from '../../../evaluation/pages/suite-page.js';
import type { CliContext } from '../../terminal/context.js';
import { listenForInterrupts } from '../../terminal/interrupts.js';
import { openInBrowser } from '../../terminal/open-in-browser.js';
import { wholeNumber } from '../../options/option-values.js';
import { counted } from '../../../core/count.js';

type AnnotateOptions = Readonly<{ name: string; showJudges?: boolean; port?: number; open?: boolean }>;

const ENDING = 'Ending: every answer is kept.';

/** `fingertips eval annotate FOLDER`: a page on which a person judges each step and each rubric by keyboard. */
export function addEvalAnnotateCommand(command: Command, context: CliContext): void {
  command
    .command('annotate')
    .description('judge a suite run yourself, on a page served to this computer alone')
    .argument('<folder>', 'the folder of a suite run')
    .requiredOption('--name <name>', 'who judges; the answers are kept under this name')
    .option('--show-judges', 'show what other judges said; without it you judge blind')
    .option('--port <n>', 'of 127.0.0.1; any that is free when not given', wholeNumber(1, 65_535))
    .option('--open', 'open the page in the browser')
    .action((folder: string, options: AnnotateOptions) => annotate(resolve(context.folder, folder), options, context));
}

async function annotate(folder: string, options: AnnotateOptions, context: CliContext): Promise<void> {
  const { terminal, exitWith } = context;
  const { name, showJudges, port, open } = options;
  const run = await readSuiteRun(folder);
  const server = await openAnnotationServer({ run, name, isBlind: !showJudges, ...(port !== undefined && { port }) });
  const interrupts = listenForInterrupts(terminal, { words: ENDING });
  try {
    terminal.err.line(
      `${counted(run.results.length, 'run')} to judge as "${name}". End with q on the page, or Ctrl-C here.`,
    );
    terminal.out.line(server.address);
    if (open) await openInBrowser(server.address, terminal);
    const interrupted = new Promise<void>((done) => {
      interrupts.signal.addEventListener('abort', () => {
        done();
      });
    });
    await Promise.race([server.ended, interrupted]);
  } finally {
    await server.close();
    interrupts.release();
  }
  const judged = await readJudgedRun(folder);
  await writeResultsCsv(judged);
  terminal.err.line(`Report: ${relative(context.folder, await writeSuitePage(judged))}`);
  // Ctrl-C is how one ends it; nothing was broken off.
  exitWith(EXIT_CODES.finished);
}
