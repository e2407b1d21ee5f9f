import { dirname, join, relative } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { html, type Html } from '../../report/html.js';
import { dollars, duration, shortText } from '../../report/format.js';
import { chart, type Axis } from './chart.js';
import type { CurvePoint, EvolutionCurve } from '../results/evolution-curve.js';
import type { Interval } from '../metrics/interval.js';
import { pageFrame } from './page-frame.js';
import { costShown, percent, SHARE } from './suite-charts.js';
import { dataTable } from './suite-tables.js';
import { counted } from '../../core/count.js';

export async function writeCurvePage(path: string, curve: EvolutionCurve): Promise<void> {
  await writeFileAtomic(path, curvePage(curve, dirname(path)));
}

type Measure = Readonly<{
  title: string;
  of: (point: CurvePoint) => Interval | undefined;
  shown: (value: number) => string;
  isShare?: boolean;
}>;

const MEASURES: readonly Measure[] = [
  { title: 'Done', of: ({ success }) => success, shown: percent, isShare: true },
  { title: 'Satisfaction', of: ({ satisfaction }) => satisfaction, shown: percent, isShare: true },
  { title: 'Steps of a try', of: ({ steps }) => steps, shown: (value) => value.toFixed(1) },
  { title: 'Model calls of a try', of: ({ modelCalls }) => modelCalls, shown: (value) => value.toFixed(1) },
  { title: 'Tokens of a try', of: ({ tokens }) => tokens, shown: shortText },
  { title: 'Cost of a try', of: ({ cost }) => cost, shown: dollars },
  { title: 'Time of a try', of: ({ seconds }) => seconds, shown: duration },
  { title: 'Steps by shortcuts', of: ({ shortcuts }) => shortcuts, shown: percent, isShare: true },
];

/** Several runs of one suite on one page: each measure over the rounds, and cost against success. */
export function curvePage({ points, leftOut }: EvolutionCurve, folder: string): string {
  const [first] = points;
  const tries = first?.tries ?? 0;
  const measures = MEASURES.filter(({ of }) => points.every((point) => of(point) !== undefined));
  return pageFrame(
    `${counted(points.length, 'round')} of ${first?.model ?? ''}`,
    html`<h1>Over ${counted(points.length, 'round')}</h1>
      <p>
        ${tries} ${tries === 1 ? 'try' : 'tries'} in every
        round${leftOut > 0 && `; ${leftOut} that not every round has are left out`}. Bars are intervals that hold the
        true value with 95 % confidence.
      </p>
      <section class="part">
        ${dataTable(
          ['Round', ...measures.map(({ title }) => `#${title}`), 'Suite run'],
          points.map((point) => rowOf(point, measures, folder)),
        )}
      </section>
      <section class="part charts">
        ${costAgainstSuccess(points)} ${measures.map((measure) => chartOf(measure, points))}
      </section>`,
  );
}

function rowOf(point: CurvePoint, measures: readonly Measure[], folder: string): Html {
  const { round, id, model } = point;
  const page = relative(folder, join(point.folder, 'report.html'));
  return html`<tr>
    <th scope="row">${round}</th>
    ${measures.map(({ of, shown }) => {
      const interval = of(point);
      return html`<td class="n">
        ${interval && html`${shown(interval.estimate)}<br /><small>${shown(interval.low)} to ${shown(interval.high)}</small>`}
      </td>`;
    })}
    <td><a href="${encodeURI(page)}">${id}</a> <small>${model}</small></td>
  </tr>`;
}

const rounds = (points: readonly CurvePoint[]): Axis => ({
  name: 'round',
  from: 1,
  to: Math.max(2, points.length),
  shown: String,
  whole: true,
});

function chartOf({ title, of, shown, isShare = false }: Measure, points: readonly CurvePoint[]): Html {
  const intervals = points.flatMap((point) => of(point) ?? []);
  const most = Math.max(...intervals.map(({ high }) => high));
  return chart({
    label: `${title}, round by round, from ${shown(intervals[0]?.estimate ?? 0)} to ${shown(intervals.at(-1)?.estimate ?? 0)}`,
    caption: title,
    x: rounds(points),
    y: isShare ? SHARE : { name: '', from: 0, to: most || 1, shown },
    points: intervals.map(({ estimate, low, high }, index) => ({
      x: index + 1,
      y: estimate,
      low,
      high,
      title: `round ${index + 1}: ${shown(estimate)}`,
    })),
    line: true,
  });
}

/** Where a round stands that costs less and does more: up and to the left. */
function costAgainstSuccess(points: readonly CurvePoint[]): Html | undefined {
  const placed = points.flatMap((point) => {
    const cost = point.cost ?? point.tokens;
    const reached = point.success ?? point.satisfaction;
    return reached ? [{ point, cost: cost.estimate, reached }] : [];
  });
  const most = Math.max(...placed.map(({ cost }) => cost));
  const isMoney = points.every(({ cost }) => cost !== undefined);
  if (placed.length < 2 || most <= 0) return undefined;
  const name = isMoney ? 'cost of a try' : 'tokens of a try';
  return chart({
    label: `What a try costs against what is done, a dot for each of ${placed.length} suite runs`,
    caption: `${isMoney ? 'Cost' : 'Tokens'} against success, a dot for each suite run; better is up and to the left.`,
    x: { name, from: 0, to: most, shown: (value) => costShown(value, isMoney) },
    y: SHARE,
    points: placed.map(({ point, cost, reached: { estimate, low, high } }) => ({
      x: cost,
      y: estimate,
      low,
      high,
      title: `round ${point.round}, ${point.model}: ${costShown(cost, isMoney)}, ${percent(estimate)}`,
    })),
  });
}
