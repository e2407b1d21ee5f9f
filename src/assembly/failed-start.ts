import type { FingertipsError } from '../core/errors.js';
import type { RunResult } from '../core/run-result.js';
import type { RunSettings } from '../core/settings.js';
import { startRun } from '../runner/run.js';
import { VERSION } from './project.js';

export type FailedStart = Readonly<{
  instruction: string;
  settings: RunSettings;
  /** Why it could not begin; undefined when the person stopped it. */
  error: FingertipsError | undefined;
}>;

/** A run that could not begin is a run all the same: it leaves a folder and a report that say why. */
export function recordFailedStart({ instruction, settings, error }: FailedStart): Promise<RunResult> {
  return startRun({
    instruction,
    device: {
      description: { name: 'none', kind: 'local', model: 'no phone', android: '', size: { width: 0, height: 0 } },
    },
    crew: () => {
      throw error;
    },
    settings,
    fingertips: VERSION,
    ...(error === undefined && { signal: AbortSignal.abort() }),
  });
}
