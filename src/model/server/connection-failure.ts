/** Why a server cannot be reached, in words for the person. */

import { ModelError } from '../../core/errors.js';
import { TemporaryModelError } from '../with-retries.js';

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|ERR_TLS/;
const NO_TLS = /WRONG_VERSION_NUMBER|EPROTO|PACKET_LENGTH_TOO_LONG/;

/** What a certificate or a wrong scheme refuses is refused for ever; all else may pass. */
export function explainConnectionFailure(
  error: Error,
  { url, addressName }: Readonly<{ url: string; addressName: string }>,
): ModelError {
  const root = rootOf(error);
  if (NO_TLS.test(root)) {
    return new ModelError({
      code: 'model.unreachable',
      problem: `${url} does not speak https (${root}).`,
      remedy: 'Write the address with http://, or turn TLS on at the server.',
      cause: error,
    });
  }
  if (CERTIFICATE.test(root)) {
    return new ModelError({
      code: 'model.unreachable',
      problem: `The certificate of ${url} is not trusted here (${root}).`,
      remedy: 'Set NODE_EXTRA_CA_CERTS to the file with the certificate of whoever signed it, and start again.',
      cause: error,
    });
  }
  return new TemporaryModelError({
    code: 'model.unreachable',
    problem: `Nothing answers at ${url} (${root}).`,
    remedy: `Check ${addressName} and the network, and that the server is running.`,
    cause: error,
  });
}

/** The first cause that has a code (ECONNREFUSED), else the error's own words. */
function rootOf(error: Error): string {
  for (let cause: unknown = error; cause; cause = Reflect.get(Object(cause), 'cause')) {
    const code: unknown = Reflect.get(Object(cause), 'code');
    if (typeof code === 'string') return code;
  }
  return error.message;
}
