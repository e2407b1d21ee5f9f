/** Keeps what a run left that was cut off, beside the try that was made anew. */

import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { FingertipsError } from '../../core/errors.js';
import { rebuildReport } from '../../runner/rebuild-report.js';
import { reportPathIn } from '../../runner/run-folder.js';
import type { TaskResult } from '../scoring/result.js';
import { cutOffRootOf, rootOfTry } from '../store/suite-folder.js';

/** Of one try; what is older is deleted. */
const MOST_KEPT = 2;

/**
 * What a run that was cut off left behind is no evidence of the try that is made now, but tells how the first one was lost, so
 * it is kept beside. Such a run may still be writing: its folder is taken from under it. Resolves with the run folders that can
 * be looked at, the latest last, relative to the suite run.
 */
export async function archiveInterrupted(
  folder: string,
  attempt: Pick<TaskResult, 'task' | 'attempt'>,
): Promise<readonly string[]> {
  const [root, place] = [rootOfTry(folder, attempt), cutOffRootOf(folder, attempt)];
  for (const run of await runsIn(root)) {
    await mkdir(place, { recursive: true });
    await rename(join(root, run), join(place, run));
  }
  const kept: string[] = [];
  // The newest first. One that an earlier call moved may lack its report still, when that call was cut off too.
  for (const run of (await runsIn(place)).toReversed()) {
    const path = join(place, run);
    if (kept.length < MOST_KEPT && (await hasReport(path))) kept.unshift(relative(folder, path));
    else await rm(path, { recursive: true, force: true, maxRetries: 5 });
  }
  return kept;
}

/** Their names begin with when they began. */
const runsIn = async (folder: string): Promise<readonly string[]> =>
  existsSync(folder) ? (await readdir(folder)).sort() : [];

/** One that was killed gets it now; one that was killed before its first line has nothing to tell. */
async function hasReport(run: string): Promise<boolean> {
  if (existsSync(reportPathIn(run))) return true;
  try {
    await rebuildReport(run);
    return true;
  } catch (error) {
    if (error instanceof FingertipsError) return false;
    throw error;
  }
}
