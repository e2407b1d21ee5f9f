/** One request as the UiAutomator2 server in a phone gets it; the path comes after "/session/:id". */
export type Command = Readonly<{ method: 'GET' | 'POST' | 'DELETE'; path: string; body?: unknown }>;

/** An HTTP status and a value; with a status of 400 and more the value is a CommandFailure. */
export type CommandReply = Readonly<{ status: number; value: unknown }>;

/** The W3C error name ("no such element") and what happened. */
export type CommandFailure = Readonly<{ error: string; message: string; stacktrace: string }>;

/** Never rejects. It may wait for the screen to come to rest. */
export type RunCommand = (command: Command) => Promise<CommandReply>;

/** Errors of the server and their HTTP statuses. Source: the W3C WebDriver standard, section "Handling errors". */
export const ERROR_STATUSES = {
  'invalid argument': 400,
  'invalid selector': 400,
  'invalid element state': 400,
  'invalid session id': 404,
  'no such element': 404,
  'no such alert': 404,
  'stale element reference': 404,
  'unknown command': 404,
  'unknown method': 405,
  'move target out of bounds': 500,
  'unable to capture screen': 500,
  'unknown error': 500,
} as const;

export type ErrorName = keyof typeof ERROR_STATUSES;

/** A command that the phone's server refuses. */
export class CommandRefused extends Error {
  readonly error: ErrorName;

  constructor(error: ErrorName, message: string) {
    super(message);
    this.error = error;
  }
}

/** What the server answers when a command was refused. */
export const refusalReply = ({ error, message }: CommandRefused): CommandReply => ({
  status: ERROR_STATUSES[error],
  value: { error, message, stacktrace: '' } satisfies CommandFailure,
});
