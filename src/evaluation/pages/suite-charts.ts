/** The curve of satisfaction per step, and cost against satisfaction. */

import type { Html } from '../../report/html.js';
import { dollars, shortText } from '../../report/format.js';
import { chart, type Axis } from './chart.js';
import { meanOf } from '../metrics/interval.js';
import { costOfRun, isPriced } from '../results/cost.js';
import type { TaskResult } from '../scoring/result.js';
import { groupBy } from '../results/summary.js';

/** Mean satisfaction after each step. A run that has ended keeps what it had reached, so later points speak of all runs. */
export function satisfactionCurve(results: readonly TaskResult[]): readonly number[] {
  const curves = results.map(({ curve }) => curve).filter((curve) => curve.length > 0);
  const longest = Math.max(0, ...curves.map(({ length }) => length));
  return Array.from({ length: longest }, (_, step) =>
    meanOf(curves.map((curve) => curve[Math.min(step, curve.length - 1)] ?? 0)),
  );
}

export const SHARE: Axis = { name: '', from: 0, to: 1, shown: (value) => percent(value) };

export function curveChart(results: readonly TaskResult[]): Html | undefined {
  const curve = satisfactionCurve(results);
  if (curve.length < 2) return undefined;
  return chart({
    label: `Mean satisfaction after each step, from ${percent(curve[0])} to ${percent(curve.at(-1))}`,
    caption: 'Satisfaction per step: the mean over all tries, by what the phone’s own state or its judges show.',
    x: { name: 'step', from: 0, to: curve.length - 1, shown: String, whole: true },
    y: SHARE,
    points: curve.map((y, x) => ({ x, y, title: `step ${x}: ${percent(y)}` })),
    line: true,
    dots: false,
  });
}

/** Each task as a dot: what a try of it costs against what it reaches, in dollars where all prices are known, else in tokens. */
export function costChart(results: readonly TaskResult[]): Html | undefined {
  const isMoney = isPriced(results);
  const tasks = Object.entries(groupBy(results, ({ task }) => task)).flatMap(([task, tries]) => {
    const rated = tries.flatMap(({ satisfaction }) => satisfaction ?? []);
    return rated.length === 0 ? [] : [{ task, tries, x: costOfRun(tries, isMoney), y: meanOf(rated) }];
  });
  const most = Math.max(...tasks.map(({ x }) => x));
  if (tasks.length < 2 || most <= 0) return undefined;
  const name = isMoney ? 'cost of a try' : 'tokens of a try';
  return chart({
    label: `What a try costs against satisfaction, one dot for each of ${tasks.length} tasks`,
    caption: `${isMoney ? 'Cost' : 'Tokens'} against satisfaction, a dot for each task. Green: every try was done; red: not every one; grey: not judged.`,
    x: { name, from: 0, to: most, shown: (value) => costShown(value, isMoney) },
    y: SHARE,
    points: tasks.map(({ task, tries, x, y }) => ({
      x,
      y,
      title: `${task}: ${costShown(x, isMoney)}, ${percent(y)}`,
      tone: toneOf(tries),
      href: `#${task}-${tries[0]?.attempt ?? 1}`,
    })),
  });
}

export const costShown = (value: number, isMoney: boolean): string => (isMoney ? dollars(value) : shortText(value));

function toneOf(tries: readonly TaskResult[]): 'good' | 'bad' | 'quiet' {
  if (tries.some(({ success }) => success === false)) return 'bad';
  return tries.every(({ success }) => success) ? 'good' : 'quiet';
}

export const percent = (share: number | undefined): string =>
  share === undefined || Number.isNaN(share) ? '–' : `${Math.round(share * 100)} %`;
