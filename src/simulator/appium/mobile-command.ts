import { CommandRefused, type CommandFailure, type CommandReply, type ErrorName } from '../commands/command.js';
import type { PhoneSystem } from '../system/phone-system.js';

export type MobileArgs = Readonly<Record<string, unknown>>;

export type Params = Readonly<{ required?: string[]; optional?: string[] }>;

/** A `mobile:` command of the UiAutomator2 driver: its parameters, and what it does to the phone, at once or in time. */
export type MobileCommand = Readonly<{ params: Params; run: (phone: PhoneSystem, args: MobileArgs) => unknown }>;

/** Runs a command of the phone's server. Rejects with CommandRefused with the server's own error name. */
export async function send(
  phone: PhoneSystem,
  method: 'GET' | 'POST',
  [path, body]: readonly [string, unknown?],
): Promise<unknown> {
  const { status, value }: CommandReply = await phone.run({ method, path, body });
  if (status < 400) return value;
  const { error, message } = value as CommandFailure;
  throw new CommandRefused(error as ErrorName, message);
}

/** A command that only looks. */
export const read = (path: string): MobileCommand => ({ params: {}, run: (phone) => send(phone, 'GET', [path]) });
/** A command that hands its arguments on as they are. */
export const post = (path: string, params: Params = {}): MobileCommand => ({
  params,
  run: (phone, args) => send(phone, 'POST', [path, args]),
});
