import { join } from 'node:path';
import { EXIT_CODES } from '../../core/errors.js';
import type { LearnedItems, LearnedItem, RunResult, StateCheck } from '../../core/run-result.js';
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

const learnedLines = ({ tips, shortcuts }: LearnedItems, memory: string): readonly string[] => {
  const line = (kind: string, { id, title, file, status }: LearnedItem): string =>
    `Learned ${kind} ${id} (${status}): ${title}\n    ${join(memory, file)}`;
  return [...tips.map((item) => line('tip', item)), ...shortcuts.map((item) => line('shortcut', item))];
};

const checkLine = ({ what, passed, found }: StateCheck, paint: Colours): string =>
  passed
    ? `${paint.green('passed')}  ${what}`
    : `${paint.red('FAILED')}  ${what}${found === undefined ? '' : `; found: ${found}`}`;

type SummaryOptions = Readonly<{
  paint: Colours;
  /** The folder that holds the tips and shortcuts. */ memory?: string | undefined;
}>;

/** For the person, when a run is over: how it ended, what it took, what it learned, and what the phone's own state says. */
export function summaryLines(result: RunResult, { paint, memory = '.' }: SummaryOptions): readonly string[] {
  const { end, learned, checks = [] } = result;
  const colour = end.kind === 'finished' ? paint.green : paint.yellow;
  return [
    '',
    colour(endSentence(end)),
    paint.dim(numbersOf(result)),
    ...learnedLines(learned, memory),
    ...(checks.length > 0 ? ["The phone's own state:", ...checks.map((check) => `  ${checkLine(check, paint)}`)] : []),
  ];
}
