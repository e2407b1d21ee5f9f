/** `input`: taps, swipes, keys and text, as toys of the phone's own shell. */

import { optionValue, type ShellCall } from './command.js';
import { SHELL_KEY_CODES } from './key-codes.js';
import type { CommandGroup, PhoneSide } from './phone-call.js';

const BAD_INPUT = 255;
/** Android takes a finger that rests so long for a long press. */
const LONG_PRESS_MS = 500;
const SWIPE_MS = 300;
const SOURCES = new Set([
  'touchscreen',
  'keyboard',
  'mouse',
  'touchpad',
  'stylus',
  'dpad',
  'trackball',
  'joystick',
  'gamepad',
]);

/** `input`: taps, swipes, keys and text, as toys of the phone's own shell. */
export const inputCommands: CommandGroup = (side) => ({ input: (call) => input(call, side) });

function input(call: ShellCall, { phone }: PhoneSide): number {
  const [verb, ...args] = withoutSource(call.args);
  switch (verb) {
    case 'tap':
      return withNumbers(call, args, ([x, y]) => phone.tap(x, y));
    case 'draganddrop':
      return withNumbers(call, args, ([x, y, toX = x, toY = y, ms = SWIPE_MS]) =>
        phone.drag({ x, y }, { x: toX, y: toY }, ms),
      );
    case 'swipe':
      return withNumbers(call, args, ([x, y, toX = x, toY = y, ms = SWIPE_MS]) =>
        isTap({ x, y, toX, toY, ms }) ? phone.tap(x, y) : phone.swipe({ x, y }, { x: toX, y: toY }, ms),
      );
    case 'text':
      return text(call, args[0] ?? '', phone.type.bind(phone));
    case 'keyevent':
    case 'keycombination':
      return keys(call, args, phone);
    default:
      call.err('Usage: input [<source>] [-d DISPLAY_ID] <command> [<arg>...]\n');
      return verb === undefined ? 0 : BAD_INPUT;
  }
}

type Stroke = { x: number; y: number; toX: number; toY: number; ms: number };
const isTap = ({ x, y, toX, toY, ms }: Stroke): boolean => x === toX && y === toY && ms < LONG_PRESS_MS;

/** `input touchscreen -d 0 tap 1 2` is `tap 1 2`. */
function withoutSource(args: readonly string[]): readonly string[] {
  if (args[0] !== undefined && SOURCES.has(args[0])) return withoutSource(args.slice(1));
  return args[0] === '-d' ? withoutSource(args.slice(2)) : args;
}

type Numbers = readonly [number, number, ...number[]];

function withNumbers(call: ShellCall, args: readonly string[], act: (numbers: Numbers) => void): number {
  const bad = args.find((arg) => arg.trim() === '' || !Number.isFinite(Number(arg)));
  const [x, y, ...rest] = args.map(Number);
  if (bad !== undefined || x === undefined || y === undefined) {
    call.err(
      `Exception occurred while executing 'input':\njava.lang.NumberFormatException: For input string: "${bad ?? ''}"\n`,
    );
    return BAD_INPUT;
  }
  act([x, y, ...rest]);
  return 0;
}

/** `%s` is a space; a `%` before anything else stays. Without a character map there is nothing but ASCII. */
function text(call: ShellCall, raw: string, type: (text: string) => void): number {
  if ([...raw].some((char) => char > '~')) {
    call.err(
      "Exception occurred while executing 'input':\njava.lang.NullPointerException: Attempt to get length of null array\n",
    );
    return BAD_INPUT;
  }
  type(raw.replaceAll('%s', ' '));
  return 0;
}

function keys(call: ShellCall, args: readonly string[], phone: PhoneSide['phone']): number {
  const isLong = args.includes('--longpress');
  const delay = optionValue(args, '--delay');
  const names = args.filter((arg) => !arg.startsWith('--') && arg !== delay);
  for (const name of names) {
    const code = /^\d+$/.test(name) ? Number(name) : SHELL_KEY_CODES[name.replace(/^KEYCODE_/, '')];
    if (code === undefined) {
      call.err(
        `Exception occurred while executing 'input':\njava.lang.IllegalArgumentException: Unknown keycode: ${name}\n`,
      );
      return BAD_INPUT;
    }
    for (let presses = args.includes('--doubletap') ? 2 : 1; presses > 0; presses -= 1)
      phone.key(code, { long: isLong });
  }
  return 0;
}
