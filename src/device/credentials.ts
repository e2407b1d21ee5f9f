import type { Capabilities, RemoteDevice } from '../core/device-settings.js';
import { SHARED, withCapability } from './capabilities.js';

/** What lets us in: a token, or a name and a key as basic authentication. */
export function headersOf({ credentials: { user, key, token } }: RemoteDevice): Readonly<Record<string, string>> {
  if (token) return { Authorization: `Bearer ${token.reveal()}` };
  if (!user && !key) return {};
  const pair = `${user?.reveal() ?? ''}:${key?.reveal() ?? ''}`;
  return { Authorization: `Basic ${Buffer.from(pair, 'utf8').toString('base64')}` };
}

/** The capabilities of devices.yaml with the secrets put where their names point. */
export const capabilitiesWithSecrets = ({ capabilities, concurrency, credentials }: RemoteDevice): Capabilities =>
  Object.entries(credentials.capabilities).reduce<Capabilities>(
    (wanted, [path, secret]) => withCapability(wanted, [path, secret.reveal()]),
    { ...(concurrency !== undefined && SHARED), ...capabilities },
  );
