/** One step as one line: what was done, how it went, time and tokens. */

import type { RunEnd } from '../../core/run-end.js';
import type { Step } from '../../core/progress.js';
import type { Colours } from './terminal.js';

const VERDICTS = { 'as-expected': 'as expected', 'wrong-screen': 'wrong screen', 'no-change': 'no change' } as const;
const COUNT = new Intl.NumberFormat('en-US');

/** 1234 → "1,234". */
export const count = (number: number): string => COUNT.format(number);

/** A text of several lines on one, with a mark where each ends. */
export const onOneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ⏎ ');

/** What was done, in the words of the actions; the outcome's own words when nothing was. */
const whatWasDone = ({ outcome }: Step): string =>
  onOneLine(outcome.performed.map(({ wording }) => wording).join(', then ') || outcome.detail);

function howItWent({ outcome, verdict }: Step, paint: Colours): string {
  if (outcome.kind === 'refused') return paint.yellow('refused');
  if (outcome.kind === 'failed') return paint.red('failed');
  const words = VERDICTS[verdict.kind];
  return verdict.kind === 'as-expected' ? paint.green(words) : paint.yellow(words);
}

export type StepLine = Readonly<{ step: Step; seconds: number; tokens: number; paint: Colours }>;

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
  switch (end.kind) {
    case 'finished':
      return 'Finished.';
    case 'gave-up':
      return `Found impossible: ${end.reason}`;
    case 'limit-reached':
      return `Stopped at the limit of ${end.limit}: ${end.detail}`;
    case 'stuck':
      return `Stuck: ${end.pattern}`;
    case 'needs-person':
      return `This needs you: ${end.what}`;
    case 'stopped-by-person':
      return 'Stopped by you.';
    case 'failed':
      return `Failed: ${end.error.problem}\n${end.error.remedy}`;
  }
}
