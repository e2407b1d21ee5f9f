import { systemClock, type Clock } from '../../core/clock.js';
import { EXIT_CODES } from '../../core/errors.js';
import type { Terminal } from './terminal.js';

export type Interrupts = Readonly<{ signal: AbortSignal; release(): void }>;

const RUN_WORDS = 'Stopping: the phone is set free and the run folder is written.';
/** A window that is closed and a line that drops ask for the same end as Ctrl-C does. Windows does not know the last. */
const SIGNALS: readonly NodeJS.Signals[] = [
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  ...(process.platform === 'win32' ? [] : (['SIGQUIT'] as const)),
];

/** One press of Ctrl-C arrives twice where the shell and a program between both pass it on. */
const SAME_PRESS_MS = 300;

type InterruptOptions = Readonly<{ words?: string; clock?: Pick<Clock, 'now'> }>;

/**
 * The first signal asks the work to end in good order, a second Ctrl-C leaves at once; a terminal that is gone cannot press
 * it, so a second SIGHUP does nothing. Call `release` when the work is done.
 */
export function listenForInterrupts(
  terminal: Terminal,
  { words = RUN_WORDS, clock = systemClock }: InterruptOptions = {},
): Interrupts {
  const controller = new AbortController();
  let first = 0;
  const onSignal = (name: NodeJS.Signals): void => {
    if (!controller.signal.aborted) {
      first = clock.now();
      terminal.err.line(`\n${words} Ctrl-C again leaves at once.`);
      controller.abort();
    } else if (name !== 'SIGHUP' && clock.now() - first > SAME_PRESS_MS) process.exit(EXIT_CODES.interrupted);
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  return {
    signal: controller.signal,
    release: () => {
      for (const name of SIGNALS) process.off(name, onSignal);
    },
  };
}
