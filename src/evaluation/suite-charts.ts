import { html, type Html } from '../report/html.js';
import { short } from '../report/in-words.js';
import { meanOf } from './metrics/interval.js';
import type { TaskResult } from './result.js';

const WIDTH = 640;
const HEIGHT = 220;
const EDGE = 40;

/** Mean satisfaction after each step. A run that has ended keeps what it had reached, so later points speak of all runs. */
export function satisfactionCurve(results: readonly TaskResult[]): readonly number[] {
  const curves = results.map(({ curve }) => curve).filter((curve) => curve.length > 0);
  const longest = Math.max(0, ...curves.map(({ length }) => length));
  return Array.from({ length: longest }, (_, step) =>
    meanOf(curves.map((curve) => curve[Math.min(step, curve.length - 1)] ?? 0)),
  );
}

const x = (share: number): number => EDGE + share * (WIDTH - 2 * EDGE);
const y = (share: number): number => HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
const fixed = (value: number): string => value.toFixed(1);

export function curveChart(results: readonly TaskResult[]): Html | undefined {
  const curve = satisfactionCurve(results);
  if (curve.length < 2) return undefined;
  const points = curve.map((value, step) => `${fixed(x(step / (curve.length - 1)))},${fixed(y(value))}`).join(' ');
  return html`<figure class="chart">
    <svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label="Mean satisfaction after each step, from ${percent(curve[0])} to ${percent(curve.at(-1))}"
    >
      <path
        class="axis"
        d="M${EDGE} ${y(1)}V${y(0)}H${WIDTH - EDGE}M${EDGE} ${y(1)}H${WIDTH - EDGE}M${EDGE} ${y(0.5)}H${WIDTH - EDGE}"
      />
      <polyline class="curve" points="${points}" />
      <text x="4" y="${y(1) + 4}">100 %</text>
      <text x="4" y="${y(0) + 4}">0 %</text>
      <text x="${EDGE}" y="${HEIGHT - 12}">start</text>
      <text x="${WIDTH - EDGE}" y="${HEIGHT - 12}" text-anchor="end">step ${curve.length - 1}</text>
    </svg>
    <figcaption>Satisfaction per step: the mean over all tries, by what the phone's own state shows.</figcaption>
  </figure>`;
}

/** Each try as a dot: what it cost against what it reached. In dollars where prices are known, else in tokens. */
export function costChart(results: readonly TaskResult[]): Html | undefined {
  const costs = results.map(({ cost, tokens }) => cost ?? tokens.input + tokens.output);
  const isMoney = results.some(({ cost }) => cost !== undefined);
  const most = Math.max(...costs);
  const rated = results.filter(({ satisfaction }) => satisfaction !== undefined);
  if (rated.length < 2 || most <= 0) return undefined;
  const dots = results.flatMap(({ satisfaction, success, task }, index) =>
    satisfaction === undefined
      ? []
      : [
          html`<circle
            class="${success ? 'good' : 'bad'}"
            cx="${fixed(x((costs[index] ?? 0) / most))}"
            cy="${fixed(y(satisfaction))}"
            r="5"
            opacity="0.6"
            ><title>${task}</title></circle
          >`,
        ],
  );
  return html`<figure class="chart">
    <svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label="${isMoney ? 'Cost' : 'Tokens'} against satisfaction, one dot for each try"
    >
      <path class="axis" d="M${EDGE} ${y(1)}V${y(0)}H${WIDTH - EDGE}" />
      ${dots}
      <text x="4" y="${y(1) + 4}">100 %</text>
      <text x="4" y="${y(0) + 4}">0 %</text>
      <text x="${WIDTH - EDGE}" y="${HEIGHT - 12}" text-anchor="end">
        ${isMoney ? `$${most.toFixed(3)}` : `${short(most)} tokens`}
      </text>
    </svg>
    <figcaption>${isMoney ? 'Cost' : 'Tokens'} against satisfaction. Green: the task was done.</figcaption>
  </figure>`;
}

export const percent = (share: number | undefined): string =>
  share === undefined || Number.isNaN(share) ? '–' : `${Math.round(share * 100)} %`;
