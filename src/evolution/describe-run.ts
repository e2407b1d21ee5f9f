/** A run in the words of a learner's prompt. */

import { fenceUntrusted } from '../agents/untrusted-text.js';
import type { RunEnd } from '../core/run-end.js';
import type { Shortcut } from '../core/shortcut.js';
import type { Tip } from '../core/tip.js';
import type { RecordedStep, Trace } from '../core/trace.js';
import type { Stretch } from './recorded-actions.js';
import type { RecordedValue } from './recorded-values.js';

const MOST_STEPS = 40;
const MOST_CHARACTERS = 240;

/** The last steps, each with the app it began in, what was done and how it was judged. */
export function describeRecordedSteps({ steps, screens, claims }: Trace): string {
  const apps = new Map(screens.map(({ number, app }) => [number, app.name]));
  const left = steps.length > MOST_STEPS ? [`(${steps.length - MOST_STEPS} earlier steps are left out.)`] : [];
  const shown = steps.slice(-MOST_STEPS).map((step) => describeStep(step, apps.get(step.before) ?? ''));
  const refused = claims
    .filter(({ accepted }) => !accepted)
    .map(({ step, reason }) => `After step ${step} somebody said that the task was over; it was not: ${cut(reason)}`);
  return fenceUntrusted([...left, ...shown, ...refused].join('\n'));
}

function describeStep({ number, subgoal, outcome, verdict }: RecordedStep, app: string): string {
  const done = outcome.performed.map(({ wording, ok }) => (ok ? wording : `${wording} (failed)`)).join(', then ');
  const trouble = outcome.kind === 'done' ? '' : ` (${outcome.kind}: ${cut(outcome.detail)})`;
  const problem = verdict.problem ? ` Problem: ${cut(verdict.problem)}` : '';
  return `${number}. In ${app}, to "${cut(subgoal)}": ${cut(done) || 'nothing'}${trouble} → ${verdict.kind}: ${cut(verdict.evidence)}${problem}`;
}

const cut = (text: string): string => (text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)} …` : text);

/** One line for each app, with its package. */
export function describeApps({ screens }: Trace): string {
  const apps = new Map(screens.map(({ app }) => [app.package, app.name]));
  return [...apps].map(([id, name]) => `- ${id} (${name})`).join('\n') || 'None.';
}

/** Empty when there are none. */
export const describeKnownTips = (tips: readonly Tip[]): string =>
  tips
    .map(
      ({ id, package: app, when, do: advice }) =>
        `- ${id} (${app}${when ? `; ${when}` : ''}): ${advice.replace(/\s+/g, ' ')}`,
    )
    .join('\n');

/** Empty when there are none. */
export const describeKnownShortcuts = (shortcuts: readonly Shortcut[]): string =>
  shortcuts
    .map(
      ({ name, package: app, params, description }) =>
        `- ${name}(${Object.keys(params).join(', ')}) in ${app}: ${description}`,
    )
    .join('\n');

/** A stretch with its actions numbered from 1, and its values. */
export const describeStretches = (
  stretches: readonly Readonly<{ stretch: Stretch; values: readonly RecordedValue[] }>[],
): string =>
  stretches
    .map(({ stretch, values }, index) => {
      const actions = stretch.actions.map(({ action }, at) => `  ${at + 1}. ${cut(action.wording)}`);
      const named = values.map(({ key, text, typed }) => `  ${key} (${typed ? 'typed' : 'chosen'}): "${cut(text)}"`);
      const start = stretch.opened ? 'begins on its first screen' : 'begins inside it';
      return `Stretch ${index + 1}, in ${stretch.package}, ${start}:\n${fenceUntrusted([...actions, ...named].join('\n'))}`;
    })
    .join('\n\n');

/** In a few words, for a prompt. */
export function describeEnd(end: RunEnd | undefined): string {
  switch (end?.kind) {
    case 'finished':
      return 'the team said it was finished';
    case 'gave-up':
      return `the team gave up: ${cut(end.reason)}`;
    case 'limit-reached':
      return `a limit was reached (${end.limit})`;
    case 'stuck':
      return `it was stuck: ${cut(end.pattern)}`;
    case 'needs-person':
      return `a person was needed: ${cut(end.what)}`;
    case 'stopped-by-person':
      return 'the person stopped it';
    case 'failed':
      return `something outside of the task failed: ${cut(end.error.problem)}`;
    case undefined:
      return 'nobody knows how';
  }
}
