/** A model behind any OpenAI-compatible endpoint. */

import OpenAI, { APIConnectionError, APIError } from 'openai';
import { ModelError } from '../../core/errors.js';
import type { Prices, RequestTuning } from '../../core/model-settings.js';
import type { RequestForm } from '../../core/server-habits.js';
import type { Usage } from '../../core/usage.js';
import type { ChatModel, ChatReply, ChatRequest } from '../chat-model.js';
import { adaptRequest, type RequestRefusal } from './adapt-request.js';
import { costOfUsage, failureIn, hasNoChoice, readCompletion } from './completion.js';
import { connectTo, type ConnectionOptions } from './connect.js';
import { parse } from './error-words.js';
import type { ServerMemory } from './habit-file.js';
import {
  emptyAnswer,
  explainProviderFailure,
  strangeAnswer,
  tooSlow,
  type RequestContext,
} from './provider-failure.js';
import { requestBody } from './request-body.js';

export type OpenAiOptions = ConnectionOptions &
  RequestTuning &
  Readonly<{
    model: string;
    prices?: Prices | undefined;
    /** How this server is asked first, where that is known beforehand. */
    firstForm?: Partial<RequestForm> | undefined;
    memory?: ServerMemory | undefined;
  }>;

type SendOptions = Readonly<{ client: OpenAI; options: OpenAiOptions; request: ChatRequest }>;

/**
 * A model behind any OpenAI-compatible endpoint. One request, one try: withRetries stands around it.
 * The form that the server takes is found out with the first request and kept (`adapt-request.ts`).
 */
export function createOpenAiModel(options: OpenAiOptions): ChatModel {
  const client = connectTo(options);
  const state = { form: options.memory?.recall() ?? firstFormOf(options), failures: 0, isBlankAnyway: false };

  return {
    async complete(request) {
      const sending = { client, options, request };
      const tried: RequestForm[] = [];
      const useless: ChatReply[] = [];
      let firstError: unknown;
      let form = state.form;
      for (;;) {
        tried.push(form);
        try {
          const reply = await send(sending, form);
          state.failures = 0;
          const fault = state.isBlankAnyway ? undefined : uselessnessOf(request, reply);
          const next = fault && adaptRequest(form, fault, tried);
          if (next) {
            useless.push(reply);
            form = next;
            continue;
          }
          // Nothing helped: the form is not what is wrong.
          if (fault) state.isBlankAnyway = true;
          else await keep(form);
          return withSpent(reply, useless, options.prices);
        } catch (error) {
          firstError ??= error;
          state.failures += 1;
          const refusal = refusalOf(error, sending, state.failures);
          const next = refusal && adaptRequest(form, refusal, tried);
          if (!next) throw inWords(refusal ? firstError : error, sending);
          form = next;
        }
      }
    },
  };

  async function keep(form: RequestForm): Promise<void> {
    if (JSON.stringify(form) === JSON.stringify(state.form)) return;
    state.form = form;
    await options.memory?.keep(form);
  }
}

/** Every server reads JPEG; WebP is smaller, and only for those that are known to read it. */
const firstFormOf = ({ baseUrl, firstForm }: OpenAiOptions): RequestForm => ({
  replyFormat: 'json_schema',
  pictureFormat: baseUrl === undefined ? 'webp' : 'jpeg',
  lengthField: baseUrl === undefined ? 'max_completion_tokens' : 'max_tokens',
  leftOut: [],
  ...firstForm,
});

/** A reply that another form of the request would probably mend. */
function uselessnessOf(request: ChatRequest, reply: ChatReply): RequestRefusal | undefined {
  const common = { status: undefined, words: '', times: 1, hasPictures: request.images.length > 0 };
  const isBlank = reply.text.trim() === '' && !reply.reasoning;
  // Nothing at all and cut off: it was all spent on thinking, whatever the form.
  const isSpent = reply.text === '' && reply.ending === 'cut-off';
  if (isBlank && !isSpent && request.replySchema) return { ...common, hasSchema: true };
  const isBlind = request.showsSight === true && request.complaintAbout?.(reply) !== undefined;
  return isBlind ? { ...common, hasSchema: false, isBlind } : undefined;
}

/** Tokens of replies that were of no use were used all the same. */
function withSpent(reply: ChatReply, useless: readonly ChatReply[], prices: Prices | undefined): ChatReply {
  if (useless.length === 0) return reply;
  const usage = useless.reduce<Usage>(
    (sum, { usage: { input, output } }) => ({ ...sum, input: sum.input + input, output: sum.output + output }),
    reply.usage,
  );
  return { ...reply, usage, ...(prices ? { cost: costOfUsage(usage, prices) } : {}) };
}

async function send({ client, options, request }: SendOptions, form: RequestForm): Promise<ChatReply> {
  request.signal?.throwIfAborted();
  // The package's own timeout ends with the headers; a body that never comes must end too.
  const deadline = AbortSignal.timeout(options.timeoutMs);
  const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
  const attempt = attemptOf({ client, options, request });
  try {
    const body = await requestBody({ request, form, options });
    const response = await client.chat.completions.create(body, { signal }).asResponse();
    // Whatever the server calls its content: some send JSON as plain text.
    const text = await response.text();
    return readBody(text, { attempt, request, options, headers: response.headers });
  } catch (error) {
    request.signal?.throwIfAborted();
    if (deadline.aborted || error instanceof OpenAI.APIConnectionTimeoutError) throw tooSlow(attempt);
    throw error;
  }
}

type ReadBodyOptions = Readonly<{
  attempt: RequestContext;
  request: ChatRequest;
  options: OpenAiOptions;
  headers: Headers;
}>;

function readBody(text: string, { attempt, request, options, headers }: ReadBodyOptions): ChatReply {
  const completion = parse(text);
  const failure = failureIn(completion);
  if (failure) throw APIError.generate(failure.status, { error: { message: failure.message } }, undefined, headers);
  if (hasNoChoice(completion)) throw emptyAnswer(attempt);
  const reply = readCompletion(completion, { request, model: options.model, prices: options.prices });
  if (!reply) throw strangeAnswer(attempt, text);
  return reply;
}

/** What a server refused in this form; undefined for what no other form would mend. */
function refusalOf(error: unknown, { request, options }: SendOptions, times: number): RequestRefusal | undefined {
  if (!(error instanceof APIError) || error instanceof APIConnectionError || request.signal?.aborted) return undefined;
  const hasPictures = request.images.length > 0 && options.pictureFormat === undefined;
  return {
    status: error.status,
    words: error.message,
    times,
    hasPictures,
    hasSchema: request.replySchema !== undefined,
  };
}

function inWords(error: unknown, sending: SendOptions): unknown {
  const isExplained = error instanceof ModelError || sending.request.signal?.aborted;
  return isExplained ? error : explainProviderFailure(error, attemptOf(sending));
}

const attemptOf = ({ client, options, request }: SendOptions): RequestContext => ({
  role: request.role,
  model: options.model,
  url: client.baseURL,
  images: request.images.length,
  timeoutMs: options.timeoutMs,
  apiKey: options.apiKey?.reveal().trim() ?? '',
  addressName: options.addressName ?? 'OPENAI_BASE_URL',
  keyName: options.keyName ?? 'OPENAI_API_KEY',
});
