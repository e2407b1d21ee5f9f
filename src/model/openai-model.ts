/** A model behind any OpenAI-compatible endpoint. */

import OpenAI from 'openai';
import { ModelError, SetupError } from '../core/errors.js';
import type { Prices } from '../core/model-settings.js';
import type { Secret } from '../core/secret.js';
import type { ChatImage, ChatModel, ChatReply, ChatRequest } from './chat-model.js';
import { readCompletion } from './completion.js';
import {
  explainProviderFailure,
  refusesReplyFormat,
  strangeAnswer,
  tooSlow,
  type RequestContext,
} from './provider-failure.js';

export type OpenAiOptions = Readonly<{
  model: string;
  baseUrl?: string | undefined;
  apiKey?: Secret | undefined;
  timeoutMs: number;
  prices?: Prices | undefined;
}>;

/** How a server can be held to JSON, strictest first. */
const REPLY_FORMATS = ['json_schema', 'json_object', 'text'] as const;
type ReplyFormat = (typeof REPLY_FORMATS)[number];

/**
 * A model behind any OpenAI-compatible endpoint. One request, one try: withRetries stands around it.
 * The strictest reply format that the server takes is found out with the first request and kept.
 */
export function createOpenAiModel(options: OpenAiOptions): ChatModel {
  const client = connect(options);
  let strictest: ReplyFormat = 'json_schema';

  return {
    async complete(request) {
      const formats = request.replySchema ? REPLY_FORMATS.slice(REPLY_FORMATS.indexOf(strictest)) : ['text' as const];
      let firstError: unknown;
      for (const format of formats) {
        try {
          const reply = await send({ client, options, request, format });
          if (request.replySchema) strictest = format;
          return reply;
        } catch (error) {
          firstError ??= error;
          if (!refusesReplyFormat(error)) throw inWords(error, { client, options, request });
        }
      }
      throw inWords(firstError, { client, options, request });
    },
  };
}

function connect({ model, baseUrl, apiKey, timeoutMs }: OpenAiOptions): OpenAI {
  if (!apiKey && !baseUrl) {
    throw new SetupError({
      problem: `There is no key for the model "${model}".`,
      remedy:
        'Set OPENAI_API_KEY in the environment or in .env, or OPENAI_BASE_URL for a server that needs none. "fingertips demo" needs neither.',
    });
  }
  if (baseUrl && !URL.canParse(baseUrl)) {
    throw new SetupError({
      problem: `OPENAI_BASE_URL is "${baseUrl}", which is no address.`,
      remedy: 'Write it in full, for example http://127.0.0.1:11434/v1.',
    });
  }
  const baseURL = baseUrl ?? 'https://api.openai.com/v1';
  return new OpenAI({
    apiKey: apiKey?.reveal() || 'none',
    baseURL,
    timeout: timeoutMs,
    maxRetries: 0,
    logLevel: 'off',
  });
}

type SendOptions = Readonly<{ client: OpenAI; options: OpenAiOptions; request: ChatRequest }>;

async function send({ client, options, request, format }: SendOptions & { format: ReplyFormat }): Promise<ChatReply> {
  request.signal?.throwIfAborted();
  // The package's own timeout ends with the headers; a body that never comes must end too.
  const deadline = AbortSignal.timeout(options.timeoutMs);
  const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
  try {
    const completion: unknown = await client.chat.completions.create(
      {
        model: options.model,
        messages: [{ role: 'user', content: contentOf(request) }],
        ...responseFormat(request, format),
      },
      { signal },
    );
    const attempt = attemptOf({ client, options, request });
    const reply = readCompletion(completion, { request, model: options.model, prices: options.prices });
    if (!reply) throw strangeAnswer(attempt, typeof completion === 'string' ? completion : JSON.stringify(completion));
    return reply;
  } catch (error) {
    request.signal?.throwIfAborted();
    if (deadline.aborted || error instanceof OpenAI.APIConnectionTimeoutError) {
      throw tooSlow(attemptOf({ client, options, request }));
    }
    throw error;
  }
}

function inWords(error: unknown, sending: SendOptions): unknown {
  const isExplained = error instanceof ModelError || sending.request.signal?.aborted;
  return isExplained ? error : explainProviderFailure(error, attemptOf(sending));
}

const attemptOf = ({ client, options, request }: SendOptions): RequestContext => ({
  model: options.model,
  url: client.baseURL,
  images: request.images.length,
  timeoutMs: options.timeoutMs,
  apiKey: options.apiKey?.reveal() ?? '',
});

function contentOf({ prompt, images }: ChatRequest): OpenAI.ChatCompletionContentPart[] | string {
  if (images.length === 0) return prompt;
  const pictures = images.map((image) => ({
    type: 'image_url' as const,
    image_url: { url: dataUrl(image), detail: 'high' as const },
  }));
  return [{ type: 'text', text: prompt }, ...pictures];
}

const dataUrl = ({ data, mediaType }: ChatImage): string =>
  `data:${mediaType};base64,${Buffer.from(data).toString('base64')}`;

function responseFormat(
  { role, replySchema }: ChatRequest,
  format: ReplyFormat,
): Pick<OpenAI.ChatCompletionCreateParamsNonStreaming, 'response_format'> {
  if (!replySchema || format === 'text') return {};
  if (format === 'json_object') return { response_format: { type: 'json_object' } };
  // Not strict: an action's arguments depend on the action, which the strict subset of JSON Schema cannot say.
  const schema = { name: role, schema: replySchema, strict: false };
  return { response_format: { type: 'json_schema', json_schema: schema } };
}
