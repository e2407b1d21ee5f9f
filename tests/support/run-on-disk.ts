import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult } from '../../src/core/run-result.js';

export type RunOnDisk = Readonly<{ folder: string; files: readonly string[]; result: RunResult; report: string }>;

/** What every run folder has to hold, however the run ended. */
export const COMPLETE = ['manifest.json', 'report.html', 'result.json', 'screenshots', 'trace.jsonl'];

/** The only run of a working folder. */
export function onlyRunIn(workingFolder: string): RunOnDisk {
  const runs = join(workingFolder, 'runs');
  const [name, ...others] = existsSync(runs) ? readdirSync(runs) : [];
  if (name === undefined || others.length > 0) throw new Error(`There are ${others.length + (name ? 1 : 0)} runs.`);
  const folder = join(runs, name);
  return {
    folder,
    files: readdirSync(folder).sort(),
    result: JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as RunResult,
    report: readFileSync(join(folder, 'report.html'), 'utf8'),
  };
}
