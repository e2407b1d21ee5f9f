import { DeviceError, SetupError } from '../core/errors.js';
import { failureKindOf } from './failure.js';

type Server = Readonly<{
  url: string;
  headers: Readonly<Record<string, string>>;
  signal?: AbortSignal | undefined;
}>;

const LIMIT_MS = 10_000;

/**
 * Asks a server for its status before a session is asked for: the answer tells a wrong address from a busy phone.
 * A server without a status is let pass, since some device farms have none.
 */
export async function checkServer({ url, headers, signal }: Server): Promise<void> {
  const limit = AbortSignal.timeout(LIMIT_MS);
  const status = new URL(`${url.replace(/\/*$/, '')}/status`);
  let answer: Response;
  try {
    answer = await fetch(status, { headers, signal: signal ? AbortSignal.any([limit, signal]) : limit });
    await answer.arrayBuffer();
  } catch (error) {
    signal?.throwIfAborted();
    throw unreachable(url, error);
  }
  if (answer.status === 401 || answer.status === 403) {
    const problem = `The server at ${url} asks for credentials, and accepts none of ours (HTTP ${answer.status}).`;
    const remedy = 'Name the environment variables that hold them under "credentials" of this phone in devices.yaml.';
    throw new SetupError({ code: 'device.credentials-refused', problem, remedy });
  }
  const isJson = answer.headers.get('content-type')?.includes('json') === true;
  if (answer.status === 404 || (answer.ok && !isJson)) throw notAppium(url);
}

function unreachable(url: string, error: unknown): DeviceError {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code = failureKindOf(cause);
  const why = /ENOTFOUND|EAI_AGAIN/.test(code)
    ? 'there is no computer of that name'
    : /ECONNREFUSED/.test(code)
      ? 'nothing listens there'
      : /CERT|SSL|TLS|SIGNATURE/i.test(code)
        ? 'its certificate is not trusted'
        : failureKindOf(error).includes('TimeoutError')
          ? `it did not answer within ${LIMIT_MS / 1000} s`
          : 'the connection failed';
  return new DeviceError({
    code: 'device.unreachable',
    problem: `The Appium server at ${url} cannot be reached: ${why}.`,
    remedy: 'Start it (appium server), or correct "url" in devices.yaml.',
  });
}

function notAppium(url: string): SetupError {
  const remedy = url.includes('/wd/hub')
    ? 'Newer servers have no /wd/hub at the end of "url": leave it out, or start them with --base-path /wd/hub.'
    : 'Correct "url" in devices.yaml; older servers and Selenium Grid 3 want /wd/hub at its end.';
  return new SetupError({
    code: 'device.not-appium',
    problem: `There is a server at ${url}, but no Appium answers at that path.`,
    remedy,
  });
}
