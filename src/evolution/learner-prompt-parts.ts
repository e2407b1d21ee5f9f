/** A run in the words of a learner's prompt. */

import { fenceUntrusted } from '../agents/untrusted-text.js';
import { reasonOfEnd, type RunEnd } from '../core/run-end.js';
import { shorten } from '../core/shorten.js';
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

const cut = (text: string): string => shorten(text, MOST_CHARACTERS);

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
      const named = values.map((value) => `  ${value.key} (${kindOf(value)}): "${cut(value.text)}"`);
      const start = stretch.opened ? 'begins on its first screen' : 'begins inside it';
      return `Stretch ${index + 1}, in ${stretch.package}, ${start}:\n${fenceUntrusted([...actions, ...named].join('\n'))}`;
    })
    .join('\n\n');

const MOST_OTHERS = 6;

/** How it came about, and what it could have been instead. */
function kindOf({ typed, form, others }: RecordedValue): string {
  if (typed) return 'typed';
  if (form.type === 'boolean') return `turned ${form.on ? 'on' : 'off'}`;
  const instead = form.type === 'set' ? (form.values ?? []) : others;
  const among = instead.length > 0 ? `, among ${cut(instead.slice(0, MOST_OTHERS).join(', '))}` : '';
  return form.type === 'set' ? `turned ${form.on ? 'on' : 'off'}${among}` : `chosen${among}`;
}

const END_WORDS: Readonly<Record<RunEnd['kind'], string>> = {
  finished: 'the team said it was finished',
  'gave-up': 'the team gave up',
  'limit-reached': 'a limit was reached',
  stuck: 'it was stuck',
  'needs-person': 'a person was needed',
  'stopped-by-person': 'the person stopped it',
  failed: 'something outside of the task failed',
};

/** In a few words, for a prompt. */
export function describeRunEnd(end: RunEnd | undefined): string {
  if (!end) return 'nobody knows how';
  const words = END_WORDS[end.kind];
  if (end.kind === 'limit-reached') return `${words} (${end.limit})`;
  // What a person can do about a failure is no lesson for a team.
  const reason = end.kind === 'failed' ? end.error.problem : reasonOfEnd(end);
  return reason === '' ? words : `${words}: ${cut(reason)}`;
}
