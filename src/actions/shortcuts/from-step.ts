/** What an agent gives beside the values of a shortcut, to go on where it was stopped. */

/** No parameter may be called so. */
export const FROM_STEP = 'from_step';

type ShortcutCall = Readonly<{ values: Readonly<Record<string, unknown>>; from?: number }>;

/** The values of a call, apart from the step to begin with. */
export function splitCall(args: Readonly<Record<string, unknown>>): ShortcutCall {
  const { [FROM_STEP]: from, ...values } = args;
  return from === undefined ? { values } : { values, from: Number(from) };
}
