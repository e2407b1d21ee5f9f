import { join } from 'node:path';
import { EXIT_CODES } from '../../core/errors.js';
import type { LearnedItems, LearnedItem, RunResult, StateCheck, StatusChange } from '../../core/run-result.js';
import type { RunEnd } from '../../core/run-end.js';
import { endSentence } from './step-line.js';
import type { Colours } from './terminal.js';
import { count, counted } from '../../core/count.js';

/** What the process answers when a run has ended so. */
export function exitCodeOf(end: RunEnd): number {
  switch (end.kind) {
    case 'finished':
      return EXIT_CODES.finished;
    case 'stopped-by-person':
      return EXIT_CODES.interrupted;
    case 'failed':
      return end.error.exitCode;
    case 'gave-up':
    case 'limit-reached':
    case 'stuck':
    case 'needs-person':
      return EXIT_CODES.endedOtherwise;
  }
}

function numbersOf({ steps, seconds, modelCalls, tokens, cost }: RunResult): string {
  const money = cost === undefined ? [] : [`${cost.toFixed(4)} US dollars`];
  const parts = [
    counted(steps, 'step'),
    `${seconds.toFixed(1)} s`,
    counted(modelCalls, 'model call'),
    `${count(tokens.input + tokens.output)} tokens`,
    ...money,
  ];
  return parts.join(', ');
}

const learnedLines = ({ tips, shortcuts, changes = [] }: LearnedItems, memory: string): readonly string[] => {
  const line = (kind: string, { id, title, file, status }: LearnedItem): string =>
    `Learned ${kind} ${id} (${status}): ${title}\n    ${join(memory, file)}`;
  return [
    ...tips.map((item) => line('tip', item)),
    ...shortcuts.map((item) => line('shortcut', item)),
    ...changes.map(changeLine),
  ];
};

const STATUS_WORDS: Readonly<Record<string, string>> = {
  active: 'is in use now',
  trusted: 'is trusted now',
  candidate: 'is a candidate again and not in use',
};

/** One line for each item that experience moved, with what takes it back. */
export const changeLine = ({ kind, id, title, to, why, delta }: StatusChange): string =>
  `The ${kind} "${title}" (${id}) ${STATUS_WORDS[to] ?? `is ${to} now`}: ${why}. Take it back: fingertips undo ${delta}`;

const checkLine = ({ what, passed, found }: StateCheck, paint: Colours): string =>
  passed
    ? `${paint.green('passed')}  ${what}`
    : `${paint.red('FAILED')}  ${what}${found === undefined ? '' : `; found: ${found}`}`;

type SummaryOptions = Readonly<{
  paint: Colours;
  /** The folder that holds the tips and shortcuts. */ memory?: string | undefined;
}>;

/** How it ended and what it took: all that can be said before anything is learned. */
export function endLines(result: RunResult, paint: Colours): readonly string[] {
  const colour = result.end.kind === 'finished' ? paint.green : paint.yellow;
  return ['', colour(endSentence(result.end)), paint.dim(numbersOf(result))];
}

/** What it learned, and what the phone's own state says. */
export function lessonLines(
  { learned, checks = [] }: RunResult,
  { paint, memory = '.' }: SummaryOptions,
): readonly string[] {
  return [
    ...learnedLines(learned, memory),
    ...(checks.length > 0 ? ["The phone's own state:", ...checks.map((check) => `  ${checkLine(check, paint)}`)] : []),
  ];
}
