import { resolve } from 'node:path';
import type { Command } from 'commander';
import { agreements, ANSWERS_ABOUT, type Agreement } from '../../../evaluation/judging/agreement.js';
import { readJudgedRun } from '../../../evaluation/judging/judged-run.js';
import type { Interval } from '../../../evaluation/metrics/interval.js';
import { percent } from '../../../evaluation/pages/suite-charts.js';
import type { CliContext } from '../../terminal/context.js';
import { asJson } from '../../terminal/text.js';
import { table } from '../../terminal/table.js';
import { counted } from '../../../core/count.js';
import { optionsWithEval } from './options-with-eval.js';

const NOBODY =
  'No two judges have judged the same thing yet. Add one with: fingertips eval judge, or fingertips eval annotate';

/** `fingertips eval agreement FOLDER`: how far code, models and people agree about a suite run. */
export function addEvalAgreementCommand(command: Command, { folder, terminal }: CliContext): void {
  const self = command
    .command('agreement')
    .description('how far code, models and people agree about a suite run')
    .argument('<folder>', 'the folder of a suite run')
    .option('--json', 'print one JSON object');
  self.action(async (path: string) => {
    const { json } = optionsWithEval<Readonly<{ json?: boolean }>>(self);
    const found = agreements(await readJudgedRun(resolve(folder, path)));
    terminal.out.line(json ? asJson({ agreements: found }) : found.map(linesOf).join('\n\n') || NOBODY);
  });
}

function linesOf({ about, judges, matrix, judged, runs, agreed, kappa }: Agreement): string {
  const [one, other] = judges;
  const answers = ANSWERS_ABOUT[about];
  const rows = answers.map((first) => [first, ...answers.map((second) => String(matrix[first]?.[second] ?? 0))]);
  return [
    `${one} (rows) and ${other} (columns) about ${counted(judged, about)} in ${counted(runs, 'run')}`,
    table([['', ...answers], ...rows]),
    `agreed ${between(agreed, percent)}; kappa ${kappa ? between(kappa, (value) => value.toFixed(2)) : 'not defined: both always said the same'}`,
  ].join('\n');
}

const between = ({ estimate, low, high }: Interval, shown: (value: number) => string): string =>
  `${shown(estimate)} (95 % between ${shown(low)} and ${shown(high)})`;
