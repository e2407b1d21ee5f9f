import { optionValue, type ShellCall } from './command.js';
import { AUTOMATION_PACKAGE, fullActivity, type CommandGroup, type PhoneSide } from './phone-call.js';

const APPIUM_SETTINGS = 'io.appium.settings';
const CLIPBOARD_GET = `${APPIUM_SETTINGS}.clipboard.get`;
const OPTIONS_WITH_VALUE = new Set(['-n', '-a', '-d', '-c', '-f', '-t', '-p', '--user', '--es', '--ei', '--ez', '-e']);
const HOME_CATEGORY = 'android.intent.category.HOME';
const KEYCODE_HOME = 3;
const NO_ACTIVITIES = 252;

/** The activity manager: `am …`, and `monkey` as far as it starts an app. */
export const activityCommands: CommandGroup = (side) => ({
  am: (call) => manageActivities(call, side),
  monkey: (call) => monkey(call, side),
});

export function manageActivities(call: ShellCall, side: PhoneSide): number | Promise<number> {
  const [verb, ...args] = call.args;
  const inner = { ...call, args };
  switch (verb) {
    case 'start':
    case 'start-activity':
      return start(inner, side);
    case 'force-stop':
    case 'kill':
      return stop(args.at(-1) ?? '', side);
    case 'instrument':
      return instrument(inner, side);
    case 'broadcast':
      return broadcast(inner, side);
    case 'start-foreground-service':
    case 'startservice':
      call.out('Starting service: Intent { }\n');
      return 0;
    case 'get-current-user':
      call.out('0\n');
      return 0;
    case 'stack':
    case 'task':
      if (args[0] === 'list') call.out(stackOf(side));
      return 0;
    default:
      call.err(`Unknown command: ${verb ?? ''}\n`);
      return 255;
  }
}

function stackOf({ phone }: PhoneSide): string {
  const { package: name, activity } = phone.front();
  const { width, height } = phone.display();
  const component = `${name}/${fullActivity(name, activity)}`;
  return `RootTask id=12 bounds=[0,0][${width},${height}] displayId=0 userId=0\n  taskId=12: ${component} bounds=[0,0][${width},${height}] userId=0 visible=true topActivity=ComponentInfo{${component}}\n`;
}

type Target = Readonly<{ component: string | undefined; link: string | undefined; packageName: string | undefined }>;

function targetOf(args: readonly string[]): Target {
  const bare = args.filter(
    (arg, at) => arg !== '' && !arg.startsWith('-') && !OPTIONS_WITH_VALUE.has(args[at - 1] ?? ''),
  );
  const component = optionValue(args, '-n') ?? bare.find((word) => word.includes('/') && !word.includes('://'));
  const packageName = optionValue(args, '-p') ?? bare.find((word) => !word.includes('/'));
  return { component, link: optionValue(args, '-d'), packageName };
}

function start(call: ShellCall, side: PhoneSide): number {
  const { component, link, packageName } = targetOf(call.args);
  const action = optionValue(call.args, '-a');
  call.out(
    `Starting: Intent { ${[action && `act=${action}`, link && `dat=${link}`, component && `cmp=${component}`].filter(Boolean).join(' ')} }\n`,
  );
  if (link !== undefined && component === undefined) {
    if (side.phone.openLink(link, packageName)) return started(call, side);
    return unresolved(call, action, link);
  }
  if (optionValue(call.args, '-c') === HOME_CATEGORY) {
    side.phone.key(KEYCODE_HOME);
    return started(call, side);
  }
  if (component === undefined && packageName === undefined) return unresolved(call, action);
  const [name = '', activity = ''] = component?.split('/') ?? [packageName];
  if (name === APPIUM_SETTINGS && side.state.find(name)) {
    side.state.start(name);
    return started(call, side);
  }
  const before = side.phone.front();
  const short = activity.startsWith(name) ? activity.slice(name.length) : activity;
  const isFresh = call.args.includes('-S');
  if (!side.state.find(name) || !side.phone.launch({ package: name, activity: short || undefined, fresh: isFresh })) {
    call.err(`Error type 3\nError: Activity class {${name}/${fullActivity(name, activity)}} does not exist.\n`);
    return 1;
  }
  if (before.package === name && !isFresh) {
    call.out('Warning: Activity not started, intent has been delivered to currently running top-most instance.\n');
  }
  return started(call, side);
}

function unresolved({ err }: ShellCall, action = '', link?: string): number {
  const data = link === undefined ? '' : ` dat=${link}`;
  err(`Error: Activity not started, unable to resolve Intent { act=${action}${data} flg=0x10000000 }\n`);
  return 1;
}

function started({ args, out }: ShellCall, { phone }: PhoneSide): number {
  const { package: name, activity } = phone.front();
  if (args.includes('-W'))
    out(`Status: ok\nLaunchState: COLD\nActivity: ${name}/${activity}\nTotalTime: 120\nWaitTime: 130\nComplete\n`);
  return 0;
}

function stop(name: string, { phone, state, automation }: PhoneSide): number {
  phone.stop(name);
  state.stop(name);
  if (name.startsWith(AUTOMATION_PACKAGE)) automation.stop();
  return 0;
}

/** Stays open as long as the UiAutomator2 server runs: the driver takes its end for the server's death. */
function instrument(call: ShellCall, { state, automation }: PhoneSide): Promise<number> {
  return new Promise((resolve) => {
    const end = (): void => {
      state.stop(AUTOMATION_PACKAGE);
      call.out('INSTRUMENTATION_CODE: -1\n');
      resolve(0);
    };
    call.onHangUp(() => automation.stop());
    call.out('INSTRUMENTATION_STATUS: class=io.appium.uiautomator2.server.test.AppiumUiAutomator2Server\n');
    state.start(AUTOMATION_PACKAGE);
    automation.start(end);
  });
}

/** What the two well-known helper apps answer to; anything else has no receiver. */
function broadcast({ args, out }: ShellCall, { phone, state }: PhoneSide): number {
  const action = optionValue(args, '-a') ?? '';
  const text = args[args.findIndex((arg) => arg === '--es') + 2] ?? '';
  const isKeyboardInUse = state.setting('secure/default_input_method')?.startsWith('com.android.adbkeyboard') ?? false;
  if (isKeyboardInUse && action === 'ADB_INPUT_TEXT') phone.type(text);
  if (isKeyboardInUse && action === 'ADB_INPUT_B64') phone.type(Buffer.from(text, 'base64').toString('utf8'));
  if (isKeyboardInUse && action === 'ADB_CLEAR_TEXT') phone.clearText();
  const result = action === CLIPBOARD_GET ? Buffer.from(phone.clipboard()).toString('base64') : '';
  const hasExtras = args.includes('--es') ? ' (has extras)' : '';
  out(`Broadcasting: Intent { act=${action} flg=0x400000${hasExtras} }\n`);
  out(
    action.startsWith(APPIUM_SETTINGS)
      ? `Broadcast completed: result=-1, data="${result}"\n`
      : 'Broadcast completed: result=0\n',
  );
  return 0;
}

function monkey({ args, out }: ShellCall, { phone, state }: PhoneSide): number {
  const name = optionValue(args, '-p') ?? '';
  const echoed = args.map((arg) => `  bash arg: ${arg}\n`).join('') + `args: [${args.join(', ')}]\n`;
  if (!state.find(name) || !phone.launch({ package: name })) {
    out(`${echoed}** No activities found to run, monkey aborted.\n`);
    return NO_ACTIVITIES;
  }
  out(`${echoed}Events injected: 1\n## Network stats: elapsed time=18ms (0ms mobile, 0ms wifi, 18ms not connected)\n`);
  return 0;
}
