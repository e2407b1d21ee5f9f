/** Points on two axes, as a picture inside a page. */

import { scaleLinear } from 'd3-scale';
import { html, type Html } from '../../report/html.js';

const WIDTH = 640;
const HEIGHT = 260;
const EDGE = { left: 56, right: 20, top: 16, bottom: 46 } as const;
const MOST_TICKS = 6;

export type Axis = Readonly<{
  name: string;
  from: number;
  to: number;
  shown(value: number): string;
  /** Only whole numbers mean anything on it. */
  whole?: boolean;
}>;

export type ChartPoint = Readonly<{
  x: number;
  y: number;
  title: string;
  /** Of its interval. */
  low?: number;
  high?: number;
  tone?: 'good' | 'bad' | 'quiet';
  /** A place on the page. */
  href?: string;
}>;

export type ChartOptions = Readonly<{
  /** What it shows, for those who cannot see it. */
  label: string;
  caption: string;
  x: Axis;
  y: Axis;
  points: readonly ChartPoint[];
  /** Whether a line leads from point to point. */
  line?: boolean;
  dots?: boolean;
}>;

/** Points on two axes, as a picture inside the page. Nothing in it runs. */
export function chart({ label, caption, x, y, points, line = false, dots = true }: ChartOptions): Html {
  const across = scaleLinear([x.from, x.to], [EDGE.left, WIDTH - EDGE.right]);
  const up = scaleLinear([y.from, y.to], [HEIGHT - EDGE.bottom, EDGE.top]);
  const placed = points.map((point) => ({ point, at: [across(point.x), up(point.y)] as const }));
  const [bottom, left] = [HEIGHT - EDGE.bottom, EDGE.left];
  return html`<figure class="chart">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
      ${ticksOf(up, y).map(
        (value) =>
          html`<path class="axis" d="M${left} ${fixed(up(value))}H${WIDTH - EDGE.right}" />
            <text x="${left - 8}" y="${fixed(up(value) + 4)}" text-anchor="end">${y.shown(value)}</text>`,
      )}
      ${ticksOf(across, x).map(
        (value) =>
          html`<path class="axis" d="M${fixed(across(value))} ${bottom}v5" />
            <text x="${fixed(across(value))}" y="${bottom + 18}" text-anchor="middle">${x.shown(value)}</text>`,
      )}
      <path class="axis" d="M${left} ${EDGE.top}V${bottom}H${WIDTH - EDGE.right}" />
      <text x="${WIDTH - EDGE.right}" y="${HEIGHT - 8}" text-anchor="end">${x.name}</text>
      ${placed.map(({ point: { low, high }, at: [cx] }) =>
        low === undefined || high === undefined
          ? undefined
          : html`<path class="interval" d="M${fixed(cx)} ${fixed(up(low))}V${fixed(up(high))}" />`,
      )}
      ${line && html`<polyline class="curve" points="${placed.map(({ at }) => at.map(fixed).join(',')).join(' ')}" />`}
      ${dots && placed.map(({ point, at }) => dot(point, at))}
    </svg>
    <figcaption>${caption}</figcaption>
  </figure>`;
}

function dot({ title, tone = 'quiet', href }: ChartPoint, [cx, cy]: readonly [number, number]): Html {
  const circle = html`<circle class="${tone}" cx="${fixed(cx)}" cy="${fixed(cy)}" r="5"
    ><title>${title}</title></circle
  >`;
  return href === undefined ? circle : html`<a href="${href}">${circle}</a>`;
}

const ticksOf = (scale: Readonly<{ ticks(count: number): number[] }>, { whole = false }: Axis): readonly number[] =>
  scale.ticks(MOST_TICKS).filter((value) => !whole || Number.isInteger(value));

const fixed = (value: number): string => value.toFixed(1);
