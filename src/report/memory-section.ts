/** The tips and shortcuts a run was given, which of them it used, and what it left behind. */

import type { LearnedItem } from '../core/run-result.js';
import type { Trace } from '../core/trace.js';
import { html, type Html } from './html.js';

/** Where in the run an item was used: tips by the ids of a decision, shortcuts by the name of an action. */
const usedIn = ({ steps }: Trace, uses: (step: Trace['steps'][number]) => boolean): readonly number[] =>
  steps.filter(uses).map(({ number }) => number);

const links = (steps: readonly number[]): Html =>
  steps.length === 0
    ? html`<span class="quiet">not used</span>`
    : html`${steps.map((step) => html`<a href="#step-${step}">step ${step}</a> `)}`;

const learnedItem = ({ title, id, file, status }: LearnedItem): Html =>
  html`<li><span dir="auto">${title}</span> <small>${status} · ${id} · ${file}</small></li>`;

const list = (title: string, items: readonly Html[]): Html | undefined =>
  items.length > 0
    ? html`<h3>${title}</h3>
        <ul class="items">
          ${items}
        </ul>`
    : undefined;

/** The tips and shortcuts a run was given, which of them it used, and what it left behind. */
export function memorySection(trace: Trace): Html | undefined {
  const { tips, shortcuts, learned, rejected } = trace;
  const given = [
    list(
      'Tips it was given',
      tips.map(
        (tip) =>
          html`<li id="tip-${tip.id}">
            <span dir="auto">${tip.do}</span> <small>${tip.id}</small>
            ${links(usedIn(trace, ({ decision }) => decision.tips.includes(tip.id)))}
          </li>`,
      ),
    ),
    list(
      'Shortcuts it could use',
      shortcuts.map(
        ({ name, description }) =>
          html`<li>
            <b>${name}</b> <span dir="auto">${description}</span>
            ${links(usedIn(trace, ({ decision }) => decision.actions.some(({ action }) => action === name)))}
          </li>`,
      ),
    ),
  ];
  const left = [
    list('Tips it learned', learned.tips.map(learnedItem)),
    list('Shortcuts it learned', learned.shortcuts.map(learnedItem)),
    list(
      'Proposed and not kept',
      rejected.map((reason) => html`<li dir="auto">${reason}</li>`),
    ),
  ];
  if ([...given, ...left].every((part) => part === undefined)) return undefined;
  return html`<section class="card memory">
    <h2>Tips and shortcuts</h2>
    <div class="columns">
      <div>${given}</div>
      <div>${left}</div>
    </div>
  </section>`;
}
