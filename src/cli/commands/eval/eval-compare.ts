import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { compareRuns, type Comparison, type Pair } from '../../../evaluation/results/compare.js';
import type { Interval } from '../../../evaluation/metrics/interval.js';
import { readJudgedRun } from '../../../evaluation/judging/judged-run.js';
import { runFolderOf, type SuiteRun } from '../../../evaluation/store/suite-folder.js';
import type { CliContext } from '../../terminal/context.js';
import { asJson } from '../../terminal/text.js';
import { table } from '../../terminal/table.js';
import { counted } from '../../../core/count.js';
import { optionsWithEval } from './options-with-eval.js';

/** `fingertips eval compare A B`: what changed from one suite run to another, task by task. */
export function addEvalCompareCommand(command: Command, context: CliContext): void {
  const self = command
    .command('compare')
    .description('compare two suite runs, task by task')
    .argument('<before>', 'the folder of a suite run')
    .argument('<after>', 'the folder of another one of the same suite')
    .option('--json', 'print one JSON object');
  self.action(async (a: string, b: string) => {
    const { json } = optionsWithEval<Readonly<{ json?: boolean }>>(self);
    const [before, after] = await Promise.all([a, b].map((path) => readJudgedRun(resolve(context.folder, path))));
    if (!before || !after) return;
    const comparison = compareRuns(before, after);
    const links = linksOf({ before, after }, context.folder);
    context.terminal.out.line(json ? asJson(jsonOf(comparison, links)) : linesOf(comparison, links).join('\n'));
  });
}

type Links = (pair: Pair) => readonly [string, string];

/** The reports of both runs of a task, as paths from the working folder. */
const linksOf =
  ({ before, after }: Readonly<{ before: SuiteRun; after: SuiteRun }>, folder: string): Links =>
  (pair) => [
    relative(folder, resolve(runFolderOf(before, pair.before), 'report.html')),
    relative(folder, resolve(runFolderOf(after, pair.after), 'report.html')),
  ];

const named = (pair: Pair, links: Links) => {
  const [before, after] = links(pair);
  return { task: pair.before.task, attempt: pair.before.attempt, before, after };
};

const jsonOf = ({ pairs, newlyDone, newlyBroken, ...others }: Comparison, links: Links) => ({
  tries: pairs.length,
  newlyDone: newlyDone.map((pair) => named(pair, links)),
  newlyBroken: newlyBroken.map((pair) => named(pair, links)),
  ...others,
});

function linesOf(comparison: Comparison, links: Links): readonly string[] {
  const { pairs, alone, newlyDone, newlyBroken, chance, differentSettings } = comparison;
  const flips = (pair: Pair, word: string): readonly string[] => [word, pair.key, ...links(pair)];
  const rows = [...newlyBroken.map((pair) => flips(pair, 'broken')), ...newlyDone.map((pair) => flips(pair, 'done'))];
  return [
    `${counted(pairs.length, 'try')} in both; only in the first: ${alone.before}, only in the second: ${alone.after}`,
    ...(differentSettings.length > 0 ? [`Different: ${differentSettings.join(', ')}`] : []),
    '',
    table([
      ['', 'difference', '95 % between', ''],
      ...row('done', comparison.success, PERCENT),
      ...row('satisfaction', comparison.satisfaction, PERCENT),
      ...row('steps', comparison.steps),
      ...row('seconds', comparison.seconds),
      ...row('tokens', comparison.tokens),
    ]),
    '',
    `${newlyDone.length} newly done, ${newlyBroken.length} newly broken${chance === undefined ? '' : `; flips as uneven as these come by chance with ${Math.round(chance * 100)} %`}`,
    ...(rows.length > 0 ? [table(rows)] : []),
  ];
}

type DifferenceUnit = Readonly<{ factor: number; unit: string }>;
const PERCENT: DifferenceUnit = { factor: 100, unit: '%' };

function row(
  name: string,
  interval: Interval | undefined,
  { factor, unit }: DifferenceUnit = { factor: 1, unit: '' },
): readonly (readonly string[])[] {
  if (!interval) return [];
  const shown = (value: number): string => {
    const text = (value * factor).toFixed(1);
    return value > 0 ? `+${text}` : text;
  };
  return [[name, shown(interval.estimate), `${shown(interval.low)} and ${shown(interval.high)}`, unit]];
}
