/** Reads the body of a chat completion, whoever's server wrote it; undefined when it is none. */

import { ModelError } from '../../core/errors.js';
import type { Prices } from '../../core/model-settings.js';
import type { Usage } from '../../core/usage.js';
import { requestText, type ChatReply, type ChatRequest } from '../chat-model.js';

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
  const finish = at(choice, 'finish_reason');
  const content = textOf(at(message, 'content'));
  throwIfRefused({ content, refusal: at(message, 'refusal'), finish }, { role: request.role, model });
  const reasoning = textOf(at(message, 'reasoning_content') ?? at(message, 'reasoning'));
  // Some models call a tool though none was given, and write what was asked for into its arguments.
  const called = content.trim() === '' ? at(message, 'tool_calls', 0, 'function', 'arguments') : undefined;
  const text = called === undefined ? content : typeof called === 'string' ? called : JSON.stringify(called);
  const usage = usageOf(at(completion, 'usage')) ?? estimate(request, text + reasoning);
  const cost = prices && costOfUsage(usage, prices);
  const ending = finish === 'length' ? 'cut-off' : called === undefined ? undefined : 'tool-call';
  return {
    text,
    model,
    usage,
    ...(text.trim() === '' && reasoning ? { reasoning } : {}),
    ...(ending === undefined ? {} : { ending }),
    ...(cost === undefined ? {} : { cost }),
  };
}

type CompletionEnd = Readonly<{ content: string; refusal: unknown; finish: unknown }>;

/** A filter may stop the model in the middle; what stands there by then is not its answer. */
function throwIfRefused(
  { content, refusal, finish }: CompletionEnd,
  asked: Readonly<{ role: string; model: string }>,
): void {
  const who = `The model "${asked.model}", asked by the ${asked.role},`;
  if (finish === 'content_filter') {
    throw new ModelError({
      code: 'model.will-not-answer',
      problem: `${who} was stopped by its provider's content filter.`,
      remedy: 'Word the instruction differently, or choose another model.',
    });
  }
  if (content === '' && typeof refusal === 'string') {
    throw new ModelError({
      code: 'model.will-not-answer',
      problem: `${who} will not answer: "${refusal}".`,
      remedy: 'Word the instruction differently, or choose another model.',
    });
  }
}

/** What a server says about a failure in a body with status 200: its own status and words; undefined when all is well. */
export function failureIn(completion: unknown): Readonly<{ status: number; message: string }> | undefined {
  const error = at(completion, 'error');
  if (error === undefined || error === null || at(completion, 'choices', 0, 'message') !== undefined) return undefined;
  const code = Number(at(error, 'code') ?? at(error, 'status'));
  const message = at(error, 'message');
  return {
    status: code >= 400 && code < 600 ? code : 502,
    message: typeof message === 'string' ? message : JSON.stringify(error),
  };
}

/** Whether a completion has no choice at all, which passes. */
export const hasNoChoice = (completion: unknown): boolean => {
  const choices = at(completion, 'choices');
  return Array.isArray(choices) && at(choices, 0, 'message') === undefined;
};

/** Some servers send a list of parts instead of a string. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return Array.isArray(content) ? content.map((part: unknown) => textOf(at(part, 'text'))).join('') : '';
}

/**
 * Never less than any of the numbers says: some servers count cached input beside the input, some leave thinking out of the
 * output, and only the total tells.
 */
function usageOf(usage: unknown): Usage | undefined {
  const [prompt, completion] = [countAt(usage, 'prompt_tokens'), countAt(usage, 'completion_tokens')];
  if (prompt === undefined || completion === undefined || prompt + completion === 0) return undefined;
  const cached = countAt(usage, 'prompt_tokens_details', 'cached_tokens');
  const input = cached !== undefined && cached > prompt ? prompt + cached : prompt;
  const thinking = countAt(usage, 'completion_tokens_details', 'reasoning_tokens') ?? 0;
  const spoken = thinking > completion ? completion + thinking : completion;
  const output = Math.max(spoken, (countAt(usage, 'total_tokens') ?? 0) - input);
  return { input, output, ...(cached === undefined ? {} : { cached }) };
}

function countAt(usage: unknown, ...path: readonly string[]): number | undefined {
  const value = at(usage, ...path);
  const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof count === 'number' && Number.isFinite(count) && count >= 0 ? count : undefined;
}

export const estimate = (request: Pick<ChatRequest, 'system' | 'prompt' | 'images'>, reply: string): Usage => ({
  input: Math.ceil(requestText(request).length / CHARACTERS_PER_TOKEN) + request.images.length * TOKENS_PER_IMAGE,
  output: Math.ceil(reply.length / CHARACTERS_PER_TOKEN),
  estimated: true,
});

/** US dollars; prices are for a million tokens. */
export function costOfUsage({ input, output, cached = 0 }: Usage, prices: Prices): number {
  const fresh = Math.max(0, input - cached) * prices.input;
  return (fresh + cached * (prices.cached ?? prices.input) + output * prices.output) / 1_000_000;
}

function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
    value,
  );
}
