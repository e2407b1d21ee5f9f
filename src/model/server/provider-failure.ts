/** What a provider's error means for the person. */

import { APIConnectionError, APIError } from 'openai';
import type { ErrorCode } from '../../core/error-codes.js';
import { ModelError } from '../../core/errors.js';
import { shorten } from '../../core/shorten.js';
import { TemporaryModelError } from '../with-retries.js';
import { isAboutPictures } from './adapt-request.js';
import { explainConnectionFailure } from './connection-failure.js';

export type RequestContext = Readonly<{
  /** Which agent asked. */
  role: string;
  model: string;
  url: string;
  images: number;
  timeoutMs: number;
  apiKey: string;
  /** The setting that holds the address. */
  addressName: string;
  /** The variable that holds the key. */
  keyName: string;
}>;

const SHOWN_CHARACTERS = 300;

const ABOUT_CONTEXT =
  /context.{0,10}(length|window|size)|maximum context|too many (input )?tokens|prompt is too long|exceeds? the available context/i;
const ABOUT_LOADING =
  /loading( the)? model|model is( currently| still)? (being )?load(ing|ed)|still loading|warming up/i;
const ABOUT_FILTER = /content.?(management policy|filter)|responsible.?ai/i;
const ABOUT_SCHEME = /http request.{0,20} to .{0,10}https/i;

/** Puts what the openai package threw into words for the person who has to act. */
export function explainProviderFailure(error: unknown, attempt: RequestContext): ModelError {
  if (error instanceof APIConnectionError) return explainConnectionFailure(error, attempt);
  if (error instanceof APIError) return refused(error, attempt);
  // The connection ended in the middle of a body.
  return new TemporaryModelError({
    problem: `The answer of ${attempt.url} stopped in the middle (${error instanceof Error ? error.message : String(error)}).`,
    remedy: 'Try again later; if it stays so, look at what stands between here and the server.',
    cause: error,
  });
}

export const tooSlow = ({ model, url, timeoutMs }: RequestContext): ModelError =>
  new TemporaryModelError({
    code: 'model.timeout',
    problem: `The model "${model}" at ${url} did not answer within ${timeoutMs / 1000} s.`,
    remedy: 'Give it more time with "timeout" under "models" in fingertips.yaml, or choose a faster model.',
    mostRetries: 1,
  });

/** A gateway's page, half a body or nothing at all: it may pass, and it may be the wrong address. */
export const strangeAnswer = ({ url, addressName, ...attempt }: RequestContext, answer: string): ModelError =>
  new TemporaryModelError({
    problem: `${url} answered with something that is no chat completion: ${quoted(answer, attempt)}`,
    remedy: `Check that ${addressName} is the address of an OpenAI-compatible server; most end in /v1.`,
    mostRetries: 2,
  });

/** A completion that holds nothing, which passes. */
export const emptyAnswer = ({ url, model }: RequestContext): ModelError =>
  new TemporaryModelError({
    problem: `${url} answered for the model "${model}" without a single choice.`,
    remedy: 'Try again later, or choose another model.',
  });

type Rule = Readonly<{
  code: ErrorCode;
  fits: (status: number, words: string) => boolean;
  problem: string;
  remedy: string;
}>;

/** What is never asked again, the first that fits. */
function finalRules({ role, model, url, images, keyName, addressName }: RequestContext): readonly Rule[] {
  return [
    {
      code: 'model.key-refused',
      fits: (status) => status === 401,
      problem: `${url} did not accept the key: `,
      remedy: `Check ${keyName} in the environment or in .env.`,
    },
    {
      code: 'model.will-not-answer',
      fits: (_, words) => ABOUT_FILTER.test(words),
      problem: `The content filter of ${url} refused what the ${role} asked the model "${model}": `,
      remedy: 'Word the instruction differently, or choose another model.',
    },
    {
      code: 'model.not-allowed',
      fits: (status) => status === 403,
      problem: `The key may not use the model "${model}" at ${url}: `,
      remedy: 'Choose another model, or a key that may use this one.',
    },
    {
      code: 'model.no-pictures',
      fits: (status, words) => status !== 429 && images > 0 && isAboutPictures(words),
      problem: `The model "${model}" at ${url} did not take the screenshot: `,
      remedy: 'Choose a model that can see pictures.',
    },
    {
      code: 'model.too-long',
      fits: (status, words) => status !== 429 && ABOUT_CONTEXT.test(words),
      problem: `The request is longer than the model "${model}" can read: `,
      remedy: 'Choose a model with a larger context, or give it more on its server (Ollama: OLLAMA_CONTEXT_LENGTH).',
    },
    {
      code: 'model.unreachable',
      fits: (status, words) => status === 400 && ABOUT_SCHEME.test(words),
      problem: `${url} speaks https and was asked by http: `,
      remedy: 'Write the address with https://.',
    },
    {
      code: 'model.unknown',
      fits: (status) => status === 404,
      problem: `${url} knows no model called "${model}", or has nothing at that address: `,
      remedy: `Choose one of those that ${url}/models lists, and check ${addressName}; most addresses end in /v1.`,
    },
  ];
}

function refused(error: APIError, attempt: RequestContext): ModelError {
  const { model, url } = attempt;
  const status = error.status ?? 502;
  const said = quoted(error.message, attempt);
  const rule = finalRules(attempt).find(({ fits }) => fits(status, `${error.message} ${error.code ?? ''}`));
  if (rule) {
    const { code, problem, remedy } = rule;
    return new ModelError({ code, problem: `${problem}${said}`, remedy, cause: error });
  }
  if (status === 429) return limited(error, attempt);
  if (status >= 500 || status === 408 || status === 409) {
    const isLoading = status === 503 && ABOUT_LOADING.test(error.message);
    return new TemporaryModelError({
      problem: isLoading
        ? `${url} is still loading the model "${model}": ${said}`
        : `${url} failed with status ${status}: ${said}`,
      remedy: 'Try again later, or choose another model.',
      retryAfterMs: retryAfterMs(error),
      isLoading,
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
      code: 'model.no-credit',
      problem: `The account behind the key at ${attempt.url} is out of credit: ${said}`,
      remedy: 'Add credit, or use another key.',
      cause: error,
    });
  }
  return new TemporaryModelError({
    code: 'model.busy',
    problem: `${attempt.url} is busy or limits how much you may ask: ${said}`,
    remedy: 'Try again later, or choose a model with higher limits.',
    retryAfterMs: retryAfterMs(error),
    cause: error,
  });
}

/**
 * Retry-After holds seconds or a date (RFC 9110, 10.2.3), which the server's own clock explains; retry-after-ms is what some
 * servers add.
 */
export function retryAfterMs({ headers }: Pick<APIError, 'headers'>, now = Date.now()): number | undefined {
  const exact = Number(headers?.get('retry-after-ms') ?? NaN);
  if (exact >= 0) return exact;
  const header = headers?.get('retry-after');
  if (!header) return undefined;
  const theirs = Date.parse(headers?.get('date') ?? '');
  const from = Number.isNaN(theirs) ? now : theirs;
  const ms = /^\d+(\.\d+)?$/.test(header) ? Number(header) * 1000 : Date.parse(header) - from;
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
