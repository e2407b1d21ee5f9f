/** `dumpsys`: the few services whose state clients read, in the lines that they look for. */

import type { ShellCall } from './command.js';
import { fullActivity, type CommandGroup, type PhoneSide } from './phone-call.js';

/** `dumpsys`: the few services whose state clients read, in the lines that they look for. */
export const dumpCommands: CommandGroup = (side) => ({ dumpsys: (call) => dump(call, side) });

type Dump = (side: PhoneSide, args: readonly string[]) => string;

function dump(call: ShellCall, side: PhoneSide): number {
  const args = call.args[0] === '-d' ? call.args.slice(2) : call.args;
  const [service = '', ...rest] = args;
  const text = Object.hasOwn(SERVICES, service) ? SERVICES[service] : undefined;
  if (!text) {
    call.err(`Can't find service: ${service}\n`);
    return 0;
  }
  call.out(text(side, rest));
  return 0;
}

const focusLines = ({ phone }: PhoneSide): string => {
  const { package: name, activity } = phone.front();
  return [
    `  mCurrentFocus=Window{def5678 u0 ${name}/${fullActivity(name, activity)}}`,
    `  mFocusedApp=ActivityRecord{abc1234 u0 ${name}/${activity} t12}`,
  ].join('\n');
};

const windowDump: Dump = (side, [part = '']) => {
  const { width, height, density, rotation } = side.phone.display();
  const isLocked = side.phone.isLocked();
  return [
    `WINDOW MANAGER ${part}`,
    '  Display: mDisplayId=0',
    `    init=${width}x${height} ${density}dpi cur=${width}x${height} app=${width}x${height}`,
    `    mCurrentRotation=ROTATION_${rotation * 90}`,
    focusLines(side),
    '  KeyguardStateMonitor',
    `      mIsShowing=${isLocked}`,
    `      mInputRestricted=${isLocked}`,
    '  KeyguardServiceDelegate',
    '      secure=false',
    `  screenState=${side.phone.isScreenOn() ? 'SCREEN_STATE_ON' : 'SCREEN_STATE_OFF'}`,
    `  mScreenOnFully=${side.phone.isScreenOn()} mShowingLockscreen=${isLocked} mDreamingLockscreen=false`,
    ...(part === 'windows' ? barWindows(side) : []),
    '',
  ].join('\n');
};

/** The bars as windows of their own, each ended by an empty line. */
function barWindows({ phone }: PhoneSide): readonly string[] {
  const { width, height } = phone.display();
  const { status, navigation } = phone.bars();
  const window = (at: number, [name, type]: readonly [string, string], frame: string): string =>
    `  Window #${at} Window{a1b2c3${at} u0 ${name}}:\n    ty=${type}\n    mFrame=${frame}\n    mViewVisibility=0x0\n`;
  return [
    window(0, ['NavigationBar0', 'NAVIGATION_BAR'], `[0,${height - navigation}][${width},${height}]`),
    window(1, ['StatusBar', 'STATUS_BAR'], `[0,0][${width},${status}]`),
  ];
}

const activityDump: Dump = (side, [part, name]) => {
  const { package: front, activity } = side.phone.front();
  const record = `ActivityRecord{abc1234 u0 ${front}/${activity} t12}`;
  if (part === 'services') {
    const isUp = name !== undefined && side.state.isRunning(name);
    const service = ` * ServiceRecord{1 u0 ${name}/.ForegroundService}\n    isForeground=true foregroundId=1`;
    return `ACTIVITY MANAGER SERVICES (dumpsys activity services)\n${isUp ? service : '  (nothing)'}\n`;
  }
  if (part === 'processes') {
    const lines = [...side.state.processes()].map(
      ([each, id]) => `  *APP* UID 10100 ProcessRecord{a1b2c3 ${id}:${each}/u0a100}\n`,
    );
    return `ACTIVITY MANAGER RUNNING PROCESSES (dumpsys activity processes)\n${lines.join('')}`;
  }
  if (part === 'recents')
    return `ACTIVITY MANAGER RECENT TASKS (dumpsys activity recents)\n  * Recent #0: Task{abc #12 A=10100:${front} id=12}\n`;
  return `  mResumedActivity: ${record}\n  topResumedActivity=${record}\n  ResumedActivity: ${record}\n`;
};

const packageDump: Dump = ({ state }, [name = '']) => {
  const app = state.find(name);
  if (!app) return `Unable to find package: ${name}\n`;
  return [
    'Activity Resolver Table:',
    '  Non-Data Actions:',
    '      android.intent.action.MAIN:',
    `        1234567 ${name}/${app.activity} filter 89abcde`,
    '          Action: "android.intent.action.MAIN"',
    '          Category: "android.intent.category.LAUNCHER"',
    '',
    'Packages:',
    `  Package [${name}] (abc):`,
    `    codePath=/data/app/${name}`,
    `    versionCode=${app.versionCode} minSdk=26 targetSdk=35`,
    `    versionName=${app.versionName}`,
    '    requested permissions:',
    '      android.permission.INTERNET',
    '    install permissions:',
    '      android.permission.INTERNET: granted=true',
    '    User 0: installed=true',
    '      runtime permissions:',
    '',
  ].join('\n');
};

const inputDump: Dump = ({ phone }) => {
  const { width, height, rotation } = phone.display();
  return [
    'INPUT MANAGER (dumpsys input)',
    `      SurfaceOrientation: ${rotation}`,
    `      InputDeviceOrientation: ${rotation}`,
    `      PhysicalWidth: ${width}px`,
    `      PhysicalHeight: ${height}px`,
    `      logicalFrame=[0, 0, ${width}, ${height}]`,
    `      physicalFrame=[0, 0, ${width}, ${height}]`,
    '',
  ].join('\n');
};

const keyboardDump: Dump = ({ phone, state }) => {
  const isShown = phone.keyboardShown();
  return `  mCurMethodId=${state.setting('secure/default_input_method') ?? ''}\n  mInputShown=${isShown} mIsInputViewShown=${isShown}\n`;
};

const surfaceDump: Dump = (_, [part]) =>
  part === '--display-id'
    ? 'Display 4619827259835644672 (HWC display 0): port=0 pnpId=FTP displayName="Built-in display"\n'
    : 'mCurrentOrientation=0\n';

const SERVICES: Readonly<Record<string, Dump>> = {
  window: windowDump,
  activity: activityDump,
  package: packageDump,
  input: inputDump,
  input_method: keyboardDump,
  display: ({ phone }) => `DISPLAY MANAGER (dumpsys display)\n  mCurrentOrientation=${phone.display().rotation}\n`,
  SurfaceFlinger: surfaceDump,
  power: ({ phone }) => {
    const state = phone.isScreenOn() ? 'ON' : 'OFF';
    return `POWER MANAGER (dumpsys power)\n  mWakefulness=${phone.isScreenOn() ? 'Awake' : 'Asleep'}\n  mHoldingDisplaySuspendBlocker=${phone.isScreenOn()}\nDisplay Power: state=${state}\n`;
  },
  battery: () =>
    'Current Battery Service state:\n  AC powered: false\n  USB powered: true\n  status: 2\n  level: 100\n  scale: 100\n',
  deviceidle: (_, [, name = '']) => `Added: ${name.replace(/^\+/, '')}\n`,
  'telephony.registry': () => 'mCallState=0\n',
  bluetooth_manager: () => 'Bluetooth Status\n  enabled: false\n  name: Fingertips phone\n',
  meminfo: () => '  Native Heap    10240\n  Dalvik Heap     8192\n        TOTAL    40960\n',
  notification: () => 'Current Notification Manager state:\n',
};
