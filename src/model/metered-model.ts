/** Announces every call with its text, tokens, cost and time. */

import type { Clock } from '../core/clock.js';
import type { ModelCall } from '../core/usage.js';
import { requestText, type ChatModel, type ChatReply, type ChatRequest } from './chat-model.js';
import { estimate } from './server/completion.js';
import { BudgetSpent } from './with-budget.js';

export type MeterOptions = Readonly<{
  clock: Pick<Clock, 'now'>;
  /** The step in hand; 0 before the first. */
  step: () => number;
  /** The number of the next call, from 1, over the whole run. */
  number: () => number;
  onCall: (call: ModelCall) => void;
}>;

/** Announces every call with its text, tokens, cost and time: those that fail, and those whose reply cannot be used, as well. */
export function meterModel(model: ChatModel, { clock, step, number, onCall }: MeterOptions): ChatModel {
  return {
    async complete(request) {
      const { role, images } = request;
      const asked = { number: number(), step: step(), role, prompt: requestText(request), images: images.length };
      const start = clock.now();
      const seconds = () => (clock.now() - start) / 1000;
      try {
        const reply = await model.complete(request);
        onCall({ ...asked, ...answered(request, reply), seconds: seconds() });
        return reply;
      } catch (error) {
        // Nothing was asked, unless the time ran out meanwhile.
        if (error instanceof BudgetSpent && !request.signal?.aborted) throw error;
        const text = error instanceof Error ? error.message : String(error);
        onCall({ ...asked, model: '', reply: '', usage: usageOfFailure(request), seconds: seconds(), error: text });
        throw error;
      }
    },
  };
}

function answered(
  request: ChatRequest,
  reply: ChatReply,
): Pick<ModelCall, 'model' | 'reply' | 'usage' | 'cost' | 'error'> {
  const { model, text, usage, cost } = reply;
  const error = request.complaintAbout?.(reply);
  return {
    model,
    reply: text,
    usage,
    ...(cost === undefined ? {} : { cost }),
    ...(error === undefined ? {} : { error }),
  };
}

/** A call that was given up was still read by the server; one that the server refused cost nothing. */
const usageOfFailure = (request: ChatRequest): ModelCall['usage'] =>
  request.signal?.aborted ? estimate(request, '') : { input: 0, output: 0 };
