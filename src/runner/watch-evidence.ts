/** Ends a run whose evidence can no longer be written: what nobody can look at afterwards must not be done. */

import { SetupError } from '../core/errors.js';
import type { RunListener } from '../core/events.js';
import type { RunFolder } from './run-folder.js';

export type WatchedEvidence = Readonly<{
  /** Tells the folder everything. */
  listener: RunListener;
  /** Aborted with a SetupError by the first write that fails. */
  lost: AbortSignal;
}>;

export function watchEvidence(folder: RunFolder): WatchedEvidence {
  const lost = new AbortController();
  const complain = (cause: unknown): void => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    lost.abort(
      new SetupError({
        code: 'setup.file-system',
        problem: `The run was stopped, since its evidence can no longer be written to "${folder.path}": ${reason}.`,
        remedy: 'See that the disk has room and that the folder is still there, then run it again.',
        cause,
      }),
    );
  };
  return {
    listener: {
      async on(event) {
        await folder.on(event).catch((error: unknown) => {
          complain(error);
          throw error;
        });
      },
    },
    lost: lost.signal,
  };
}
