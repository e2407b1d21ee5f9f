/** One line for each finished task with the time left, and the end in three. */

import { duration } from '../../report/format.js';
import { percent } from '../../evaluation/pages/suite-charts.js';
import type { SuiteEvent, PoolLoad } from '../../evaluation/running/suite-event.js';
import type { SuiteRun } from '../../evaluation/store/suite-folder.js';
import { summarize } from '../../evaluation/results/summary.js';
import type { Output } from '../terminal/terminal.js';
import { counted } from '../../core/count.js';

type EvalProgressOptions = Readonly<{
  /** The name of the phone at each place. */
  places: readonly string[];
  /** Milliseconds. */
  now?: () => number;
}>;

/** One line for each task that is finished, with the time that is left at the pace so far, and one for each trouble with a phone. */
export function createEvalProgress(
  { line, paint }: Output,
  { places, now = Date.now }: EvalProgressOptions,
): (event: SuiteEvent) => void {
  const start = now();
  const tellResult = ({ result, done, total, work, phone }: JudgedEvent): void => {
    const { success, steps, seconds, end } = result;
    const word =
      success === undefined ? paint.yellow(end) : success ? paint.green('done') : paint.red(`not done, ${end}`);
    const left = secondsLeft((now() - start) / 1000, work);
    const where = places.length > 1 ? `, ${phone}` : '';
    const rest = done < total ? paint.dim(`  ${duration(left)} left`) : '';
    const count = `${String(done).padStart(String(total).length)}/${total}`;
    line(`${count}  ${nameOf(result)}  ${word}  ${counted(steps, 'step')}, ${duration(seconds)}${where}${rest}`);
  };
  const note = (text: string): void => line(`${paint.yellow('note')}: ${text}`);
  return (event) => {
    if (event.kind === 'judged') return tellResult(event);
    if (event.kind === 'lost') {
      const then = event.again ? 'It is tried once more.' : 'It was the second phone, so it counts as failed.';
      return note(`"${nameOf(event.attempt)}" lost its phone ${event.phone}: ${event.reason} ${then}`);
    }
    if (event.kind === 'unanswered') {
      const then = event.again
        ? 'It is tried once more, at the end.'
        : 'It was the second time, so it counts as failed.';
      return note(`"${nameOf(event.attempt)}" had no answer of the model: ${event.reason} ${then}`);
    }
    const { place, reason, waitMs } = event;
    const then = waitMs === undefined ? 'It is given up.' : `Asked again in ${waitMs / 1000} s.`;
    note(`${places[place] ?? ''}: ${reason} ${then}`);
  };
}

type JudgedEvent = Extract<SuiteEvent, { kind: 'judged' }>;

const nameOf = ({ task, attempt }: Readonly<{ task: string; attempt: number }>): string =>
  attempt > 1 ? `${task} (try ${attempt})` : task;

/** `elapsed`: seconds. What is on the phones now counts as half done: at the beginning that tells several phones from one. */
export const secondsLeft = (elapsed: number, { done, inHand, waiting }: PoolLoad): number =>
  (elapsed * (waiting + inHand / 2)) / (done + inHand / 2);

/** The end of a suite run in three lines. */
export function tellSummary({ head, results, folder }: SuiteRun, { line, paint }: Output): void {
  const { success, satisfaction, succeeded, decided, seconds } = summarize(results);
  line('');
  if (success) {
    const { estimate, low, high } = success;
    line(
      `${paint.bold(percent(estimate))} done (${succeeded} of ${decided}; 95 % between ${percent(low)} and ${percent(high)}), satisfaction ${percent(satisfaction?.estimate)}, ${duration(seconds)} of runs`,
    );
  } else line('No check could decide a task; its rubrics wait for a judge.');
  if (results.length < head.tries.length) {
    line(
      `${head.tries.length - results.length} of ${head.tries.length} tries are left. Go on with: fingertips eval --resume ${folder}`,
    );
  }
}
