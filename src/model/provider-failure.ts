/** What a provider's error means for the person. */

import { APIConnectionError, APIError } from 'openai';
import { ModelError } from '../core/errors.js';
import { TemporaryModelError } from './with-retries.js';
import { shorten } from '../core/shorten.js';

export type RequestContext = Readonly<{
  model: string;
  url: string;
  images: number;
  timeoutMs: number;
  apiKey: string;
}>;

const SHOWN_CHARACTERS = 300;

const ABOUT_PICTURES = /image|vision|multi-?modal|picture/i;
const ABOUT_SIZE = /too (large|big|many)|exceed|maximum/i;
const ABOUT_CONTEXT = /context.{0,10}(length|window|size)|maximum context|too many (input )?tokens|prompt is too long/i;
const ABOUT_REPLY_FORMAT = /response_format|json_schema|json_object|json mode|structured output|grammar|guided/i;

/** Whether the server refused the form that was asked for, so that a plainer one may do. */
export function refusesReplyFormat(error: unknown): boolean {
  if (!(error instanceof APIError) || error instanceof APIConnectionError) return false;
  return error.status === 400 || error.status === 422 || ABOUT_REPLY_FORMAT.test(error.message);
}

/** Puts what the openai package threw into words for the person who has to act. */
export function explainProviderFailure(error: unknown, attempt: RequestContext): ModelError {
  if (error instanceof APIConnectionError) return unreachable(error, attempt);
  if (error instanceof APIError) return refused(error, attempt);
  return strangeAnswer(attempt, error instanceof Error ? error.message : String(error));
}

export const tooSlow = ({ model, url, timeoutMs }: RequestContext): ModelError =>
  new TemporaryModelError({
    problem: `The model "${model}" at ${url} did not answer within ${timeoutMs / 1000} s.`,
    remedy: 'Give it more time with "timeout" under "models" in fingertips.yaml, or choose a faster model.',
    mostRetries: 1,
  });

export const strangeAnswer = ({ url, ...attempt }: RequestContext, answer: string): ModelError =>
  new ModelError({
    problem: `${url} answered with something that is no chat completion: ${quoted(answer, attempt)}`,
    remedy: 'Check that OPENAI_BASE_URL is the address of an OpenAI-compatible server; most end in /v1.',
  });

function unreachable(error: APIConnectionError, { url }: RequestContext): ModelError {
  return new TemporaryModelError({
    problem: `Nothing answers at ${url} (${rootOf(error)}).`,
    remedy: 'Check OPENAI_BASE_URL and the network, and that the server is running.',
    cause: error,
  });
}

function refused(error: APIError, attempt: RequestContext): ModelError {
  const { model, url, images } = attempt;
  const { status } = error;
  const said = quoted(error.message, attempt);
  if (status === 401) {
    return new ModelError({
      problem: `${url} did not accept the key: ${said}`,
      remedy: 'Check OPENAI_API_KEY in the environment or in .env.',
      cause: error,
    });
  }
  if (status === 403) {
    return new ModelError({
      problem: `The key may not use the model "${model}" at ${url}: ${said}`,
      remedy: 'Choose another model, or a key that may use this one.',
      cause: error,
    });
  }
  if (status === 429 || status === undefined) return limited(error, attempt);
  if (images > 0 && ABOUT_PICTURES.test(error.message) && !ABOUT_SIZE.test(error.message)) {
    return new ModelError({
      problem: `The model "${model}" at ${url} did not take the screenshot: ${said}`,
      remedy: 'Choose a model that can see pictures.',
      cause: error,
    });
  }
  return refusedOtherwise(error, attempt);
}

function refusedOtherwise(error: APIError, attempt: RequestContext): ModelError {
  const { model, url } = attempt;
  const status = error.status ?? 0;
  const said = quoted(error.message, attempt);
  if (ABOUT_CONTEXT.test(error.message)) {
    return new ModelError({
      problem: `The request is longer than the model "${model}" can read: ${said}`,
      remedy: 'Choose a model with a larger context.',
      cause: error,
    });
  }
  if (status === 404) {
    return new ModelError({
      problem: `${url} knows no model called "${model}", or has nothing at that address: ${said}`,
      remedy: `Choose one of those that ${url}/models lists, and check OPENAI_BASE_URL; most addresses end in /v1.`,
      cause: error,
    });
  }
  if (status >= 500 || status === 408 || status === 409) {
    return new TemporaryModelError({
      problem: `${url} failed with status ${status}: ${said}`,
      remedy: 'Try again later, or choose another model.',
      retryAfterMs: retryAfterMs(error),
      cause: error,
    });
  }
  return new ModelError({
    problem: `${url} refused the request with status ${status}: ${said}`,
    remedy: `Choose a model that can do this, or correct the settings of "${model}".`,
    cause: error,
  });
}

function limited(error: APIError, attempt: RequestContext): ModelError {
  const said = quoted(error.message, attempt);
  if (error.code === 'insufficient_quota') {
    return new ModelError({
      problem: `The account behind the key at ${attempt.url} is out of credit: ${said}`,
      remedy: 'Add credit, or use another key.',
      cause: error,
    });
  }
  return new TemporaryModelError({
    problem: `${attempt.url} is busy or limits how much you may ask: ${said}`,
    remedy: 'Try again later, or choose a model with higher limits.',
    retryAfterMs: retryAfterMs(error),
    cause: error,
  });
}

/** Retry-After holds seconds or a date (RFC 9110, 10.2.3); retry-after-ms is what some servers add. */
export function retryAfterMs({ headers }: Pick<APIError, 'headers'>, now = Date.now()): number | undefined {
  const exact = Number(headers?.get('retry-after-ms') ?? NaN);
  if (exact >= 0) return exact;
  const header = headers?.get('retry-after');
  if (!header) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** A server may say anything, even the key that it was sent. */
function quoted(message: string, { apiKey }: Pick<RequestContext, 'apiKey'>): string {
  const line = message
    .replaceAll(apiKey || '\0', '…')
    .replace(/^\d{3} /, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `"${shorten(line, SHOWN_CHARACTERS)}".`;
}

/** The first cause that has a code (ECONNREFUSED), else the error's own words. */
function rootOf(error: Error): string {
  for (let cause: unknown = error; cause; cause = Reflect.get(Object(cause), 'cause')) {
    const code: unknown = Reflect.get(Object(cause), 'code');
    if (typeof code === 'string') return code;
  }
  return error.message;
}
