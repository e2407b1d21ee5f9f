/** A simulated phone on somebody's server: its state, read and set by its control address. */

import { DeviceError, SetupError } from '../../core/errors.js';
import type { JsonObject } from '../../simulator/state.js';
import type { SettablePhone } from './pool-phone.js';
import { shorten } from '../../core/shorten.js';

const LIMIT_MS = 10_000;

/**
 * The simulated phone behind one of these control addresses, on whatever server it is driven. One address needs no name;
 * of several it is the one whose phone is called like the session's. Rejects with a SetupError when there is none.
 */
export async function findControlledPhone(
  addresses: readonly string[],
  udid: string | undefined,
): Promise<SettablePhone> {
  const [first, ...others] = addresses;
  if (first !== undefined && others.length === 0) return controlledPhone(first);
  const names = await Promise.all(addresses.map((address) => nameAt(address).catch(() => undefined)));
  const address = addresses[names.findIndex((name) => name !== undefined && name === udid)];
  if (address !== undefined) return controlledPhone(address);
  const known = names.filter((name) => name !== undefined).join(', ') || 'none that answers';
  throw new SetupError({
    problem: `The session is on the phone "${udid ?? ''}", and "control" in devices.yaml leads to ${known}.`,
    remedy: 'Start each phone with a name of its own (fingertips phone --name), and list the addresses of all.',
  });
}

const nameAt = async (address: string): Promise<unknown> =>
  ((await ask(address, { method: 'GET', path: '/info' })) as JsonObject)['name'];

const controlledPhone = (address: string): SettablePhone => ({
  state: async () => (await ask(address, { method: 'GET', path: '/state' })) as JsonObject,
  reset: async () => void (await ask(address, { method: 'POST', path: '/reset' })),
  patch: async (change) => void (await ask(address, { method: 'PATCH', path: '/state', body: change })),
});

type ControlRequest = Readonly<{ method: 'GET' | 'POST' | 'PATCH'; path: string; body?: JsonObject }>;

async function ask(address: string, { method, path, body }: ControlRequest): Promise<unknown> {
  const url = `${address.replace(/\/+$/, '')}${path}`;
  const options = { method, signal: AbortSignal.timeout(LIMIT_MS), ...(body && { body: JSON.stringify(body) }) };
  const answer = await fetch(url, options).catch((cause: unknown) => {
    throw noAnswer(url, 'it does not answer', cause);
  });
  if (!answer.ok) throw noAnswer(url, `it answers ${answer.status}, ${shorten(await answer.text(), 200)}`);
  return answer.json();
}

const noAnswer = (url: string, why: string, cause?: unknown): DeviceError =>
  new DeviceError({
    problem: `The simulated phone at ${url} cannot be asked: ${why}.`,
    remedy: 'See that "control" in devices.yaml is the address that "fingertips phone" prints, and that it still runs.',
    cause,
  });
