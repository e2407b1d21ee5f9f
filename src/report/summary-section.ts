/** What was asked and how it ended, big and plain. */

import type { Trace } from '../core/trace.js';
import { html, type Html } from './html.js';
import { dollars, duration, endInWords, moment, shortText } from './format.js';
import { count, counted } from '../core/count.js';

const fact = (name: string, value: string | undefined): Html | undefined =>
  value === undefined
    ? undefined
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;

function facts({ manifest, result, steps, calls }: Trace): Html {
  const { device } = manifest;
  const tokens = calls.reduce((sum, { usage }) => sum + usage.input + usage.output, 0);
  const models = [...new Set(Object.values(manifest.models))].join(', ');
  return html`<dl class="facts">
    ${fact('Steps', count(steps.length))} ${fact('Time', result && duration(result.seconds))}
    ${fact('Model calls', count(calls.length))} ${fact('Tokens', shortText(tokens))}
    ${fact('Cost', result?.cost === undefined ? undefined : dollars(result.cost))}
    ${fact('Phone', `${device.model}, Android ${device.android}`)} ${fact('Model', models || undefined)}
    ${fact('Diligence', manifest.settings.diligence)}
  </dl>`;
}

function stateChecks({ result }: Trace): Html | undefined {
  if (!result?.checks?.length) return undefined;
  const passed = result.checks.filter((check) => check.passed).length;
  return html`<section class="card checks">
    <h2>Read from the phone itself <small>${passed} of ${counted(result.checks.length, 'check')} passed</small></h2>
    <ul>
      ${result.checks.map(
        (check) =>
          html`<li class="${check.passed ? 'good' : 'bad'}">
            <span class="sign">${check.passed ? '✓' : '✗'}</span>
            <span>${check.what}${check.found !== undefined && html` <small>found: ${check.found}</small>`}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** In characters; a longer one would fill the first screen as a headline. */
const LONG_INSTRUCTION = 120;

/** What was asked and how it ended, big and plain. */
export function summarySection(trace: Trace): Html {
  const { manifest, result } = trace;
  const end = endInWords(result?.end);
  return html`<header class="summary">
      <p class="brand">
        <span class="logo" aria-hidden="true"></span>Fingertips
        <span class="quiet">${manifest.runId} · ${moment(manifest.startedAt)}</span>
      </p>
      <h1 dir="auto" class="${manifest.instruction.length > LONG_INSTRUCTION && 'long'}">${manifest.instruction}</h1>
      <p class="end ${end.tone}"><strong>${end.title}</strong> <span dir="auto">${end.detail}</span></p>
      ${end.next !== undefined && html`<p class="next">${end.next}</p>`}
      ${result?.answer && html`<blockquote class="answer" dir="auto">${result.answer}</blockquote>`} ${facts(trace)}
    </header>
    ${stateChecks(trace)}`;
}
