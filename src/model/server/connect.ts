/** Opens the way to an OpenAI-compatible server. */

import OpenAI from 'openai';
import type { ProxySettings } from '../../core/model-settings.js';
import type { Secret } from '../../core/secret.js';
import { readServerAddress, readKey } from './server-address.js';
import { inKnownShape } from './error-words.js';
import { fetchThrough, proxyFor } from './proxy.js';

export type ConnectionOptions = Readonly<{
  /** OpenAI's own when it is left out. */
  baseUrl?: string | undefined;
  /** The setting that the address came from, for complaints. */
  addressName?: string | undefined;
  apiKey?: Secret | undefined;
  /** The variable that the key came from, for complaints. */
  keyName?: string | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
  proxy?: ProxySettings | undefined;
  timeoutMs: number;
}>;

const OPENAI = 'https://api.openai.com/v1';

/** Throws a SetupError about an address or a key that cannot be right, before anything is sent. */
export function connectTo({ baseUrl, apiKey, timeoutMs, ...options }: ConnectionOptions): OpenAI {
  const { baseUrl: baseURL, query } = readServerAddress(baseUrl ?? OPENAI, options.addressName);
  const key = apiKey === undefined ? '' : readKey(apiKey, options.keyName);
  const proxy = options.proxy && proxyFor(baseURL, options.proxy);
  return new OpenAI({
    apiKey: key || 'none',
    baseURL,
    defaultQuery: query,
    // Azure's older addresses read the key from a header of their own.
    defaultHeaders: {
      ...(/\.azure\.com$/.test(new URL(baseURL).hostname) ? { 'api-key': key } : {}),
      ...options.headers,
    },
    timeout: timeoutMs,
    maxRetries: 0,
    logLevel: 'off',
    fetch: withKnownErrors(proxy === undefined ? fetch : fetchThrough(proxy)),
  });
}

/** The openai package reads errors in one shape and drops the words of all others. */
function withKnownErrors(ask: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await ask(input, init);
    if (response.ok) return response;
    const { status, statusText } = response;
    const headers = new Headers(response.headers);
    headers.set('content-type', 'application/json');
    headers.delete('content-length');
    headers.delete('content-encoding');
    return new Response(inKnownShape(await response.text()), { status, statusText, headers });
  };
}
