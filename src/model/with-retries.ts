/** Tries again after failures that may pass: as long as the server says, else 1 s and twice as long each time. */

import type { Clock } from '../core/clock.js';
import { ModelError } from '../core/errors.js';
import type { ChatModel, ChatReply, ChatRequest } from './chat-model.js';

type TemporaryExplanation = Readonly<{
  problem: string;
  remedy: string;
  cause?: unknown;
  /** What the server asked for (Retry-After). */
  retryAfterMs?: number | undefined;
  /** A server that hangs costs its whole time limit each time. */
  mostRetries?: number | undefined;
}>;

/** The provider failed in a way that may be over in a moment. Stays inside this folder: withRetries turns it into a ModelError. */
export class TemporaryModelError extends ModelError {
  readonly retryAfterMs: number | undefined;
  readonly mostRetries: number;

  constructor(explanation: TemporaryExplanation) {
    super(explanation);
    this.retryAfterMs = explanation.retryAfterMs;
    this.mostRetries = explanation.mostRetries ?? Infinity;
  }
}

/** A server that asks for a longer wait is not waited for. */
const LONGEST_WAIT_MS = 120_000;
const FIRST_WAIT_MS = 1000;
const LONGEST_UNASKED_WAIT_MS = 30_000;

/** Tries again after failures that may pass: as long as the server says, else 1 s and twice as long each time. */
export function withRetries(model: ChatModel, { clock, retries }: { clock: Clock; retries: number }): ChatModel {
  return {
    async complete(request: ChatRequest): Promise<ChatReply> {
      for (let retry = 0; ; retry += 1) {
        try {
          return await model.complete(request);
        } catch (error) {
          if (!(error instanceof TemporaryModelError)) throw error;
          const waitMs = error.retryAfterMs ?? Math.min(FIRST_WAIT_MS * 2 ** retry, LONGEST_UNASKED_WAIT_MS);
          if (retry >= Math.min(retries, error.mostRetries) || waitMs > LONGEST_WAIT_MS) throw final(error, retry + 1);
          await clock.sleep(waitMs, request.signal);
          request.signal?.throwIfAborted();
        }
      }
    },
  };
}

function final(error: TemporaryModelError, tries: number): ModelError {
  const { problem, remedy, retryAfterMs, cause } = error;
  const asked =
    (retryAfterMs ?? 0) > LONGEST_WAIT_MS
      ? ` It asks for ${Math.round((retryAfterMs ?? 0) / 1000)} s of patience.`
      : '';
  const times = tries === 1 ? '' : ` It was tried ${tries} times.`;
  return new ModelError({ problem: `${problem}${asked}${times}`, remedy, cause });
}
