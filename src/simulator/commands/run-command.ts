import type { PhoneMachine } from '../system/phone.js';
import { CommandRefused, refusalReply, type Command, type CommandReply, type RunCommand } from './command.js';
import { Desk, isFields } from './desk.js';
import { Glances, waitForIdle } from './idle.js';
import { ROUTES } from './routes.js';

/** The UiAutomator2 server of a phone, as a function. Whatever it is asked, it answers. */
export function createServer(phone: PhoneMachine): RunCommand {
  const desk = new Desk(phone);
  const glances = new Glances();
  return async (command) => {
    try {
      return { status: 200, value: (await run({ desk, glances }, command)) ?? null };
    } catch (error) {
      if (error instanceof CommandRefused) return refusalReply(error);
      return unknownError(error);
    }
  };
}

type Serving = Readonly<{ desk: Desk; glances: Glances }>;

async function run({ desk, glances }: Serving, { method, path, body }: Command): Promise<unknown> {
  const route = ROUTES.find((candidate) => candidate.method === method && candidate.path.test(path));
  if (!route) throw new CommandRefused('unknown command', `The server knows no ${method} ${path}.`);
  const parts = route.path.exec(path)?.slice(1).map(decodeURIComponent) ?? [];
  const { phone } = desk;
  const patienceMs = Number(desk.settings['waitForIdleTimeout']);
  if (route.waits === 'before') await waitForIdle(phone, patienceMs);
  if (route.isLook) await glances.take(phone, path);
  const value = route.run({ desk, body: isFields(body) ? body : {}, parts });
  if (route.waits === 'after') await waitForIdle(phone, patienceMs);
  return value;
}

function unknownError(error: unknown): CommandReply {
  const message = error instanceof Error ? error.message : String(error);
  return refusalReply(new CommandRefused('unknown error', message));
}
