/** A phone as Appium and adb see it. */

import { waitForIdle } from '../commands/idle.js';
import { createServer } from '../commands/run-command.js';
import { DEVICE_COMMANDS } from '../commands/device-commands.js';
import type { Permission, SystemChange } from '../world/effect.js';
import { targetsOf } from '../world/links.js';
import { focusedField } from '../world/editing.js';
import { LAUNCHER } from '../world/world.js';
import { barsOf } from './bars.js';
import { pressKey } from './keys.js';
import { clockOf } from './phone-clock.js';
import type { PhoneSystem, SystemApp } from './phone-system.js';
import type { PhoneMachine } from './phone.js';
import { swipe, type Swipe } from './swipe.js';
import { hold, tap } from './touch.js';

const KEYCODE_HOME = 3;
const HOLD_MS = 500;
/** Milliseconds that a touch takes of the phone's time. */
const TAP_MS = 100;

/** A phone as both ways to it see it: the Appium driver and adb. */
export function createSystem(phone: PhoneMachine, serial: string): PhoneSystem {
  const lasting = (ms: number, act: () => void): void => {
    act();
    phone.pass(ms);
  };
  const finger = ({ from, to, durationMs, isLong = false }: Swipe): void => {
    const isStill = Math.hypot(to.x - from.x, to.y - from.y) < 8 * phone.scene().scale;
    if (!isStill) swipe(phone, { from, to, durationMs, isLong });
    else if (isLong || durationMs >= HOLD_MS) hold(phone, from);
    else tap(phone, from);
  };
  return {
    serial,
    model: DEVICE_COMMANDS.model,
    androidVersion: DEVICE_COMMANDS.android,
    apiLevel: DEVICE_COMMANDS.api,
    now: () => phone.world.now,
    sleep: (ms) => clockOf(phone).sleep(ms),
    locale: () => phone.world.display.locale,
    display: () => ({ ...phone.size, density: phone.world.display.density, rotation: phone.world.display.rotation }),
    bars: () => barsOf(phone),
    apps: () => appsOf(phone),
    running: () => [LAUNCHER, ...phone.world.tasks.map((task) => task.package)],
    front: () => phone.front(),
    picture: () => phone.picture(),
    source: () => phone.source(),
    rest: (timeoutMs) => waitForIdle(phone, timeoutMs),
    run: createServer(phone),
    ...appControl(phone),
    tap: (x, y) => lasting(TAP_MS, () => tap(phone, { x, y })),
    swipe: (from, to, durationMs) => lasting(durationMs, () => finger({ from, to, durationMs })),
    drag: (from, to, durationMs) => lasting(HOLD_MS + durationMs, () => finger({ from, to, durationMs, isLong: true })),
    key: (code, options) =>
      lasting(TAP_MS, () =>
        options?.long && code === KEYCODE_HOME ? pressKey(phone, KEYCODE_HOME) : pressKey(phone, code),
      ),
    type: (text) => {
      for (const part of text.split(/(\n)/))
        phone.perform(part === '\n' ? { do: 'submit' } : { do: 'type', text: part });
    },
    clearText: () => phone.perform({ do: 'edit-key', key: 'select-all' }, { do: 'edit-key', key: 'delete' }),
    keyboardShown: () => phone.world.keyboard.shown && focusedField(phone.apps, phone.world) !== undefined,
    hideKeyboard: () => phone.perform({ do: 'keyboard', shown: false }),
    clipboard: () => phone.world.clipboard,
    setClipboard: (text) => phone.perform({ do: 'clipboard', text }),
    setting: (name) => settingOf(phone, name),
    changeSetting: (name, value) => changeSetting(phone, name, value),
    showShade: (shown) => phone.perform({ do: 'shade', shown }),
    setLocked: (isLocked) => phone.perform(isLocked ? { do: 'screen', on: false } : { do: 'unlock' }),
    isLocked: () => phone.world.locked,
    isScreenOn: () => phone.world.screenOn,
  };
}

const appsOf = ({ apps }: PhoneMachine): readonly SystemApp[] =>
  [...apps.values()].map((app) => ({
    package: app.package,
    label: app.label,
    activity: app.main,
    versionCode: Math.max(1, Math.round(Number.parseFloat(app.version) * 100)),
    versionName: app.version,
    system: app.system,
  }));

/** "com.sim.notes/.Edit" and "com.sim.notes/com.sim.notes.Edit" mean one screen. */
const shortName = (packageName: string, activity: string): string =>
  activity.startsWith(packageName) ? activity.slice(packageName.length) : activity;

type AppControl = 'launch' | 'openLink' | 'stop' | 'clear' | 'install' | 'uninstall' | 'grant';

function appControl(phone: PhoneMachine): Pick<PhoneSystem, AppControl> {
  return {
    launch: ({ package: name, activity, fresh }) => {
      const app = phone.apps.get(name);
      if (!app) return false;
      const screen = activity === undefined ? app.main : shortName(name, activity);
      if (!app.screenNames.includes(screen)) return false;
      if (fresh) phone.perform({ do: 'stop', package: name });
      phone.perform(screen === app.main ? { do: 'start', package: name } : { do: 'open', package: name, screen });
      return true;
    },
    openLink: (link, name) => {
      const isTaken = targetsOf(phone.apps, link).some(({ app }) => name === undefined || app.package === name);
      if (isTaken) phone.perform({ do: 'link', link, package: name });
      return isTaken;
    },
    stop: (name) => phone.perform({ do: 'stop', package: name }),
    clear: (name) => {
      phone.perform({ do: 'clear', package: name });
      return phone.apps.has(name);
    },
    install: (name) => {
      phone.perform({ do: 'install', package: name });
      return phone.apps.has(name);
    },
    uninstall: (name) => {
      const wasThere = phone.apps.has(name);
      phone.perform({ do: 'uninstall', package: name });
      return wasThere && !phone.apps.has(name);
    },
    grant: (name, permission, isGranted) => {
      const short = permission.replace('android.permission.', '') as Permission;
      phone.perform({ do: 'grant', package: name, permission: short, granted: isGranted });
    },
  };
}

const onOff = (isOn: boolean): string => (isOn ? '1' : '0');

/** Settings by the names that Android gives them, and what they change here. */
const SETTINGS: Readonly<
  Record<string, Readonly<{ read: (phone: PhoneMachine) => string; write: (value: string) => SystemChange }>>
> = {
  'global/wifi_on': {
    read: ({ world }) => onOff(world.toggles.wifi),
    write: (value) => ({ toggles: { wifi: value !== '0' } }),
  },
  'global/mobile_data': {
    read: ({ world }) => onOff(world.toggles.data),
    write: (value) => ({ toggles: { data: value !== '0' } }),
  },
  'global/airplane_mode_on': {
    read: ({ world }) => onOff(world.toggles.airplane),
    write: (value) => ({ toggles: { airplane: value !== '0' } }),
  },
  'global/bluetooth_on': {
    read: ({ world }) => onOff(world.toggles.bluetooth),
    write: (value) => ({ toggles: { bluetooth: value !== '0' } }),
  },
  'global/zen_mode': {
    read: ({ world }) => onOff(world.toggles.dnd),
    write: (value) => ({ toggles: { dnd: value !== '0' } }),
  },
  'global/device_name': { read: ({ world }) => world.deviceName, write: (value) => ({ deviceName: value }) },
  'secure/location_mode': {
    read: ({ world }) => (world.toggles.location ? '3' : '0'),
    write: (value) => ({ toggles: { location: value !== '0' } }),
  },
  'secure/navigation_mode': {
    read: ({ world }) => (world.display.navigation === 'gestures' ? '2' : '0'),
    write: (value) => ({ navigation: value === '2' ? 'gestures' : 'buttons' }),
  },
  'secure/ui_night_mode': {
    read: ({ world }) => (world.display.dark ? '2' : '1'),
    write: (value) => ({ dark: value === '2' }),
  },
  'system/accelerometer_rotation': {
    read: ({ world }) => onOff(world.display.autoRotate),
    write: (value) => ({ autoRotate: value !== '0' }),
  },
  'system/font_scale': {
    read: ({ world }) => String(world.display.fontScale),
    write: (value) => ({ fontScale: Number(value) || 1 }),
  },
  'system/screen_brightness': {
    read: ({ world }) => String(Math.round(world.display.brightness * 2.55)),
    write: (value) => ({ brightness: Math.max(0, Math.min(100, Math.round((Number(value) || 0) / 2.55))) }),
  },
  'system/user_rotation': { read: ({ world }) => String(world.display.rotation), write: () => ({}) },
};

const settingOf = (phone: PhoneMachine, name: string): string | undefined =>
  Object.hasOwn(SETTINGS, name) ? SETTINGS[name]?.read(phone) : undefined;

function changeSetting(phone: PhoneMachine, name: string, value: string): boolean {
  const setting = Object.hasOwn(SETTINGS, name) ? SETTINGS[name] : undefined;
  if (!setting) return false;
  if (name === 'system/user_rotation') phone.perform({ do: 'rotate', rotation: value === '1' ? 1 : 0 });
  else phone.perform({ do: 'system', change: setting.write(value) });
  return true;
}
