/** Tries again after failures that may pass: as long as the server says, else 1 s and twice as long each time. */

import type { Clock } from '../core/clock.js';
import type { ErrorCode } from '../core/error-codes.js';
import { ModelError } from '../core/errors.js';
import type { ChatModel, ChatReply, ChatRequest } from './chat-model.js';

type TemporaryExplanation = Readonly<{
  problem: string;
  remedy: string;
  cause?: unknown;
  code?: ErrorCode;
  /** What the server asked for (Retry-After). */
  retryAfterMs?: number | undefined;
  /** A server that hangs costs its whole time limit each time. */
  mostRetries?: number | undefined;
  /** The server is reading the model from its disk, which may take minutes and then is over. */
  isLoading?: boolean | undefined;
}>;

/** The provider failed in a way that may be over in a moment. Stays inside this folder: withRetries turns it into a ModelError. */
export class TemporaryModelError extends ModelError {
  readonly retryAfterMs: number | undefined;
  readonly mostRetries: number;
  readonly isLoading: boolean;

  constructor(explanation: TemporaryExplanation) {
    super(explanation);
    this.retryAfterMs = explanation.retryAfterMs;
    this.mostRetries = explanation.mostRetries ?? Infinity;
    this.isLoading = explanation.isLoading ?? false;
  }
}

/** A server that asks for a longer wait is not waited for. */
const LONGEST_WAIT_MS = 120_000;
const FIRST_WAIT_MS = 1000;
const LONGEST_UNASKED_WAIT_MS = 30_000;
/** While a model is loaded. */
const LOADING_WAIT_MS = 5000;
const LONGEST_LOADING_MS = 600_000;

/** A request that failed and is tried again after `waitMs`; `retry` counts from 1. */
export type RetryNotice = Readonly<{ retry: number; of: number; waitMs: number; problem: string }>;

export type RetryOptions = Readonly<{
  clock: Clock;
  /** How often a request is tried again. The time in which a model is loaded costs none. */
  retries: number;
  /** Told when there is a long wait. */
  tell?: ((text: string) => void) | undefined;
  /** Told before each wait. */
  onRetry?: ((notice: RetryNotice) => void) | undefined;
}>;

/** Tries again after failures that may pass: as long as the server says, else 1 s and twice as long each time. */
export function withRetries(
  model: ChatModel,
  { clock, retries, tell = () => undefined, onRetry }: RetryOptions,
): ChatModel {
  return {
    async complete(request: ChatRequest): Promise<ChatReply> {
      let loadingSince: number | undefined;
      for (let retry = 0; ;) {
        try {
          return await model.complete(request);
        } catch (error) {
          if (!(error instanceof TemporaryModelError)) throw error;
          const isLoading = error.isLoading && clock.now() - (loadingSince ?? clock.now()) < LONGEST_LOADING_MS;
          const waitMs = waitAfter(error, retry);
          const isOver = !isLoading && retry >= Math.min(retries, error.mostRetries);
          if (isOver || waitMs > LONGEST_WAIT_MS) throw final(error, retry + 1);
          if (isLoading && loadingSince === undefined) tell(`${error.problem} Waiting for it, 10 minutes at most.`);
          if (isLoading) loadingSince ??= clock.now();
          else {
            retry += 1;
            onRetry?.({ retry, of: Math.min(retries, error.mostRetries), waitMs, problem: error.problem });
          }
          await clock.sleep(waitMs, request.signal);
          request.signal?.throwIfAborted();
        }
      }
    },
  };
}

function waitAfter({ retryAfterMs, isLoading }: TemporaryModelError, retry: number): number {
  if (retryAfterMs !== undefined) return retryAfterMs;
  return isLoading ? LOADING_WAIT_MS : Math.min(FIRST_WAIT_MS * 2 ** retry, LONGEST_UNASKED_WAIT_MS);
}

function final(error: TemporaryModelError, tries: number): ModelError {
  const { code, problem, remedy, retryAfterMs, cause } = error;
  const asked =
    (retryAfterMs ?? 0) > LONGEST_WAIT_MS
      ? ` It asks for ${Math.round((retryAfterMs ?? 0) / 1000)} s of patience.`
      : '';
  const times = tries === 1 ? '' : ` It was tried ${tries} times.`;
  return new ModelError({ code, problem: `${problem}${asked}${times}`, remedy, cause });
}
