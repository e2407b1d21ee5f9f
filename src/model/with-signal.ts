import type { ChatModel } from './chat-model.js';

/** Gives every request the signal of the run, so that no agent needs to know about stopping. */
export const withSignal = (model: ChatModel, signal: AbortSignal): ChatModel => ({
  complete: (request) =>
    model.complete({ ...request, signal: request.signal ? AbortSignal.any([request.signal, signal]) : signal }),
});
