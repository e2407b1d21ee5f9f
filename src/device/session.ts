/** Starts and ends a WebDriver session. */

// First, since the client reads the environment when it is imported.
import './without-proxy.js';
import { remote } from 'webdriverio';
import { unlessAborted } from '../core/abort.js';
import { DeviceError } from '../core/errors.js';
import type { ReadOptions } from './device.js';
import { explainDeviceFailure, explainRefusal, failureKindOf, withoutErrorValue } from './failure.js';

export type Browser = Awaited<ReturnType<typeof remote>>;

/** Where a WebDriver server listens, how to enter, and what to ask for. */
export type SessionOptions = Readonly<{
  url: string;
  headers: Readonly<Record<string, string>>;
  capabilities: Readonly<Record<string, unknown>>;
  /** Longest wait for the session, which on a busy hub is the queue as well. */
  startLimitMs: number;
  /** Longest wait for the answer to one command. */
  commandLimitMs: number;
  signal?: AbortSignal | undefined;
}>;

/** One WebDriver session. Every command has a limit, no command that changes the phone is sent twice, and once lost it stays lost. */
export interface Session {
  /** As the server granted them. */
  readonly capabilities: Readonly<Record<string, unknown>>;
  /** Asks for something and changes nothing, so it may be asked a second time when the connection broke. */
  read<T>(what: string, ask: (browser: Browser) => Promise<T>, patience?: ReadOptions): Promise<T>;
  /** Sent once, whatever happens. `what` completes "The phone could not ...". */
  change<T>(what: string, send: (browser: Browser) => Promise<T>): Promise<T>;
  /** Ends the session, also a lost one, which still may hold a phone. Never rejects. */
  close(): Promise<void>;
}

/** A kept-alive connection that the server closed at the same moment: the request did not arrive. */
const BROKEN = /ECONNRESET|EPIPE|UND_ERR_SOCKET/;
const CLOSE_LIMIT_MS = 5_000;

export async function startSession(request: SessionOptions): Promise<Session> {
  const { signal, url } = request;
  signal?.throwIfAborted();
  const starting = remote(optionsFor(request));
  try {
    const browser = await unlessAborted(starting, signal);
    browser.options.connectionRetryTimeout = request.commandLimitMs;
    return new WebDriverSession(browser);
  } catch (error) {
    if (!signal?.aborted) throw explainRefusal(error, url);
    // The server may be about to grant what nobody wants any more; the phone must not stay taken.
    starting.then((browser) => browser.deleteSession()).catch(() => undefined);
    throw error;
  }
}

function optionsFor({ url, headers, capabilities, startLimitMs }: SessionOptions): Parameters<typeof remote>[0] {
  const { protocol, hostname, port, pathname } = new URL(url);
  const scheme = protocol.replace(':', '');
  return {
    protocol: scheme,
    hostname,
    port: Number(port) || (scheme === 'https' ? 443 : 80),
    path: pathname,
    headers: { ...headers },
    capabilities: { ...capabilities },
    logLevel: 'silent',
    connectionRetryTimeout: startLimitMs,
    // With the default of 3 a tap whose answer is an error would be sent four times.
    connectionRetryCount: 0,
  };
}

class WebDriverSession implements Session {
  readonly capabilities: Readonly<Record<string, unknown>>;
  readonly #browser: Browser;
  #over: DeviceError | undefined;
  #closing: Promise<void> | undefined;

  constructor(browser: Browser) {
    this.#browser = browser;
    this.capabilities = { ...browser.capabilities };
  }

  async read<T>(what: string, ask: (browser: Browser) => Promise<T>, { signal }: ReadOptions = {}): Promise<T> {
    const once = () => unlessAborted(ask(this.#browser), signal);
    return this.#guard(what, signal, () =>
      once().catch((error: unknown) => {
        if (signal?.aborted || !BROKEN.test(failureKindOf(error))) throw error;
        return once();
      }),
    );
  }

  async change<T>(what: string, send: (browser: Browser) => Promise<T>): Promise<T> {
    return this.#guard(what, undefined, async () => withoutErrorValue(await send(this.#browser)));
  }

  async #guard<T>(what: string, signal: AbortSignal | undefined, run: () => Promise<T>): Promise<T> {
    if (this.#over) throw this.#over;
    signal?.throwIfAborted();
    try {
      return await run();
    } catch (error) {
      if (signal?.aborted || error instanceof DeviceError) throw error;
      const failure = explainDeviceFailure(error, what);
      if (failure.lost) this.#over ??= failure.error;
      throw failure.error;
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  async #end(): Promise<void> {
    this.#over ??= new DeviceError({
      code: 'device.released',
      problem: 'The phone was released.',
      remedy: 'Open it again before you use it.',
    });
    this.#browser.options.connectionRetryTimeout = CLOSE_LIMIT_MS;
    await this.#browser.deleteSession().catch(() => undefined);
  }
}
