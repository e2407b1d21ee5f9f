import { duration } from '../report/in-words.js';
import { percent } from '../evaluation/suite-charts.js';
import type { SuiteProgress } from '../evaluation/run-suite.js';
import type { SuiteRun } from '../evaluation/suite-folder.js';
import { summarize } from '../evaluation/summary.js';
import { plural } from './items.js';
import type { Outlet } from './terminal.js';

/** One line for each task that is finished, with the time that is left at the pace so far. */
export function createEvalProgress(
  { line, paint }: Outlet,
  now: () => number = Date.now,
): (progress: SuiteProgress) => void {
  const start = now();
  let seen = 0;
  return ({ done, total, result }) => {
    seen += 1;
    const { task, attempt, success, steps, seconds, end } = result;
    const word =
      success === undefined ? paint.yellow(end) : success ? paint.green('done') : paint.red(`not done, ${end}`);
    const left = ((now() - start) / 1000 / seen) * (total - done);
    const rest = done < total ? paint.dim(`  ${duration(left)} left`) : '';
    const name = attempt > 1 ? `${task} (try ${attempt})` : task;
    line(
      `${String(done).padStart(String(total).length)}/${total}  ${name}  ${word}  ${plural(steps, 'step')}, ${duration(seconds)}${rest}`,
    );
  };
}

/** The end of a suite run in three lines. */
export function tellSummary({ head, results, folder }: SuiteRun, { line, paint }: Outlet): void {
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
