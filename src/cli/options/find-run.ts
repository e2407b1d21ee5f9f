/** The folder that a person means by a path, a run id, the beginning of one, or "latest". */

import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SetupError } from '../../core/errors.js';
import { nearest } from '../../core/suggest.js';

const isRun = (folder: string): boolean => existsSync(join(folder, 'manifest.json'));

/** Run ids begin with their date, so their order by name is their order in time. */
function runIds(runs: string): readonly string[] {
  if (!existsSync(runs)) return [];
  return readdirSync(runs)
    .filter((name) => isRun(join(runs, name)))
    .sort();
}

/** The folder that a person means by a path, a run id, the beginning of one, or "latest". `runs` is where runs are kept. */
export function findRun(reference: string, runs: string): string {
  if (isRun(resolve(reference))) return resolve(reference);
  const ids = runIds(runs);
  const latest = ids.at(-1);
  if (latest === undefined) {
    const problem = `There is no run called "${reference}", and no run at all in "${runs}".`;
    throw new SetupError({ code: 'setup.no-run', problem, remedy: 'Make one with: fingertips demo' });
  }
  if (reference === 'latest') return join(runs, latest);
  const found = ids.includes(reference) ? [reference] : ids.filter((id) => id.startsWith(reference));
  const [only] = found;
  if (only !== undefined && found.length === 1) return join(runs, only);
  const choices = found.length > 1 ? found.slice(-5) : [nearest(reference, ids) ?? latest];
  const problem =
    found.length > 1
      ? `"${reference}" is the beginning of ${found.length} runs.`
      : `There is no run called "${reference}" in "${runs}".`;
  throw new SetupError({
    code: 'setup.no-run',
    problem,
    remedy: `Name one whole, for example ${choices.join(', ')}, or say latest.`,
  });
}
