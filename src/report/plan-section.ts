/** The plan and the notes as they stood at the end, and how the plan came to be so. */

import type { Plan, Subgoal } from '../core/plan.js';
import type { Trace } from '../core/trace.js';
import { html, type Html } from './html.js';

const SIGNS = { todo: '', doing: '●', done: '✓', dropped: '–' } as const;

const subgoal = ({ what, state }: Subgoal): Html =>
  html`<li class="${state}"><span class="sign">${SIGNS[state]}</span><span dir="auto">${what}</span></li>`;

/** How one plan differs from the one before it, in sentences; none when only the subgoal in hand moved on. */
export function planChanges(before: Plan, after: Plan): readonly string[] {
  const old = new Map(before.subgoals.map(({ what, state }) => [what, state]));
  const isNow = new Set(after.subgoals.map(({ what }) => what));
  return [
    ...after.subgoals.flatMap(({ what, state }) => {
      const was = old.get(what);
      if (was === undefined) return [`new: ${what}`];
      return state === 'dropped' && was !== 'dropped' ? [`dropped: ${what}`] : [];
    }),
    ...before.subgoals
      .filter(({ what, state }) => !isNow.has(what) && state !== 'done')
      .map(({ what }) => `gone: ${what}`),
  ];
}

/** Whoever believed that all is done believed it of every subgoal that was not given up. */
const closed = ({ subgoals }: Plan): readonly Subgoal[] =>
  subgoals.map((each) => (each.state === 'dropped' ? each : { ...each, state: 'done' }));

/** The plans of a run with the step that each was made in, first to last. */
const plansOf = ({ steps, unfinished }: Trace): readonly Readonly<{ step: number; plan: Plan }>[] =>
  [...steps, ...(unfinished ? [unfinished] : [])].flatMap(({ number, plan }) => (plan ? [{ step: number, plan }] : []));

/** The plan as it stood at the end, and how it came to be so. */
export function planSection(trace: Trace): Html | undefined {
  const plans = plansOf(trace);
  const last = plans.at(-1)?.plan;
  if (!last) return undefined;
  const changes = plans.slice(1).flatMap(({ step, plan }, index) => {
    const before = plans[index]?.plan;
    const told = before ? planChanges(before, plan) : [];
    return told.length > 0 ? [{ step, told }] : [];
  });
  const isFinished = trace.result?.end.kind === 'finished';
  return html`<section class="card plan">
    <h2>${isFinished ? 'Plan' : 'Plan, as it stood at the end'}</h2>
    <ol class="subgoals">
      ${(isFinished ? closed(last) : last.subgoals).map(subgoal)}
    </ol>
    ${
      !isFinished &&
      last.collect.length > 0 &&
      html`<p class="quiet">To find out: <span dir="auto">${last.collect.join('; ')}</span></p>`
    }
    ${
      changes.length > 0 &&
      html`<h3>Changed on the way</h3>
        <ul class="changes">
          ${changes.map(({ step, told }) => html`<li><a href="#step-${step}">Step ${step}</a> <span dir="auto">${told.join('; ')}</span></li>`)}
        </ul>`
    }
  </section>`;
}

/** What was written down, as it stood at the end. */
export function notesSection({ steps }: Trace): Html | undefined {
  const notes = steps.at(-1)?.notes ?? [];
  if (notes.length === 0) return undefined;
  return html`<section class="card notes">
    <h2>Notes</h2>
    <ul>
      ${notes.map(({ text }) => html`<li dir="auto">${text}</li>`)}
    </ul>
  </section>`;
}
