/** Who judged a suite run, and how far they agree, on its page. */

import { html, type Html } from '../../report/html.js';
import { agreements, ANSWERS_ABOUT, type Agreement } from '../judging/agreement.js';
import type { JudgedRun } from '../judging/judged-run.js';
import type { Interval } from '../metrics/interval.js';
import { percent } from './suite-charts.js';
import { dataTable } from './suite-tables.js';
import { groupBy } from '../results/summary.js';
import { counted } from '../../core/count.js';

/** Who judged what code could not, and how far the judges agree; nothing where code judged alone. */
export function judges(run: JudgedRun): Html | undefined {
  const { opinions } = run;
  if (opinions.length === 0) return undefined;
  const byJudge = Object.entries(groupBy(opinions, ({ judge }) => `${judge.kind} ${judge.name}`));
  return html`<section class="part">
    <h2>Judges</h2>
    <ul>
      ${byJudge.map(([name, own]) => {
        const rubrics = own.filter(({ about }) => about === 'rubric').length;
        const steps = own.length - rubrics;
        const said = [
          rubrics > 0 && counted(rubrics, 'rubric'),
          steps > 0 && counted(steps, 'question') + ' about steps',
        ];
        return html`<li>${name}: ${said.filter(Boolean).join(' and ')}</li>`;
      })}
    </ul>
    ${agreements(run).map(agreementTable)}
  </section>`;
}

function agreementTable({ about, judges: [one, other], matrix, judged, runs, agreed, kappa }: Agreement): Html {
  const answers = ANSWERS_ABOUT[about];
  const words = kappa
    ? `kappa ${between(kappa, (value) => value.toFixed(2))}`
    : 'kappa is not defined: both always said the same';
  return html`<h3>${one} and ${other}, about ${counted(judged, about)} in ${counted(runs, 'run')}</h3>
    ${dataTable(
      [`${one} ↓ ${other} →`, ...answers.map((answer) => `#${answer}`)],
      answers.map(
        (first) =>
          html`<tr>
            <th scope="row">${first}</th>
            ${answers.map((second) => html`<td class="n">${matrix[first]?.[second] ?? 0}</td>`)}
          </tr>`,
      ),
      'matrix',
    )}
    <p>Agreed ${between(agreed, percent)}; ${words}.</p>`;
}

const between = ({ estimate, low, high }: Interval, shown: (value: number) => string): string =>
  `${shown(estimate)} (95 % between ${shown(low)} and ${shown(high)})`;
