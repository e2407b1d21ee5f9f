import type { Phone } from '../system/phone.js';
import { CommandRefused, refusalReply, type Command, type CommandReply, type RunCommand } from './command.js';
import { Desk, isFields } from './desk.js';
import { ROUTES } from './routes.js';

/** The UiAutomator2 server of a phone, as a function. Whatever it is asked, it answers. */
export function createServer(phone: Phone): RunCommand {
  const desk = new Desk(phone);
  return (command) => {
    try {
      return { status: 200, value: run(desk, command) ?? null };
    } catch (error) {
      if (error instanceof CommandRefused) return refusalReply(error);
      return unknownError(error);
    }
  };
}

function run(desk: Desk, { method, path, body }: Command): unknown {
  const route = ROUTES.find((candidate) => candidate.method === method && candidate.path.test(path));
  if (!route) throw new CommandRefused('unknown command', `The server knows no ${method} ${path}.`);
  const parts = route.path.exec(path)?.slice(1).map(decodeURIComponent) ?? [];
  return route.run({ desk, body: isFields(body) ? body : {}, parts });
}

function unknownError(error: unknown): CommandReply {
  const message = error instanceof Error ? error.message : String(error);
  return refusalReply(new CommandRefused('unknown error', message));
}
