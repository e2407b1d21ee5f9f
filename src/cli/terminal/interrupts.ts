import { EXIT_CODES } from '../../core/errors.js';
import type { Terminal } from './terminal.js';

export type Interrupts = Readonly<{ signal: AbortSignal; release(): void }>;

const RUN_WORDS = 'Stopping: the phone is set free and the run folder is written.';
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The first Ctrl-C asks the work to end in good order, the second leaves at once. Call `release` when the work is done. */
export function listenForInterrupts(terminal: Terminal, words = RUN_WORDS): Interrupts {
  const controller = new AbortController();
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(EXIT_CODES.interrupted);
    terminal.err.line(`\n${words} Ctrl-C again leaves at once.`);
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  return {
    signal: controller.signal,
    release: () => {
      for (const name of SIGNALS) process.off(name, onSignal);
    },
  };
}
