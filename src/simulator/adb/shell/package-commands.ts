import { readApk } from '../apk.js';
import { operands, optionValue, type ShellCall, type ShellCommand } from './command.js';
import { AUTOMATION_PACKAGE, fullActivity, type CommandGroup, type PhoneSide } from './phone-call.js';

const UNKNOWN_COMMAND = 255;

/** The package manager: `pm …` and `cmd package …`. */
export const packageCommands: CommandGroup = (side) => ({ pm: (call) => managePackages(call, side) });

export function managePackages(call: ShellCall, side: PhoneSide): number | Promise<number> {
  const [verb = '', ...args] = call.args;
  const command = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (command) return command(side)({ ...call, args });
  call.err(`Unknown command: ${verb}\n`);
  return UNKNOWN_COMMAND;
}

const say = ({ out }: ShellCall, text: string, code = 0): number => {
  out(`${text}\n`);
  return code;
};

const list =
  ({ state }: PhoneSide): ShellCommand =>
  (call) => {
    const [what, ...options] = call.args;
    if (what === 'instrumentation') {
      const tests = state.packages().filter((app) => app.package === `${AUTOMATION_PACKAGE}.test`);
      const lines = tests.map(
        (app) =>
          `instrumentation:${app.package}/androidx.test.runner.AndroidJUnitRunner (target=${AUTOMATION_PACKAGE})\n`,
      );
      call.out(lines.join(''));
    }
    if (what === 'features') call.out('feature:android.hardware.touchscreen\nfeature:android.software.home_screen\n');
    if (what !== 'packages') return 0;
    const [filter] = operands(options).filter((word) => word !== optionValue(options, '--user'));
    const isWanted = (system: boolean): boolean =>
      options.includes('-3') ? !system : options.includes('-s') ? system : true;
    for (const [at, app] of state.packages().entries()) {
      if (!isWanted(app.system) || (filter && !app.package.includes(filter))) continue;
      const path = options.includes('-f') ? `${apkPath(app.package)}=` : '';
      const version = options.includes('--show-versioncode') ? ` versionCode:${app.versionCode}` : '';
      const uid = options.includes('-U') ? ` uid:${10100 + at}` : '';
      call.out(`package:${path}${app.package}${version}${uid}\n`);
    }
    return 0;
  };

const apkPath = (packageName: string): string => `/data/app/${packageName}/base.apk`;

const path =
  ({ state }: PhoneSide): ShellCommand =>
  (call) => {
    const name = call.args.at(-1) ?? '';
    return state.find(name) ? say(call, `package:${apkPath(name)}`) : 1;
  };

const LAUNCH_MATCH = 'priority=0 preferredOrder=0 match=0x108000 specificIndex=-1 isDefault=false';

const resolveActivity =
  ({ state }: PhoneSide): ShellCommand =>
  (call) => {
    const app = state.find(call.args.at(-1) ?? '');
    return say(call, app ? `${LAUNCH_MATCH}\n${app.package}/${app.activity}` : 'No activity found');
  };

const queryActivities =
  ({ state }: PhoneSide): ShellCommand =>
  (call) => {
    const apps = state.packages().filter((app) => app.activity !== '');
    if (call.args.includes('--brief') || call.args.includes('--components')) {
      return say(call, apps.map((app) => `${app.package}/${app.activity}`).join('\n'));
    }
    const describe = (app: (typeof apps)[number], at: number): string =>
      [
        `  Activity #${at}:`,
        `    ${LAUNCH_MATCH}`,
        '    ActivityInfo:',
        `      name=${fullActivity(app.package, app.activity)}`,
        `      packageName=${app.package}`,
      ].join('\n');
    return say(call, [`${apps.length} activities found:`, ...apps.map(describe)].join('\n'));
  };

const install =
  ({ state }: PhoneSide): ShellCommand =>
  async (call) => {
    const size = Number(optionValue(call.args, '-S') ?? Number.NaN);
    const file = call.files.find(call.args.find((arg) => arg.endsWith('.apk')) ?? '');
    const bytes = Number.isFinite(size) ? await call.read(size) : file?.kind === 'file' ? file.data : undefined;
    if (!bytes) return say(call, 'Failure [INSTALL_FAILED_INVALID_URI]', 1);
    const apk = readApk(bytes);
    if (!apk) return say(call, 'Failure [INSTALL_PARSE_FAILED_NOT_APK: Failed to parse the file as an APK]', 1);
    state.install({ ...apk, label: apk.package, activity: '', system: false });
    return say(call, 'Success');
  };

const uninstall =
  ({ state }: PhoneSide): ShellCommand =>
  (call) =>
    state.uninstall(call.args.at(-1) ?? '')
      ? say(call, 'Success')
      : say(call, 'Failure [DELETE_FAILED_INTERNAL_ERROR]', 1);

const clear =
  ({ phone, state }: PhoneSide): ShellCommand =>
  (call) => {
    const name = call.args.at(-1) ?? '';
    const isKnown = phone.clear(name) || state.find(name) !== undefined;
    return say(call, isKnown ? 'Success' : 'Failed', isKnown ? 0 : 1);
  };

const grant =
  (isGranted: boolean) =>
  ({ phone, state }: PhoneSide): ShellCommand =>
  (call) => {
    const [name = '', permission = ''] = operands(call.args);
    if (state.find(name)) {
      phone.grant(name, permission, isGranted);
      return 0;
    }
    call.err(
      `Exception occurred while executing '${isGranted ? 'grant' : 'revoke'}':\njava.lang.IllegalArgumentException: Unknown package: ${name}\n`,
    );
    return UNKNOWN_COMMAND;
  };

const nothing = (): ShellCommand => () => 0;

const VERBS: Readonly<Record<string, (side: PhoneSide) => ShellCommand>> = {
  list,
  path,
  'resolve-activity': resolveActivity,
  'query-activities': queryActivities,
  install,
  uninstall,
  clear,
  grant: grant(true),
  revoke: grant(false),
  enable: nothing,
  disable: nothing,
  'trim-caches': nothing,
};
