import { join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { writeCurvePage } from '../../../evaluation/pages/curve-page.js';
import { evolutionCurve, type CurvePoint } from '../../../evaluation/results/evolution-curve.js';
import { readJudgedRun } from '../../../evaluation/judging/judged-run.js';
import { percent } from '../../../evaluation/pages/suite-charts.js';
import { shortText } from '../../../report/format.js';
import type { CliContext } from '../../terminal/context.js';
import { asJson } from '../../terminal/text.js';
import { table } from '../../terminal/table.js';
import { counted } from '../../../core/count.js';
import { optionsWithEval } from './options-with-eval.js';

type CurveOptions = Readonly<{ out?: string; json?: boolean }>;

/** `fingertips eval curve A B C`: how a suite comes out over several runs of it. */
export function addEvalCurveCommand(command: Command, context: CliContext): void {
  const self = command
    .command('curve')
    .description('how a suite comes out over several runs of it, for example while tips and shortcuts grow')
    .argument('<folders...>', 'the folders of the suite runs, in their order')
    .option('--out <file>', 'where the page is written (curve.html in the last folder)')
    .option('--json', 'print one JSON object');
  self.action(async (folders: string[]) => {
    await drawCurve(folders, optionsWithEval<CurveOptions>(self), context);
  });
}

export async function drawCurve(folders: readonly string[], options: CurveOptions, context: CliContext): Promise<void> {
  const { folder, terminal } = context;
  const paths = folders.map((path) => resolve(folder, path));
  const curve = evolutionCurve(await Promise.all(paths.map(readJudgedRun)));
  const page = resolve(folder, options.out ?? join(paths.at(-1) ?? folder, 'curve.html'));
  await writeCurvePage(page, curve);
  const report = relative(folder, page);
  if (options.json) {
    const points = curve.points.map((point) => ({ ...point, folder: relative(folder, point.folder) }));
    return terminal.out.line(asJson({ ...curve, points, report }));
  }
  terminal.err.line(`${counted(curve.points[0]?.tries ?? 0, 'try')} in every round; left out: ${curve.leftOut}`);
  terminal.err.line(
    table([['round', 'done', 'satisfaction', 'steps', 'tokens', 'by shortcuts', ''], ...curve.points.map(rowOf)]),
  );
  terminal.out.line(report);
}

const rowOf = ({ round, success, satisfaction, steps, tokens, shortcuts, id }: CurvePoint): readonly string[] => [
  String(round),
  success ? `${percent(success.estimate)} (${percent(success.low)} to ${percent(success.high)})` : '–',
  percent(satisfaction?.estimate),
  steps.estimate.toFixed(1),
  shortText(tokens.estimate),
  percent(shortcuts?.estimate),
  id,
];
