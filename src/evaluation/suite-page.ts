import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { html, raw, type Html } from '../report/html.js';
import { counted, dollars, duration, moment, short, whole } from '../report/in-words.js';
import type { Interval } from './metrics/interval.js';
import type { TaskResult } from './result.js';
import { costChart, curveChart, percent } from './suite-charts.js';
import type { SuiteRun } from './suite-folder.js';
import { groupBy, summarize, type Summary } from './summary.js';

const FILE = 'report.html';
const styleIn = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const CSS = `${styleIn('../report/page.css')}\n${styleIn('./suite-page.css')}`;
const HASH = createHash('sha256').update(CSS).digest('base64');
/** Nothing runs and nothing is loaded: what stood on a screen stays text. */
const POLICY = `default-src 'none'; style-src 'sha256-${HASH}'; base-uri 'none'; form-action 'none'`;

export async function writeSuitePage(run: SuiteRun): Promise<string> {
  const path = join(run.folder, FILE);
  await writeFileAtomic(path, suitePage(run));
  return path;
}

/** A suite run as one page that needs nothing else; each task links to the page of its run beside it. */
export function suitePage({ head, results }: SuiteRun): string {
  const summary = summarize(results);
  return `<!doctype html>\n${html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
      <title>${head.suite}: ${percent(summary.success?.estimate)}</title>
      <style>
        ${raw('')}
      </style>
    </head>
    <body>
      <main>
        <h1>${head.suite}</h1>
        <p>${head.model}, ${moment(head.startedAt)}${unfinished(head.tries.length, results.length)}</p>
        ${numbers(summary)} ${scenarioTable(results)} ${charts(results)} ${failures(results)} ${taskTable(results)}
        ${settings(head)}
      </main>
    </body>
  </html>`.text.replace(/<style>\s*<\/style>/, () => `<style>${CSS}</style>`)}\n`;
}

const unfinished = (planned: number, done: number): string =>
  done === planned ? '' : `. ${done} of ${planned} tries are finished; the numbers speak of these.`;

const between = (interval: Interval | undefined): string =>
  interval ? `95 % between ${percent(interval.low)} and ${percent(interval.high)}` : 'nobody has judged it yet';

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
    ['Falsely finished', whole(falselyFinished), 'said to be done, and was not'],
    [
      'Steps',
      whole(steps),
      summary.stepsWhenDone === undefined ? '' : `${summary.stepsWhenDone.toFixed(1)} where it was done`,
    ],
    ['Time', duration(seconds), `${duration(summary.tries ? seconds / summary.tries : 0)} for a try`],
    ['Model calls', whole(summary.modelCalls), `${short(tokens.input + tokens.output)} tokens`],
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

function scenarioTable(results: readonly TaskResult[]): Html {
  const rows = Object.entries(groupBy(results, ({ scenario }) => scenario)).map(([scenario, group]) => {
    const { success, satisfaction, succeeded, decided, steps, seconds, tries } = summarize(group);
    return html`<tr>
      <th scope="row">${scenario}</th>
      <td class="n">${tries}</td>
      <td class="n">${decided === 0 ? '–' : `${succeeded} of ${decided}`}</td>
      <td class="n">${percent(success?.estimate)}</td>
      <td class="n">${percent(satisfaction?.estimate)}</td>
      <td class="n">${(steps / tries).toFixed(1)}</td>
      <td class="n">${duration(seconds / tries)}</td>
    </tr>`;
  });
  return html`<section class="part">
    <h2>By scenario</h2>
    <div class="wide">
      <table class="results">
        <thead>
          <tr>
            <th>Scenario</th>
            <th class="n">Tries</th>
            <th class="n">Done</th>
            <th class="n">Share</th>
            <th class="n">Satisfaction</th>
            <th class="n">Steps each</th>
            <th class="n">Time each</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`;
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

function failures(results: readonly TaskResult[]): Html | undefined {
  const failed = results.filter(({ success }) => success === false);
  if (failed.length === 0) return undefined;
  const kinds = Object.entries(
    groupBy(failed, ({ end, falselyFinished }) => (falselyFinished ? 'said to be done' : end)),
  );
  return html`<section class="part">
    <h2>How tries failed</h2>
    <div class="wide">
      <table class="results">
        <thead>
          <tr>
            <th>End</th>
            <th class="n">Tries</th>
            <th>Tasks</th>
          </tr>
        </thead>
        <tbody>
          ${kinds.map(
            ([kind, group]) =>
              html`<tr>
                <th scope="row">${kind}</th>
                <td class="n">${group.length}</td>
                <td>${group.map(({ task }) => task).join(', ')}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function taskTable(results: readonly TaskResult[]): Html {
  return html`<section class="part">
    <h2>Every try</h2>
    <div class="wide">
      <table class="results">
        <thead>
          <tr>
            <th>Task</th>
            <th>Result</th>
            <th class="n">Satisfaction</th>
            <th class="n">Steps</th>
            <th class="n">Time</th>
            <th>Run</th>
          </tr>
        </thead>
        <tbody>
          ${results.map(taskRow)}
        </tbody>
      </table>
    </div>
  </section>`;
}

function taskRow({
  task,
  attempt,
  instruction,
  success,
  satisfaction,
  steps,
  seconds,
  end,
  reason,
  checks,
  rubrics,
  runFolder,
}: TaskResult): Html {
  const tone = success === undefined ? 'quiet' : success ? 'good' : 'bad';
  const word = success === undefined ? 'not judged' : success ? 'done' : 'not done';
  const judged = [...checks, ...rubrics.filter(({ what }) => !checks.some((check) => check.what === what))];
  return html`<tr id="${task}-${attempt}">
    <td>
      <strong>${task}</strong>${attempt > 1 && ` (try ${attempt})`}
      <details>
        <summary>${instruction}</summary>
        ${judged.map(({ what, met, found }) => html`<p dir="auto">${met === undefined ? '?' : met ? '✓' : '✗'} ${what} <small>Found: ${found}</small></p>`)}
        ${reason && html`<p dir="auto">${reason}</p>`}
      </details>
    </td>
    <td><span class="verdict ${tone}">${word}</span> ${end}</td>
    <td class="n">${percent(satisfaction)}</td>
    <td class="n">${steps}</td>
    <td class="n">${duration(seconds)}</td>
    <td><a href="${encodeURI(`${runFolder}/report.html`)}">its report</a></td>
  </tr>`;
}

function settings({
  suite,
  seed,
  repeat,
  model,
  models,
  settings: { diligence, limits, confirm },
  fingertips,
  node,
  only,
  tags,
  shard,
}: SuiteRun['head']): Html {
  const command = [
    'fingertips eval',
    suite,
    `--model ${model}`,
    `--seed ${seed}`,
    repeat > 1 && `--repeat ${repeat}`,
    `--diligence ${diligence}`,
    only.length > 0 && `--only ${only.join(',')}`,
    tags.length > 0 && `--tags ${tags.join(',')}`,
    shard && `--shard ${shard}`,
  ];
  const roles = Object.entries(models).filter(([, name]) => name !== model);
  return html`<section class="part">
    <h2>To repeat it</h2>
    <p><code>${command.filter(Boolean).join(' ')}</code></p>
    <p>
      Fingertips ${fingertips}, Node ${node}. At most ${counted(limits.steps, 'step')} a task unless the task says
      otherwise; confirm: ${confirm}.${roles.map(([role, name]) => ` The ${role} thinks with ${name}.`)}
    </p>
    <p>Every number is computed from the run folders beside this page; docs/evaluation.md defines each.</p>
  </section>`;
}
