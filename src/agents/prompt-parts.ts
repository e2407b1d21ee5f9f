/** History, claims and actions in the words of a prompt. */

import { isForPerson } from '../actions/catalogue.js';
import type { Decision } from '../core/decision.js';
import type { Notes } from '../core/notes.js';
import type { Claim } from '../core/outcome.js';
import type { Plan } from '../core/plan.js';
import type { RefusedClaim, Step } from '../core/progress.js';
import type { Role, Tip } from '../core/tip.js';
import { isBadVerdict, VERDICT_WORDS } from '../core/verdict.js';
import { fenceUntrusted } from './untrusted-text.js';

export const wentWrong = ({ verdict }: Step): boolean => isBadVerdict(verdict);

export const describePlan = ({ subgoals }: Plan): string =>
  subgoals.map(({ what, state }) => `- [${state}] ${what}`).join('\n');

/** The last steps, oldest first, each with what was done, how it went and what was wrong. What the person said is never left out. */
export function describeLastSteps(steps: readonly Step[], most: number): string {
  const shown = steps.filter((step, index) => index >= steps.length - most || asksPerson(step));
  const left = steps.length - shown.length;
  const omission = left > 0 ? [`(${left} earlier ${left === 1 ? 'step is' : 'steps are'} left out.)`] : [];
  return [...omission, ...shown.map(describeStep)].join('\n') || 'Nothing yet.';
}

const asksPerson = ({ outcome }: Step): boolean => outcome.performed.some(({ action }) => isForPerson(action));

/** Labels of elements stand in it, so a line break in one must not start a line of the prompt. */
function describeStep({ number, decision, outcome, verdict }: Step): string {
  const done = outcome.performed.map(({ wording, ok }) => (ok ? wording : `${wording} (failed)`)).join(', then ');
  const isAsDecided = decision.actions.some(({ action }) => outcome.performed.some((one) => one.action === action));
  // The actions of a shortcut say little without its name.
  const what = isAsDecided ? done : [describeActions(decision), done].filter(Boolean).join(': ');
  const how = outcome.kind === 'done' ? outcome.detail : `${outcome.kind}: ${outcome.detail}`;
  const isNew = verdict.problem && !how.includes(verdict.problem);
  const problem = isNew ? ` Problem: ${verdict.problem}` : '';
  return oneLine(
    `${number}. ${what}${how ? ` (${how})` : ''} → ${VERDICT_WORDS[verdict.kind]}: ${verdict.evidence}${problem}`,
  );
}

/** The actions as they were decided, for what was never performed. */
export const describeActions = ({ actions }: Decision): string =>
  actions.map(({ action, args }) => `${action} ${JSON.stringify(args)}`).join(', then ');

/** Notes hold what stood on screens, so they are fenced like a screen. Empty when there are none, as with all lists here. */
export const describeNotes = (notes: Notes): string =>
  notes.length === 0 ? '' : fenceUntrusted(notes.map(({ id, text }) => `${id}: ${text}`).join('\n'));

export function describeTips(tips: readonly Tip[], role: Role): string {
  const lines = tips.filter((tip) => tip.for.includes(role)).map(describeTip);
  return lines.join('\n');
}

function describeTip({ id, when, not_when: notWhen, do: advice, status }: Tip): string {
  const circumstances = [
    status === 'candidate' && 'on trial',
    when && `when: ${when}`,
    notWhen && `not when: ${notWhen}`,
  ]
    .filter(Boolean)
    .join('; ');
  return oneLine(`- ${id}${circumstances ? ` (${circumstances})` : ''}: ${advice}`);
}

export const describeRefusedClaims = (claims: readonly RefusedClaim[]): string =>
  claims
    .map(({ claim, reason, afterStep }) =>
      oneLine(`- After step ${afterStep}, "${joinWords(claim)}" was not accepted: ${reason}`),
    )
    .join('\n');

export function joinWords(claim: Claim): string {
  switch (claim.kind) {
    case 'finished':
      return claim.answer ? `The task is finished. The answer is: ${claim.answer}` : 'The task is finished.';
    case 'impossible':
      return `The task cannot be done: ${claim.reason}`;
    case 'needs-person':
      return `The person is needed: ${claim.what}`;
  }
}

export const describeList = (lines: readonly string[]): string => lines.map((line) => oneLine(`- ${line}`)).join('\n');

export const describeNumbered = (lines: readonly string[]): string =>
  lines.map((line, index) => oneLine(`${index + 1}. ${line}`)).join('\n');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** As somebody last judged it; empty when nobody did. */
export function describeProgress(steps: readonly Step[]): string {
  const last = steps.findLast(({ verdict }) => verdict.progress);
  return last?.verdict.progress ? oneLine(`${last.verdict.progress} (after step ${last.number})`) : '';
}

/** For example "Sunday, 22 November 2026 at 15:19". */
export const describeTime = (at: number, timeZone: string | undefined): string =>
  new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(at);
