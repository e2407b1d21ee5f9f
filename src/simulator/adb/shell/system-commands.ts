import { manageActivities } from './activity-commands.js';
import { operands, type ShellCall } from './command.js';
import { managePackages } from './package-commands.js';
import type { CommandGroup, PhoneSide } from './phone-call.js';

const HEADER = 'USER           PID  PPID     VSZ    RSS WCHAN            ADDR S NAME\n';
const SERVICES = [
  '0\tactivity: [android.app.IActivityManager]',
  '1\tpackage: [android.content.pm.IPackageManager]',
  '2\twindow: [android.view.IWindowManager]',
];

/** Processes, time, logs and the services that `cmd` reaches. */
export const systemCommands: CommandGroup = (side) => ({
  cmd: (call) => service(call, side),
  ps: ({ args, out }) => {
    if (args.includes('--help')) out('usage: ps [-AadefLlnwZ] [-gG GROUP,] [-k FIELD,]\n\n-A\tAll\n');
    else
      out(
        HEADER + [...side.state.processes()].map(([name, id]) => `u0_a100 ${id} 1 1000 1000 0 0 S ${name}\n`).join(''),
      );
    return 0;
  },
  pidof: (call) => processIds(call, side),
  pgrep: (call) => processIds(call, side),
  kill: () => 0,
  pkill: () => 1,
  date: (call) => date(call, side),
  sleep: (call) => sleep(call, side),
  uptime: (call) => say(call, ' 10:00:00 up 1 day,  0 users,  load average: 0.00, 0.00, 0.00'),
  // Whoever boots an emulator waits for these three.
  service: (call) => (call.args[0] === 'list' ? say(call, ['Found 3 services:', ...SERVICES].join('\n')) : 0),
  getenforce: (call) => say(call, 'Enforcing'),
  logcat: (call) => logcat(call, side),
  'run-as': (call) => {
    call.err(`run-as: package not debuggable: ${call.args[0] ?? ''}\n`);
    return 1;
  },
});

const say = ({ out }: ShellCall, text: string): number => {
  out(`${text}\n`);
  return 0;
};

function service(call: ShellCall, side: PhoneSide): number | Promise<number> {
  const args = call.args[0] === '-w' ? call.args.slice(1) : call.args;
  const [name, ...rest] = args;
  switch (name) {
    case 'package':
      return managePackages({ ...call, args: rest }, side);
    case 'activity':
      return manageActivities({ ...call, args: rest }, side);
    case 'statusbar':
      side.phone.showShade(rest[0] === 'expand-notifications' || rest[0] === 'expand-settings');
      return 0;
    case 'uimode':
      side.state.changeSetting('secure/ui_night_mode', rest[1] === 'yes' ? '2' : '1');
      return say(call, `Night mode: ${rest[1] ?? 'no'}`);
    case 'wifi':
      side.state.changeSetting('global/wifi_on', rest[1] === 'enabled' ? '1' : '0');
      return 0;
    case 'display':
      return say(call, 'Displays:\nDisplay id 0: DisplayInfo{"Built-in Screen", displayId 0, state ON}');
    case 'notification':
    case 'overlay':
    case 'appops':
    case 'deviceidle':
    case 'input_method':
      return 0;
    default:
      call.err(`cmd: Can't find service: ${name ?? ''}\n`);
      return 20;
  }
}

function processIds(call: ShellCall, { state }: PhoneSide): number {
  const name = operands(call.args).at(-1) ?? '';
  const ids = [...state.processes()].filter(([each]) => each.includes(name)).map(([, id]) => id);
  if (ids.length === 0) return 1;
  return say(call, ids.join('\n'));
}

const UNITS: Readonly<Record<string, number>> = { '': 1_000, s: 1_000, m: 60_000, h: 3_600_000 };

async function sleep(call: ShellCall, { phone }: PhoneSide): Promise<number> {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([smh]?)$/.exec(call.args[0] ?? '') ?? [];
  if (number === undefined) {
    call.err(`sleep: bad number '${call.args[0] ?? ''}'\n`);
    return 1;
  }
  await phone.sleep(Number(number) * (UNITS[unit] ?? 0));
  return 0;
}

function date(call: ShellCall, { phone }: PhoneSide): number {
  const now = new Date(phone.now());
  const [format] = call.args;
  if (!format?.startsWith('+')) return say(call, plainDate(now));
  const iso = now.toISOString();
  const parts: Readonly<Record<string, string>> = {
    '%s': String(Math.floor(now.getTime() / 1000)),
    '%3N': String(now.getMilliseconds()).padStart(3, '0'),
    '%Y': iso.slice(0, 4),
    '%m': iso.slice(5, 7),
    '%d': iso.slice(8, 10),
    '%H': iso.slice(11, 13),
    '%M': iso.slice(14, 16),
    '%S': iso.slice(17, 19),
    '%T': iso.slice(11, 19),
    '%z': '+0000',
  };
  return say(
    call,
    format.slice(1).replace(/%(?:3N|[a-zA-Z])/g, (part) => parts[part] ?? part),
  );
}

/** As toybox prints it: "Wed May  6 10:10:00 UTC 2026". */
function plainDate(now: Date): string {
  const [weekday = '', day = '', month, year, time] = now.toUTCString().replace(',', '').split(' ');
  return `${weekday} ${month} ${String(Number(day)).padStart(2)} ${time} UTC ${year}`;
}

/** With -d or -t it dumps and ends; else it stays open. */
function logcat(call: ShellCall, { phone }: PhoneSide): number | Promise<number> {
  if (call.args.includes('-c')) return 0;
  const stamp = new Date(phone.now()).toISOString().slice(5, 23).replace('T', ' ');
  call.out(`--------- beginning of main\n${stamp}  1000  1000 I ActivityManager: ready\n`);
  if (call.args.some((arg) => arg === '-d' || arg === '-t')) return 0;
  return new Promise((resolve) => call.onHangUp(() => resolve(0)));
}
