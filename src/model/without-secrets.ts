import type { createRedactor } from '../core/redact.js';
import type { ChatModel } from './chat-model.js';

type Redact = ReturnType<typeof createRedactor>;

/**
 * Hands on to a model, with the names of secrets where their values stand. Screens and notes have none; this is the
 * last place to hold one back that came in some other way. What the model answers is left alone: it was never told.
 */
export const withoutSecrets = (model: ChatModel, redact: Redact): ChatModel => ({
  complete: (request) =>
    model.complete({
      ...request,
      ...(request.system !== undefined && { system: redact(request.system) }),
      prompt: redact(request.prompt),
    }),
});
