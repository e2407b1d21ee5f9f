import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { html, type Html } from '../../report/html.js';
import { dollars, duration, moment, shortText } from '../../report/format.js';
import type { JudgedRun } from '../judging/judged-run.js';
import type { Interval } from '../metrics/interval.js';
import { pageFrame } from './page-frame.js';
import type { TaskResult } from '../scoring/result.js';
import { costChart, curveChart, percent } from './suite-charts.js';
import { judges } from './suite-judges.js';
import { reproduceSection } from './reproduce-section.js';
import { agentTable, failures, scenarioTable, taskTable } from './suite-tables.js';
import { summarize, type Summary } from '../results/summary.js';
import { count } from '../../core/count.js';

const FILE = 'report.html';
export async function writeSuitePage(run: JudgedRun): Promise<string> {
  const path = join(run.folder, FILE);
  await writeFileAtomic(path, suitePage(run));
  return path;
}

/** A suite run as one page that needs nothing else; each task links to the page of its run beside it. */
export function suitePage(run: JudgedRun): string {
  const { head, results } = run;
  const summary = summarize(results);
  return pageFrame(
    `${head.suite}: ${percent(summary.success?.estimate)}`,
    html`<h1>${head.suite}</h1>
      <p>${head.model}, ${moment(head.startedAt)}${unfinished(head.tries.length, results.length)}</p>
      ${numbers(summary)} ${scenarioTable(results)} ${charts(results)} ${failures(results)} ${agentTable(summary)}
      ${judges(run)} ${taskTable(results)} ${reproduceSection(head, results)}`,
  );
}

const unfinished = (planned: number, done: number): string =>
  done === planned ? '' : `. ${done} of ${planned} tries are finished; the numbers speak of these.`;

const between = (interval: Interval | undefined): string =>
  interval ? `95 % between ${percent(interval.low)} and ${percent(interval.high)}` : 'nobody has judged it yet';

function judgedCells({
  actionAccuracy,
  reflectionAccuracy,
  terminationError,
  shortcutShare,
}: Summary): readonly (readonly [string, string, string])[] {
  const cell = (name: string, interval: Interval | undefined): readonly (readonly [string, string, string])[] =>
    interval ? [[name, percent(interval.estimate), between(interval)]] : [];
  return [
    ...cell('Action accuracy', actionAccuracy),
    ...cell('Reflection accuracy', reflectionAccuracy),
    ...cell('Termination error', terminationError),
    ...(shortcutShare && shortcutShare.estimate > 0 ? cell('Steps by shortcuts', shortcutShare) : []),
  ];
}

function numbers(summary: Summary): Html {
  const { success, satisfaction, succeeded, decided, stepsAsExpected, falselyFinished, seconds, steps, tokens, cost } =
    summary;
  const cells: readonly (readonly [string, string, string])[] = [
    [
      'Done',
      percent(success?.estimate),
      decided === 0 ? between(undefined) : `${succeeded} of ${decided}; ${between(success)}`,
    ],
    ['Satisfaction', percent(satisfaction?.estimate), between(satisfaction)],
    ['Steps as expected', percent(stepsAsExpected), 'by the run’s own verdicts'],
    ...judgedCells(summary),
    ['Falsely finished', count(falselyFinished), 'said to be done, and was not'],
    [
      'Steps',
      count(steps),
      summary.stepsWhenDone === undefined ? '' : `${summary.stepsWhenDone.toFixed(1)} where it was done`,
    ],
    ['Time', duration(seconds), `${duration(summary.tries ? seconds / summary.tries : 0)} for a try`],
    ['Model calls', count(summary.modelCalls), `${shortText(tokens.input + tokens.output)} tokens`],
    ...(cost === undefined ? [] : [['Cost', dollars(cost), ''] as const]),
    ...summary.passAtK
      .slice(-1)
      .map(
        ({ k, any, all }) =>
          [`pass@${k}, pass^${k}`, `${percent(any)}, ${percent(all)}`, `of ${k} tries any, all`] as const,
      ),
  ];
  return html`<dl class="numbers">
    ${cells.map(
      ([name, value, note]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}<small>${note}</small></dd>
        </div>`,
    )}
  </dl>`;
}

function charts(results: readonly TaskResult[]): Html | undefined {
  const drawn = [curveChart(results), costChart(results)].filter((chart) => chart !== undefined);
  return drawn.length === 0
    ? undefined
    : html`<section class="part">
        <h2>On the way</h2>
        ${drawn}
      </section>`;
}
