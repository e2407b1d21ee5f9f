/** `app_process`: refuses the Java programs of clients, but for one that is imitated. */

import type { ShellCall, ShellCommand } from './command.js';
import type { CommandGroup, PhoneSide } from './phone-call.js';

/** Its jar, as clients push it: app_process finds it by the class path. */
const CLASS_PATH = '-Djava.class.path=';
const NO_CLASS = 1;

/**
 * `app_process`: Java classes that a client brings along cannot run here, and saying so at once lets it fall back.
 * One is imitated by its meaning, since a client types every non-ASCII text by it: yadb (github.com/ysbing/YADB).
 */
export const clientPrograms: CommandGroup = (side) => ({ app_process: (call) => run(call, side) });

function run(call: ShellCall, side: PhoneSide): number | Promise<number> {
  const jar = call.args.find((arg) => arg.startsWith(CLASS_PATH))?.slice(CLASS_PATH.length);
  const at = call.args.indexOf('com.ysbing.yadb.Main');
  if (at >= 0 && jar !== undefined && call.files.find(jar)) {
    const [verb = '', ...args] = call.args.slice(at + 1);
    const act = Object.hasOwn(YADB, verb) ? YADB[verb] : undefined;
    if (act) return act(side)({ ...call, args });
  }
  call.err('app_process: no such class on this phone\n');
  return NO_CLASS;
}

const YADB: Readonly<Record<string, (side: PhoneSide) => ShellCommand>> = {
  '-keyboard':
    ({ phone }) =>
    ({ args: [text = ''] }) => {
      phone.type(text);
      return 0;
    },
  '-keyboardClear':
    ({ phone }) =>
    () => {
      phone.clearText();
      return 0;
    },
  '-screenshot':
    ({ phone }) =>
    ({ args: [file = ''], files }) =>
      files.write(file, phone.picture()) ? 0 : 1,
  // Nothing on this phone zooms.
  '-pinch': () => () => 0,
};
