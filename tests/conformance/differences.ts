import { mobile, type BadRequest, type Refusal } from './bad-input.js';

/** A request that the two entrances answer otherwise, and why that is right so. */
export type Difference = Readonly<{
  what: string;
  request: BadRequest;
  embedded: Refusal;
  uiautomator2: Refusal;
  why: string;
}>;

const get = (path: string): BadRequest => ({ method: 'GET', path });
const NOT_HERE: Refusal = [405, 'unknown method'];
const UNKNOWN: Refusal = [404, 'unknown command'];
const FAILED: Refusal = [500, 'unknown error'];
const BROWSER =
  'The base driver knows the command of browsers and refuses it; UiAutomator2 hands it on to the phone, which does not know it.';

/** All of them; docs/adb.md has the same table. */
export const DIFFERENCES: readonly Difference[] = [
  {
    what: 'an empty selector',
    request: { path: '/element', body: { using: 'id', value: '' } },
    embedded: [404, 'no such element'],
    uiautomator2: FAILED,
    why: 'A slip of the UiAutomator2 driver: it throws before it asks the phone.',
  },
  {
    what: 'actions that are no list',
    request: { path: '/actions', body: { actions: {} } },
    embedded: [400, 'invalid argument'],
    uiautomator2: FAILED,
    why: 'A slip of the UiAutomator2 driver: it maps over the actions unchecked.',
  },
  {
    what: 'a text as the arguments of a mobile command',
    request: mobile('clickGesture', 'x'),
    embedded: [400, 'invalid argument'],
    uiautomator2: FAILED,
    why: 'A slip of the UiAutomator2 driver: it looks into the text as into an object.',
  },
  {
    what: 'a script of a browser',
    request: { path: '/execute/sync', body: { script: 'return 1', args: [] } },
    embedded: [500, 'unsupported operation'],
    uiautomator2: NOT_HERE,
    why: 'UiAutomator2 runs scripts in web views; the phone here has no context but its own.',
  },
  { what: 'the title', request: get('/title'), embedded: NOT_HERE, uiautomator2: UNKNOWN, why: BROWSER },
  { what: 'cookies', request: get('/cookie'), embedded: NOT_HERE, uiautomator2: UNKNOWN, why: BROWSER },
  { what: 'window handles', request: get('/window/handles'), embedded: NOT_HERE, uiautomator2: UNKNOWN, why: BROWSER },
  {
    what: 'a property',
    request: get('/element/x/property/text'),
    embedded: NOT_HERE,
    uiautomator2: UNKNOWN,
    why: BROWSER,
  },
  { what: 'a style', request: get('/element/x/css/color'), embedded: NOT_HERE, uiautomator2: UNKNOWN, why: BROWSER },
  {
    what: 'keys without an element',
    request: { path: '/keys', body: { value: ['a'] } },
    embedded: UNKNOWN,
    uiautomator2: [404, 'no such element'],
    why: 'No route of Appium 3; UiAutomator2 hands unknown routes on to the phone, whose server has it.',
  },
  {
    what: 'the place of an element without its size',
    request: get('/element/x/location'),
    embedded: UNKNOWN,
    uiautomator2: [404, 'no such element'],
    why: 'The same: a route of the server in the phone alone. Use "rect".',
  },
  {
    what: 'an APK to install',
    request: mobile('installApp', { appPath: '/nothing.apk' }),
    embedded: [500, 'unsupported operation'],
    uiautomator2: FAILED,
    why: 'The apps of the phone are part of it. Over adb an APK is taken in by its manifest, as adb install does.',
  },
];

/** `mobile:` commands of the UiAutomator2 driver that the embedded driver does not have. */
export const MISSING_COMMANDS: readonly Readonly<{ why: string; names: readonly string[] }>[] = [
  {
    why: 'they need adb or the shell',
    names: [
      ...['shell', 'pushFile', 'pullFile', 'pullFolder', 'deleteFile', 'installApp', 'installMultipleApks'],
      ...['startService', 'stopService', 'broadcast', 'getAppStrings', 'screenshots', 'startLogsBroadcast'],
      ...['stopLogsBroadcast', 'deviceidle', 'sendTrimMemory', 'getPermissions'],
    ],
  },
  {
    why: 'they need a console of the emulator, which the phone has not',
    names: [
      ...['execEmuConsoleCommand', 'injectEmulatorCameraImage', 'fingerprint', 'sendSms', 'gsmCall', 'gsmSignal'],
      ...['gsmVoice', 'powerAc', 'powerCapacity', 'networkSpeed', 'sensorSet'],
    ],
  },
  {
    why: 'they need the helper app of Appium',
    names: [
      ...['getNotifications', 'listSms', 'setGeolocation', 'getGeolocation', 'resetGeolocation', 'refreshGpsCache'],
      ...['startMediaProjectionRecording', 'isMediaProjectionRecordingRunning', 'stopMediaProjectionRecording'],
      ...['bluetooth', 'nfc', 'toggleGps', 'isGpsEnabled'],
    ],
  },
  { why: 'there is no web view to switch to', names: ['getContexts', 'getChromeCapabilities', 'viewportElementRect'] },
  {
    why: 'nothing of the phone stands behind them',
    names: [
      ...['getPerformanceData', 'getPerformanceDataTypes', 'startScreenStreaming', 'stopScreenStreaming'],
      ...['scheduleAction', 'getActionHistory', 'unscheduleAction', 'setStylusHandwriting', 'scrollBackTo'],
    ],
  },
];
