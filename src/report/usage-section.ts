/** Time and tokens (and cost, where prices are known) per agent, as two bars and a table. */

import type { Trace } from '../core/trace.js';
import type { ModelCall } from '../core/usage.js';
import { html, type Html } from './html.js';
import { dollars, duration } from './format.js';
import { count } from '../core/count.js';
import { secondsByCall, waitingTimes } from './waiting-times.js';

type Row = Readonly<{ name: string; calls: number; input: number; output: number; seconds: number; cost: number }>;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

type SecondsOf = (call: ModelCall) => number;

const agentRow = (name: string, calls: readonly ModelCall[], secondsOf: SecondsOf): Row => ({
  name,
  calls: calls.length,
  input: sum(calls.map(({ usage }) => usage.input)),
  output: sum(calls.map(({ usage }) => usage.output)),
  seconds: sum(calls.map(secondsOf)),
  cost: sum(calls.map(({ cost }) => cost ?? 0)),
});

/** One row for each agent in the order in which they were first asked. The seconds of all together are those that were waited. */
export function usageRows({ calls }: Pick<Trace, 'calls'>): readonly Row[] {
  const roles = [...new Set(calls.map(({ role }) => role))];
  const seconds = secondsByCall(calls);
  const secondsOf: SecondsOf = ({ number }) => seconds.get(number) ?? 0;
  return roles.map((role) =>
    agentRow(
      role,
      calls.filter((call) => call.role === role),
      secondsOf,
    ),
  );
}

const HEIGHT = 14;
const WIDTH = 1000;

function bar(rows: readonly Row[], share: (row: Row) => number): Html {
  const total = sum(rows.map(share)) || 1;
  let x = 0;
  const parts = rows.map((row, index) => {
    const width = (share(row) / total) * WIDTH;
    const part = html`<rect
      class="hue-${index % 8}"
      x="${x.toFixed(1)}"
      width="${Math.max(0, width - 2).toFixed(1)}"
      height="${HEIGHT}"
      rx="3"
    />`;
    x += width;
    return width > 0 ? part : undefined;
  });
  return html`<svg class="bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
    ${parts}
  </svg>`;
}

/** Time and tokens (and cost, where prices are known) per agent, as two bars and a table. */
export function usageSection(trace: Trace): Html | undefined {
  const rows = usageRows(trace);
  if (trace.calls.length === 0) return undefined;
  const isPriced = rows.some(({ cost }) => cost > 0);
  const total: Row = {
    name: 'all',
    calls: trace.calls.length,
    input: sum(rows.map(({ input }) => input)),
    output: sum(rows.map(({ output }) => output)),
    seconds: sum(rows.map(({ seconds }) => seconds)),
    cost: sum(rows.map(({ cost }) => cost)),
  };
  const numbers = ({ calls, input, output, seconds, cost }: Row): Html =>
    html`<td>${calls ? count(calls) : ''}</td>
      <td>${calls ? count(input) : ''}</td>
      <td>${calls ? count(output) : ''}</td>
      <td>${duration(seconds)}</td>
      ${isPriced && html`<td>${cost ? dollars(cost) : ''}</td>`}`;
  return html`<section class="card usage">
    <h2>Time and tokens</h2>
    <div class="bars">
      <span>Time</span>${bar(rows, ({ seconds }) => seconds)}
      <span>Tokens</span>${bar(rows, ({ input, output }) => input + output)}
    </div>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>Agent</th>
            <th>Calls</th>
            <th>Tokens in</th>
            <th>Tokens out</th>
            <th>Time</th>
            ${isPriced && html`<th>Cost</th>`}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row, index) =>
              html`<tr>
                <th><i class="hue-${index % 8}"></i>${row.name}</th>
                ${numbers(row)}
              </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th>All models</th>
            ${numbers(total)}
          </tr>
        </tfoot>
      </table>
    </div>
    ${waits(trace)}
  </section>`;
}

/** What the run waited for. It adds up to the time of the whole run. */
function waits(trace: Trace): Html {
  const times = waitingTimes(trace);
  return html`<h3>What was waited for</h3>
    <div class="scroll">
      <table class="waits">
        <tbody>
          ${times.map(
            ({ what, seconds }) =>
              html`<tr>
                <th>${what}</th>
                <td>${duration(seconds)}</td>
              </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th>The whole run</th>
            <td>${duration(sum(times.map(({ seconds }) => seconds)))}</td>
          </tr>
        </tfoot>
      </table>
    </div>`;
}
