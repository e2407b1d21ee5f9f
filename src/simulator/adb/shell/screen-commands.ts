/** Pictures, trees and sizes of the screen. */

import { operands, optionValue, type ShellCall } from './command.js';
import { dumpXml } from './dump-xml.js';
import type { CommandGroup, PhoneSide } from './phone-call.js';

/** How long a dump waits for a screen at rest (com.android.commands.uiautomator.DumpCommand). */
const IDLE_MS = 10_000;
const DUMP_FILE = '/sdcard/window_dump.xml';

/** Pictures, trees and sizes of the screen. */
export const screenCommands: CommandGroup = (side) => ({
  screencap: (call) => screencap(call, side),
  screenrecord: ({ err }) => {
    err('screenrecord: this phone has no video encoder. Take pictures one by one with screencap.\n');
    return 1;
  },
  uiautomator: (call) => uiautomator(call, side),
  wm: (call) => windowManager(call, side),
});

function screencap({ args, out, err, files }: ShellCall, { phone }: PhoneSide): number {
  const display = optionValue(args, '-d');
  if (display !== undefined && !/^\d+$/.test(display)) {
    err('Invalid display ID: Out of range [0, 2^64).\n');
    return 1;
  }
  const [file] = operands(args).filter((word) => word !== display);
  const picture = phone.picture();
  if (file === undefined) out(picture);
  else if (!files.write(file, picture)) {
    err(`Error opening file: ${file} (No such file or directory)\n`);
    return 1;
  }
  return 0;
}

async function uiautomator({ args, out, err, files }: ShellCall, { phone }: PhoneSide): Promise<number> {
  if (args[0] !== 'dump') {
    err('Usage: uiautomator <subcommand> [options]\n');
    return 1;
  }
  if (!(await phone.rest(IDLE_MS))) {
    err('ERROR: could not get idle state.\n');
    return 0;
  }
  const file = operands(args.slice(1))[0] ?? DUMP_FILE;
  const xml = dumpXml(phone.source());
  if (file === '/dev/tty') out(xml);
  else if (!files.write(file, Buffer.from(xml))) {
    err(`ERROR: could not write ${file}\n`);
    return 1;
  }
  out(`UI hierchary dumped to: ${file}\n`);
  return 0;
}

function windowManager({ args, out, err }: ShellCall, { phone, state }: PhoneSide): number {
  const [what, value] = args;
  const { width, height, density } = phone.display();
  if (what === 'size' && value === undefined) out(`Physical size: ${width}x${height}\n`);
  else if (what === 'density' && value === undefined) out(`Physical density: ${density}\n`);
  else if (what === 'dismiss-keyguard') phone.setLocked(false);
  else if (what === 'user-rotation') return userRotation(args, { out, err, state });
  return 0;
}

type RotationCall = Pick<ShellCall, 'out' | 'err'> & Pick<PhoneSide, 'state'>;

function userRotation([, verb, value]: readonly string[], { out, err, state }: RotationCall): number {
  const isFree = state.setting('system/accelerometer_rotation') === '1';
  if (verb === undefined) out(isFree ? 'free\n' : `lock ${state.setting('system/user_rotation') ?? '0'}\n`);
  else if (verb === 'free') state.changeSetting('system/accelerometer_rotation', '1');
  else if (verb === 'lock') {
    state.changeSetting('system/accelerometer_rotation', '0');
    state.changeSetting('system/user_rotation', value ?? '0');
  } else {
    err('Error: argument needs to be either -d, free or lock.\n');
    return 255;
  }
  return 0;
}
