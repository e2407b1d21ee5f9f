/** A run as one page that needs nothing else. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Trace } from '../core/trace.js';
import { callsDetails } from './calls-details.js';
import { embedPictures, type ReadPicture } from './embedded-pictures.js';
import { html, raw, type Html } from './html.js';
import { memorySection } from './memory-section.js';
import { phoneFigure } from './phone-figure.js';
import { notesSection, planSection } from './plan-section.js';
import { PAGE_SHEET } from './style-sheets.js';
import { actionList, isBadStep, stepCard, titleOf, type StepContext, type StepPictures } from './step-card.js';
import { settingsInWords } from './shown-settings.js';
import { summarySection } from './summary-section.js';
import { usageSection } from './usage-section.js';
import { counted } from '../core/count.js';

const SCRIPT = readFileSync(new URL('./page.js', import.meta.url), 'utf8');

/** All prompts and replies of a page together, in characters. */
const TEXT_BUDGET = 2_000_000;
const LEAST_CHARACTERS = 2000;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Should a stranger's text ever get through as markup, the browser still runs, loads and sends nothing of it. */
const POLICY = `default-src 'none'; img-src data:; style-src ${hashOf(PAGE_SHEET)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;

/** All screens in a row, each a link to the step that led to it. */
function filmStrip({ steps, screens }: Trace, { idOf }: StepPictures): Html | undefined {
  if (screens.length === 0) return undefined;
  const byNumber = new Map(steps.map((step) => [step.number, step]));
  return html`<nav class="strip" aria-label="All screens">
    <ol>
      ${screens.map((screen) => {
        const step = byNumber.get(screen.number);
        const label = step ? `Step ${step.number}: ${titleOf(step)}` : 'The first look';
        const figure = phoneFigure({ screen, pictureId: idOf(screen), label });
        return html`<li class="${step && isBadStep(step) && 'bad'}">
          <a href="#${step ? `step-${step.number}` : 'steps'}">${figure}<span>${step ? step.number : 'start'}</span></a>
        </li>`;
      })}
    </ol>
  </nav>`;
}

/** What the last step had come to when the run ended in the middle of it. */
function unfinishedCard({ trace, mostCharacters }: StepContext): Html | undefined {
  const { unfinished, calls } = trace;
  if (!unfinished) return undefined;
  const { number, decision, outcome } = unfinished;
  const isOver = !decision && trace.claims.at(-1)?.accepted;
  return html`<article class="step unfinished" id="step-${number}" tabindex="-1">
    <header>
      <a class="number" href="#step-${number}">${number}</a>
      <h3 dir="auto">
        ${decision ? titleOf({ decision, ...(outcome ? { outcome } : {}) }) : isOver ? 'Ended the run' : 'Planned'}
      </h3>
      ${!isOver && html`<span class="chip">not completed</span>`}
    </header>
    ${decision && html`<p dir="auto">${decision.thought}</p>`} ${outcome && actionList(outcome)}
    ${callsDetails(
      calls.filter(({ step }) => step === number),
      mostCharacters,
    )}
  </article>`;
}

function timeline(context: StepContext): Html {
  const { steps } = context.trace;
  const bad = steps.filter(isBadStep).length;
  return html`<section id="steps">
    <div class="bar-above">
      <h2>${counted(steps.length, 'step')}</h2>
      ${
        bad > 0 &&
        html`<div class="filter" role="group" aria-label="Which steps to show">
          <button type="button" data-show="all" aria-pressed="true">All</button>
          <button type="button" data-show="went-wrong" aria-pressed="false">Went wrong <b>${bad}</b></button>
        </div>`
      }
      <span class="keys"><kbd>j</kbd> <kbd>k</kbd> next and previous step</span>
    </div>
    ${steps.map((step) => stepCard(step, context))} ${unfinishedCard(context)}
  </section>`;
}

/** Calls and warnings that belong to no step: before the first one, and after the last one ended the run. */
function besides({ trace, mostCharacters }: StepContext): Html | undefined {
  const shown = new Set([...trace.steps.map(({ number }) => number), trace.unfinished?.number]);
  const calls = callsDetails(
    trace.calls.filter(({ step }) => !shown.has(step)),
    mostCharacters,
  );
  const warnings = trace.warnings.filter(({ step }) => !shown.has(step));
  const claims = trace.claims.filter(({ step }) => !shown.has(step));
  if (!calls && warnings.length === 0 && claims.length === 0) return undefined;
  return html`<section class="card">
    <h2>Before and after the steps</h2>
    ${claims.map(({ claim, accepted, reason }) => html`<p dir="auto">Claim: ${claim.kind}, ${accepted ? 'believed' : 'refused'}. ${reason}</p>`)}
    ${warnings.map(({ text }) => html`<pre class="warning" dir="auto">${text}</pre>`)} ${calls}
  </section>`;
}

/** A run as one page that needs nothing else: no network, no folder, no fonts. Whatever the run saw is escaped. */
export async function report(trace: Trace, readPicture: ReadPicture): Promise<string> {
  const { defs, idOf } = await embedPictures(trace, readPicture);
  const screens = new Map(trace.screens.map((screen) => [screen.number, screen]));
  const mostCharacters = Math.max(LEAST_CHARACTERS, Math.floor(TEXT_BUDGET / Math.max(1, 2 * trace.calls.length)));
  const context: StepContext = { trace, pictures: { screens, idOf }, mostCharacters };

  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${trace.manifest.instruction} · Fingertips</title>
        ${raw(`<style>${PAGE_SHEET}</style>`)}
      </head>
      <body>
        ${defs}
        <main>
          ${summarySection(trace)} ${filmStrip(trace, context.pictures)} ${planSection(trace)} ${notesSection(trace)}
          ${timeline(context)} ${memorySection(trace)} ${usageSection(trace)} ${besides(context)}
          <footer class="quiet">
            Fingertips ${trace.manifest.fingertips} · Node ${trace.manifest.node} ·
            ${settingsInWords(trace.manifest.settings).join(', ')}
          </footer>
        </main>
        <dialog id="zoom" aria-label="Screen, larger"></dialog>
        ${raw(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `.toString();
}
