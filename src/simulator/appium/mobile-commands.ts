/** The `mobile:` commands that the phone takes. */

import { CommandRefused } from '../commands/command.js';
import type { PhoneSystem } from '../system/phone-system.js';
import { post, send, type MobileArgs, type MobileCommand, type Params } from './mobile-command.js';
import { STATE_COMMANDS } from './state-commands.js';

const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';
const area = ({ left, top, width, height }: MobileArgs) =>
  [left, top, width, height].every(Number.isFinite) ? { left, top, width, height } : undefined;
const point = (x: unknown, y: unknown) => (Number.isFinite(x) && Number.isFinite(y) ? { x, y } : undefined);

/** An element as a client names it: its id, or the object that a find answered with. */
const elementId = (element: unknown): string =>
  typeof element === 'object' && element !== null
    ? String((element as Record<string, unknown>)[ELEMENT_KEY])
    : String(element);
const origin = ({ elementId: element }: MobileArgs) =>
  element ? { ELEMENT: elementId(element), [ELEMENT_KEY]: elementId(element) } : undefined;

const AREA = ['elementId', 'left', 'top', 'width', 'height', 'speed'];

const gesture = (name: string, params: Params, body: (args: MobileArgs) => object): MobileCommand => ({
  params,
  run: (phone, args) => send(phone, 'POST', [`/appium/gestures/${name}`, { origin: origin(args), ...body(args) }]),
});
const clickGesture = (name: string, extra: readonly string[] = []): MobileCommand =>
  gesture(name, { optional: ['elementId', 'x', 'y', ...extra] }, ({ x, y, duration }) => ({
    offset: point(x, y),
    duration,
  }));
const areaGesture = (name: string, required: string[]): MobileCommand =>
  gesture(name, { required, optional: AREA }, (args) => ({
    area: area(args),
    direction: args['direction'],
    percent: args['percent'],
    speed: args['speed'],
  }));

export const stateOf = (phone: PhoneSystem, packageName: string): number => {
  if (!phone.apps().some((app) => app.package === packageName)) return 0;
  if (phone.front().package === packageName) return 4;
  return phone.running().includes(packageName) ? 3 : 1;
};

export function activate(phone: PhoneSystem, packageName: string): void {
  if (phone.launch({ package: packageName })) return;
  throw new CommandRefused('unknown error', `The app "${packageName}" is not installed on this phone.`);
}

export function terminate(phone: PhoneSystem, packageName: string): boolean {
  const wasRunning = stateOf(phone, packageName) >= 3;
  phone.stop(packageName);
  return wasRunning;
}

function remove(phone: PhoneSystem, packageName: string): boolean {
  const wasThere = stateOf(phone, packageName) > 0;
  if (wasThere && !phone.uninstall(packageName))
    throw new CommandRefused('unknown error', `The app "${packageName}" belongs to the phone and cannot be removed.`);
  return wasThere;
}

function startActivity(phone: PhoneSystem, args: MobileArgs): string {
  const [packageName = '', activity] = String(args['component'] ?? args['intent'] ?? '').split('/');
  const link = args['uri'] ?? args['data'];
  const isStarted =
    link === undefined
      ? phone.launch({ package: packageName, activity, fresh: args['stop'] === true })
      : phone.openLink(String(link), packageName || (args['package'] as string | undefined));
  if (isStarted) return `Starting: Intent { cmp=${packageName}/${activity ?? ''} }`;
  throw new CommandRefused(
    'unknown error',
    `Activity class {${packageName}/${activity ?? ''}} does not exist, or no app takes this intent.`,
  );
}

function openLink(phone: PhoneSystem, { url, package: packageName }: MobileArgs): void {
  if (phone.openLink(String(url), packageName as string | undefined)) return;
  throw new CommandRefused('unknown error', `No app on this phone opens "${String(url)}".`);
}

const appCommand = (run: (phone: PhoneSystem, packageName: string) => unknown): MobileCommand => ({
  params: { required: ['appId'], optional: ['timeout', 'options', 'user'] },
  run: (phone, { appId }) => run(phone, String(appId)),
});

function type(phone: PhoneSystem, { text }: MobileArgs): boolean {
  phone.type(String(text));
  return true;
}

/** With labels, which the real driver leaves out: it has no way to ask for them. */
const listApps = (phone: PhoneSystem): object =>
  Object.fromEntries(
    phone
      .apps()
      .map((app) => [app.package, { packageName: app.package, versionCode: app.versionCode, label: app.label }]),
  );

function clear(phone: PhoneSystem, packageName: string): void {
  if (phone.clear(packageName)) return;
  throw new CommandRefused('unknown error', `The app "${packageName}" is not installed on this phone.`);
}

/** The `mobile:` commands this phone takes: a part of the real driver's, by the same names and parameters. */
export const MOBILE_COMMANDS: Readonly<Record<string, MobileCommand>> = {
  clickGesture: clickGesture('click'),
  doubleClickGesture: clickGesture('double_click'),
  longClickGesture: clickGesture('long_click', ['duration']),
  dragGesture: gesture(
    'drag',
    { optional: ['elementId', 'startX', 'startY', 'endX', 'endY', 'speed'] },
    ({ startX, startY, endX, endY, speed }) => ({
      start: point(startX, startY),
      end: point(endX, endY),
      speed,
    }),
  ),
  swipeGesture: areaGesture('swipe', ['direction', 'percent']),
  scrollGesture: areaGesture('scroll', ['direction', 'percent']),
  flingGesture: areaGesture('fling', ['direction']),
  pinchOpenGesture: areaGesture('pinch_open', ['percent']),
  pinchCloseGesture: areaGesture('pinch_close', ['percent']),
  scroll: {
    params: { required: ['strategy', 'selector'], optional: ['elementId', 'maxSwipes'] },
    run: (phone, args) => {
      const { strategy, selector, maxSwipes } = args;
      return send(phone, 'POST', [
        '/gestures/scroll_to',
        { origin: origin(args), params: { strategy, selector, maxSwipes } },
      ]);
    },
  },
  type: { params: { required: ['text'] }, run: type },
  replaceElementValue: {
    params: { required: ['elementId', 'text'] },
    run: (phone, { elementId: element, text }) =>
      send(phone, 'POST', [`/element/${elementId(element)}/value`, { text, replace: true }]),
  },
  pressKey: {
    params: { required: ['keycode'], optional: ['metastate', 'flags', 'isLongPress', 'source'] },
    run: (phone, args) =>
      send(phone, 'POST', [
        `/appium/device/${args['isLongPress'] === true ? 'long_press_keycode' : 'press_keycode'}`,
        args,
      ]),
  },
  performEditorAction: {
    params: { required: ['action'] },
    // Enter does what the keyboard's own key for the field does: search, send, go, next.
    run: (phone) => phone.key(66),
  },
  openNotifications: post('/appium/device/open_notifications'),
  acceptAlert: post('/alert/accept', { optional: ['buttonLabel'] }),
  dismissAlert: post('/alert/dismiss', { optional: ['buttonLabel'] }),
  ...STATE_COMMANDS,
  listWindows: post('/appium/list_windows', { optional: ['filters', 'skipScreenshots'] }),
  resetAccessibilityCache: post('/appium/reset_ax_cache'),
  setClipboard: post('/appium/device/set_clipboard', { required: ['content'], optional: ['contentType', 'label'] }),
  getClipboard: {
    params: { optional: ['contentType'] },
    run: (phone) => Buffer.from(phone.clipboard()).toString('base64'),
  },
  getCurrentPackage: { params: {}, run: (phone) => phone.front().package },
  getCurrentActivity: { params: {}, run: (phone) => phone.front().activity },
  isKeyboardShown: { params: {}, run: (phone) => phone.keyboardShown() },
  hideKeyboard: { params: {}, run: hideKeyboard },
  activateApp: appCommand(activate),
  terminateApp: appCommand(terminate),
  queryAppState: appCommand(stateOf),
  isAppInstalled: appCommand((phone, name) => stateOf(phone, name) > 0),
  removeApp: {
    params: { required: ['appId'], optional: ['timeout', 'keepData', 'skipInstallCheck'] },
    run: (phone, { appId }) => remove(phone, String(appId)),
  },
  clearApp: appCommand(clear),
  listApps: { params: { optional: ['user'] }, run: listApps },
  startActivity: {
    params: {
      optional: [
        'component',
        'intent',
        'wait',
        'stop',
        'action',
        'uri',
        'data',
        'package',
        'categories',
        'mimeType',
        'extras',
        'flags',
        'user',
        'windowingMode',
        'activityType',
        'display',
      ],
    },
    run: startActivity,
  },
  deepLink: { params: { required: ['url'], optional: ['package', 'waitForLaunch'] }, run: openLink },
  changePermissions: {
    params: { required: ['permissions'], optional: ['appPackage', 'action', 'target'] },
    run: (phone, { permissions, appPackage, action }) => {
      for (const permission of [permissions].flat())
        phone.grant(String(appPackage ?? phone.front().package), String(permission), action !== 'revoke');
    },
  },
  lock: { params: { optional: ['seconds'] }, run: (phone) => phone.setLocked(true) },
  unlock: { params: { optional: ['key', 'type', 'strategy', 'timeoutMs'] }, run: (phone) => phone.setLocked(false) },
  isLocked: { params: {}, run: (phone) => phone.isLocked() },
  getDeviceTime: {
    params: { optional: ['format'] },
    run: (phone) => new Date(phone.now()).toISOString().replace(/\.\d+Z$/, '+00:00'),
  },
  backgroundApp: { params: { optional: ['seconds'] }, run: (phone) => phone.key(3) },
};

export function hideKeyboard(phone: PhoneSystem): boolean {
  const wasShown = phone.keyboardShown();
  phone.hideKeyboard();
  return wasShown;
}
