/** The tables of the page: scenarios, agents, failures and every try. */

import { html, type Html } from '../../report/html.js';
import { dollars, duration, shortText } from '../../report/format.js';
import type { CriterionResult } from '../scoring/score-run.js';
import type { TaskResult } from '../scoring/result.js';
import { percent } from './suite-charts.js';
import { groupBy, summarize, type Summary } from '../results/summary.js';
import { count } from '../../core/count.js';

/** A column's name; those of numbers begin with "#". */
type Columns = readonly string[];

type TableSectionOptions = Readonly<{ columns: Columns; rows: readonly Html[]; kind?: string }>;

/** A part of the page with a table that scrolls sideways where the page is narrow. */
export const tableSection = (title: string, { columns, rows, kind = '' }: TableSectionOptions): Html =>
  html`<section class="part">
    <h2>${title}</h2>
    ${dataTable(columns, rows, kind)}
  </section>`;

export const dataTable = (columns: Columns, rows: readonly Html[], kind = ''): Html =>
  html`<div class="wide">
    <table class="results ${kind}">
      <thead>
        <tr>
          ${columns.map((name) => (name.startsWith('#') ? html`<th class="n">${name.slice(1)}</th>` : html`<th>${name}</th>`))}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;

export function scenarioTable(results: readonly TaskResult[]): Html {
  const rows = Object.entries(groupBy(results, ({ scenario }) => scenario)).map(([scenario, group]) => {
    const { success, satisfaction, succeeded, decided, steps, seconds, tries, tokens, cost } = summarize(group);
    return html`<tr>
      <th scope="row">${scenario}</th>
      <td class="n">${tries}</td>
      <td class="n">${decided === 0 ? '–' : `${succeeded} of ${decided}`}</td>
      <td class="n">${percent(success?.estimate)}</td>
      <td class="n">${percent(satisfaction?.estimate)}</td>
      <td class="n">${(steps / tries).toFixed(1)}</td>
      <td class="n">${duration(seconds / tries)}</td>
      <td class="n">${shortText((tokens.input + tokens.output) / tries)}</td>
      <td class="n">${cost === undefined ? '–' : dollars(cost / tries)}</td>
    </tr>`;
  });
  const each = ['#Steps each', '#Time each', '#Tokens each', '#Cost each'];
  return tableSection('By scenario', {
    columns: ['Scenario', '#Tries', '#Done', '#Share', '#Satisfaction', ...each],
    rows,
  });
}

/** What each agent used, the dearest first. */
export function agentTable({ agents }: Summary): Html | undefined {
  const rows = Object.entries(agents).sort(([, a], [, b]) => b.input + b.output - (a.input + a.output));
  if (rows.length === 0) return undefined;
  return tableSection('By agent', {
    columns: ['Agent', '#Calls', '#Tokens in', '#Tokens out', '#Time', '#Cost'],
    rows: rows.map(
      ([role, { calls, input, output, seconds, cost }]) =>
        html`<tr>
          <th scope="row">${role}</th>
          <td class="n">${count(calls)}</td>
          <td class="n">${shortText(input)}</td>
          <td class="n">${shortText(output)}</td>
          <td class="n">${duration(seconds)}</td>
          <td class="n">${cost === undefined ? '–' : dollars(cost)}</td>
        </tr>`,
    ),
  });
}

const idOf = ({ task, attempt }: TaskResult): string => `${task}-${attempt}`;
const nameOf = ({ task, attempt }: TaskResult): string => (attempt > 1 ? `${task} (try ${attempt})` : task);

export function failures(results: readonly TaskResult[]): Html | undefined {
  const failed = results.filter(({ success }) => success === false);
  if (failed.length === 0) return undefined;
  const kinds = Object.entries(
    groupBy(failed, ({ end, falselyFinished }) => (falselyFinished ? 'said to be done' : end)),
  ).sort(([, a], [, b]) => b.length - a.length);
  return tableSection('How tries failed', {
    columns: ['End', '#Tries', 'Tasks'],
    rows: kinds.map(
      ([kind, group]) =>
        html`<tr>
          <th scope="row">${kind}</th>
          <td class="n">${group.length}</td>
          <td>
            ${group.map((result, index) => html`${index > 0 && ', '}<a href="#${idOf(result)}">${nameOf(result)}</a>`)}
          </td>
        </tr>`,
    ),
  });
}

export const taskTable = (results: readonly TaskResult[]): Html =>
  tableSection('Every try', {
    columns: ['Task', 'Result', '#Satisfaction', '#Steps', '#Time', '#Tokens', 'Run'],
    rows: results.map(taskRow),
  });

const reportIn = (runFolder: string): string => encodeURI(`${runFolder}/report.html`);

function taskRow(result: TaskResult): Html {
  const {
    instruction,
    success,
    satisfaction,
    steps,
    seconds,
    tokens,
    end,
    reason,
    answer,
    runFolder,
    cutOff = [],
  } = result;
  const tone = success === undefined ? 'quiet' : success ? 'good' : 'bad';
  const word = success === undefined ? 'not judged' : success ? 'done' : 'not done';
  const { checks, rubrics } = result;
  const judged = [...checks, ...rubrics.filter(({ what }) => !checks.some((check) => check.what === what))];
  return html`<tr id="${idOf(result)}">
    <td>
      <strong>${nameOf(result)}</strong>
      <details>
        <summary dir="auto">${instruction}</summary>
        ${judged.map(judgedLine)} ${answer && html`<p dir="auto">Answer: ${answer}</p>`}
        ${reason && html`<p dir="auto">${reason}</p>`}
      </details>
    </td>
    <td><span class="verdict ${tone}">${word}</span> ${end}</td>
    <td class="n">${percent(satisfaction)}</td>
    <td class="n">${steps}</td>
    <td class="n">${duration(seconds)}</td>
    <td class="n">${shortText(tokens.input + tokens.output)}</td>
    <td>
      <a href="${reportIn(runFolder)}">its report</a>
      ${cutOff.map((run) => html`<small><a href="${reportIn(run)}">cut off before</a></small>`)}
    </td>
  </tr>`;
}

const judgedLine = ({ what, met, by, found }: CriterionResult): Html =>
  html`<p dir="auto">
    ${met === undefined ? '?' : met ? '✓' : '✗'} ${what}
    <small>${by === 'code' ? `Found: ${found}` : `By a ${by}, ${found}`}</small>
  </p>`;
