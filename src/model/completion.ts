/** Reads the body of a chat completion, whoever's server wrote it; undefined when it is none. */

import { ModelError } from '../core/errors.js';
import type { Prices } from '../core/model-settings.js';
import type { Usage } from '../core/usage.js';
import type { ChatReply, ChatRequest } from './chat-model.js';

type CompletionContext = Readonly<{ request: ChatRequest; model: string; prices?: Prices | undefined }>;

/** A rule of thumb for text, and about what a phone's screenshot of 1000 pixels costs with the common providers. */
const CHARACTERS_PER_TOKEN = 4;
const TOKENS_PER_IMAGE = 1000;

/**
 * Reads the body of a chat completion, whoever's server wrote it; undefined when it is none.
 * Throws a ModelError when it says that the model will not answer.
 */
export function readCompletion(
  completion: unknown,
  { request, model, prices }: CompletionContext,
): ChatReply | undefined {
  const choice = at(completion, 'choices', 0);
  const message = at(choice, 'message');
  if (message === undefined) return undefined;
  const text = textOf(at(message, 'content'));
  const refusal = at(message, 'refusal');
  if (text === '' && (typeof refusal === 'string' || at(choice, 'finish_reason') === 'content_filter')) {
    throw new ModelError({
      problem: `The model "${model}" will not answer${typeof refusal === 'string' ? `: "${refusal}"` : ''}.`,
      remedy: 'Word the instruction differently, or choose another model.',
    });
  }
  const reasoning = textOf(at(message, 'reasoning_content') ?? at(message, 'reasoning'));
  const usage = usageOf(at(completion, 'usage')) ?? estimate(request, text || reasoning);
  const cost = prices && costOfUsage(usage, prices);
  return {
    text,
    model,
    usage,
    ...(text.trim() === '' && reasoning ? { reasoning } : {}),
    ...(cost === undefined ? {} : { cost }),
  };
}

/** Some servers send a list of parts instead of a string. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return Array.isArray(content) ? content.map((part: unknown) => textOf(at(part, 'text'))).join('') : '';
}

function usageOf(usage: unknown): Usage | undefined {
  const input = at(usage, 'prompt_tokens');
  const output = at(usage, 'completion_tokens');
  if (typeof input !== 'number' || typeof output !== 'number') return undefined;
  const cached = at(usage, 'prompt_tokens_details', 'cached_tokens');
  return { input, output, ...(typeof cached === 'number' ? { cached } : {}) };
}

export const estimate = ({ prompt, images }: ChatRequest, reply: string): Usage => ({
  input: Math.ceil(prompt.length / CHARACTERS_PER_TOKEN) + images.length * TOKENS_PER_IMAGE,
  output: Math.ceil(reply.length / CHARACTERS_PER_TOKEN),
  estimated: true,
});

/** US dollars; prices are for a million tokens. */
export function costOfUsage({ input, output, cached = 0 }: Usage, prices: Prices): number {
  const fresh = (input - cached) * prices.input;
  return (fresh + cached * (prices.cached ?? prices.input) + output * prices.output) / 1_000_000;
}

function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
    value,
  );
}
