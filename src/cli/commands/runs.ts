/** `fingertips runs`: list, show, open and clear away the runs of this folder. */

import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { projectIn } from '../../assembly/project.js';
import { systemClock } from '../../core/clock.js';
import { counted } from '../../core/count.js';
import { SetupError } from '../../core/errors.js';
import { END_TITLES } from '../../core/run-end.js';
import type { Trace } from '../../core/trace.js';
import { readTrace, reportPathIn } from '../../runner/run-folder.js';
import { choosePruned, listRuns, removeRuns, type RunEntry } from '../../runner/run-list.js';
import { findRun } from '../options/find-run.js';
import { megabytes, wholeNumber } from '../options/option-values.js';
import type { CliContext } from '../terminal/context.js';
import { openInBrowser } from '../terminal/open-in-browser.js';
import { stepLine } from '../terminal/step-line.js';
import { endLines, lessonLines } from '../terminal/summary.js';
import { table } from '../terminal/table.js';
import { asJson, shortLine } from '../terminal/text.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const RUN = 'the path of a run folder, a run id, the beginning of one, or "latest"';

const runsOf = (context: CliContext): string => projectIn(context.folder).runs;
const sizeInWords = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
const totalOf = (entries: readonly RunEntry[]): number => entries.reduce((sum, { bytes }) => sum + bytes, 0);

const columns = ({ id, manifest, result, bytes }: RunEntry): readonly string[] => [
  id,
  result ? END_TITLES[result.end.kind] : 'No end',
  result ? String(result.steps) : '',
  sizeInWords(bytes),
  manifest.device.name,
  shortLine(manifest.instruction),
];

const jsonOf = ({ id, manifest, result, bytes }: RunEntry) => ({
  id,
  startedAt: manifest.startedAt,
  instruction: manifest.instruction,
  device: manifest.device.name,
  ...(result && { end: result.end.kind, steps: result.steps, seconds: result.seconds }),
  bytes,
});

type ListOptions = Readonly<{ last?: number; json?: boolean }>;

async function list(context: CliContext, { last, json }: ListOptions): Promise<void> {
  const { out, err } = context.terminal;
  const all = await listRuns(runsOf(context));
  const shown = all.slice(0, last);
  if (json) return out.line(asJson({ runs: shown.map(jsonOf) }));
  if (shown.length === 0) return err.line('There are no runs here yet. Make one with: fingertips demo');
  out.line(table([['RUN', 'END', 'STEPS', 'SIZE', 'PHONE', 'INSTRUCTION'], ...shown.map(columns)], out));
  err.line(err.paint.dim(`${counted(all.length, 'run')}, ${sizeInWords(totalOf(all))}`));
}

/** What the person at the terminal saw while it ran. */
function linesOf(trace: Trace, { terminal }: CliContext): readonly string[] {
  const { paint } = terminal.out;
  const steps = trace.steps.map((step) => {
    const calls = trace.calls.filter((call) => call.step === step.number);
    const tokens = calls.reduce((sum, { usage }) => sum + usage.input + usage.output, 0);
    return stepLine({ step, seconds: step.seconds, tokens, paint });
  });
  const end = trace.result
    ? [...endLines(trace.result, paint), ...lessonLines(trace.result, { paint })]
    : ['', 'It has no end: it is going on, or was cut off.'];
  return [`"${trace.manifest.instruction}"`, '', ...steps, ...end];
}

type PruneOptions = Readonly<{ days?: number; keep?: number; size?: number; dryRun?: boolean; json?: boolean }>;

async function prune(context: CliContext, { days, keep, size, dryRun, json }: PruneOptions): Promise<void> {
  const { out, err } = context.terminal;
  if (days === undefined && keep === undefined && size === undefined) {
    throw new SetupError({
      code: 'setup.usage',
      problem: 'It is not said which runs may go.',
      remedy: 'For example: fingertips runs prune --days 30, or --keep 20, or --size 500',
    });
  }
  const bounds = { olderThan: days === undefined ? undefined : days * DAY_MS, keep, bytes: size };
  const chosen = choosePruned(await listRuns(runsOf(context)), bounds, systemClock.now());
  if (!dryRun) await removeRuns(chosen);
  if (json) return out.line(asJson({ removed: dryRun ? 0 : chosen.length, runs: chosen.map(jsonOf) }));
  if (chosen.length > 0) out.line(table(chosen.map(columns), out));
  const done = dryRun ? 'would go; nothing was deleted' : 'deleted';
  err.line(`${counted(chosen.length, 'run')}, ${sizeInWords(totalOf(chosen))}: ${done}.`);
}

async function show(reference: string, { json }: ListOptions, context: CliContext): Promise<void> {
  const trace = await readTrace(findRun(reference, runsOf(context)));
  const { out } = context.terminal;
  if (json) return out.line(asJson({ manifest: trace.manifest, result: trace.result ?? null }));
  for (const line of linesOf(trace, context)) out.line(line);
}

async function open(reference: string, { folder, terminal }: CliContext): Promise<void> {
  const page = reportPathIn(findRun(reference, projectIn(folder).runs));
  terminal.out.line(relative(folder, page));
  await openInBrowser(pathToFileURL(resolve(page)).href, terminal);
}

/** `fingertips runs list|show|open|prune`: the runs of this folder. Runs of suites lie in evals/ and are not among them. */
export function addRunsCommand(program: Command, context: CliContext): void {
  const runs = program
    .command('runs')
    .helpCommand(false)
    .description('list, show, open and clear away the runs of this folder');
  runs
    .command('list')
    .description('list the runs, the newest first')
    .option('--last <n>', 'only so many', wholeNumber(1))
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  $ fingertips runs list --last 10')
    .action((options: ListOptions) => list(context, options));
  runs
    .command('show')
    .description('show what a run did, step by step, and how it ended')
    .argument('<run>', RUN)
    .option('--json', 'print its manifest and result as one JSON object')
    .addHelpText('after', '\nExample:\n  $ fingertips runs show latest')
    .action((reference: string, options: ListOptions) => show(reference, options, context));
  runs
    .command('open')
    .description("open a run's report in the browser")
    .argument('<run>', RUN)
    .addHelpText('after', '\nExample:\n  $ fingertips runs open latest')
    .action((reference: string) => open(reference, context));
  runs
    .command('prune')
    .description('delete run folders: those too old, too many or too large. Runs of suites stay')
    .option('--days <n>', 'those that began more than so many days ago', wholeNumber(0))
    .option('--keep <n>', 'all but the newest so many; these stay whatever else is said', wholeNumber(0))
    .option('--size <MB>', 'the oldest, until the others take no more than so many megabytes', megabytes)
    .option('--dry-run', 'only say which')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  $ fingertips runs prune --days 30 --keep 5 --dry-run')
    .action((options: PruneOptions) => prune(context, options));
}
