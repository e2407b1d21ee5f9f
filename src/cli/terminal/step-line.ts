/** One step as one line: what was done, how it went, time and tokens. */

import { END_TITLES, reasonOfEnd, type RunEnd } from '../../core/run-end.js';
import { count } from '../../core/count.js';
import type { Step } from '../../core/progress.js';
import { VERDICT_WORDS } from '../../core/verdict.js';
import type { Colours } from './terminal.js';
import { onOneLine } from './text.js';

/** What was done, in the words of the actions; the outcome's own words when nothing was. */
const whatWasDone = ({ outcome }: ToldStep): string =>
  onOneLine(outcome.performed.map(({ wording }) => wording).join(', then ') || outcome.detail);

function howItWent({ outcome, verdict }: ToldStep, paint: Colours): string {
  if (outcome.kind === 'refused') return paint.yellow('refused');
  if (outcome.kind === 'failed') return paint.red('failed');
  if (verdict.kind === 'open') return paint.dim('done');
  const words = VERDICT_WORDS[verdict.kind];
  return verdict.kind === 'as-expected' ? paint.green(words) : paint.yellow(words);
}

/** What of a step the line tells. */
type ToldStep = Pick<Step, 'number' | 'outcome' | 'verdict'>;

export type StepLine = Readonly<{ step: ToldStep; seconds: number; tokens: number; paint: Colours }>;

/** `7  tap "Display"  → as expected  (2.1 s, 1,234 tokens)`, and why below it when it went wrong. */
export function stepLine({ step, seconds, tokens, paint }: StepLine): string {
  const cost = paint.dim(`(${seconds.toFixed(1)} s, ${count(tokens)} tokens)`);
  const line = `${String(step.number).padStart(2)}  ${whatWasDone(step)}  → ${howItWent(step, paint)}  ${cost}`;
  const why = step.outcome.kind === 'done' ? step.verdict.problem : step.outcome.detail;
  const isGood = step.outcome.kind === 'done' && step.verdict.kind === 'as-expected';
  return isGood || !why ? line : `${line}\n      ${paint.dim(onOneLine(why))}`;
}

/** How a run ended, in words a person understands; for an error the remedy is on a line of its own. */
export function endSentence(end: RunEnd): string {
  const title = END_TITLES[end.kind];
  if (end.kind === 'failed') return `${title}: ${end.error.problem}\n${end.error.remedy}`;
  const reason = reasonOfEnd(end);
  return reason === '' ? `${title}.` : `${title}: ${reason}`;
}
