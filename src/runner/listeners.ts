/** Tells everybody who watches; one that throws never stops the run. */

import type { RunEvent, RunListener } from '../core/events.js';

export type Emit = (event: RunEvent) => void;

export type Multiplexer = Readonly<{
  emit: Emit;
  /** Resolves when every listener has dealt with all it was told. */
  settled(): Promise<void>;
}>;

/**
 * Tells every listener every event, in order and without waiting: a slow listener never holds up the run.
 * One that throws or rejects never stops it either; the others are told so, once for each failing listener.
 */
export function createMultiplexer(listeners: readonly RunListener[]): Multiplexer {
  const pending = new Set<Promise<void>>();
  const failing = new Set<RunListener>();

  const complain = (listener: RunListener, error: unknown): void => {
    if (failing.has(listener)) return;
    failing.add(listener);
    const reason = error instanceof Error ? error.message : String(error);
    emit({ kind: 'warned', step: 0, text: `Something that watches the run failed; the run goes on. ${reason}` });
  };
  const tell = (listener: RunListener, event: RunEvent): void => {
    try {
      const answer = listener.on(event);
      if (!answer) return;
      const watched = answer
        .catch((error: unknown) => {
          complain(listener, error);
        })
        .finally(() => pending.delete(watched));
      pending.add(watched);
    } catch (error) {
      complain(listener, error);
    }
  };
  const emit: Emit = (event) => {
    for (const listener of listeners) tell(listener, event);
  };

  return {
    emit,
    async settled() {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}
