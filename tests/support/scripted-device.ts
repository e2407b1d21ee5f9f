import { contains, type Point } from '../../src/core/geometry.js';
import type { Screen } from '../../src/core/screen.js';
import type { Device } from '../../src/device/device.js';

/** What a tap or a text leads to, by the label of what was touched. */
export type ScriptedScreens = Readonly<Record<string, Screen>>;

/** What any swipe leads to, among the scripted screens. */
export const SWIPED = '(swiped)';

/** A phone of a few named screens: a tap on "Save" leads to the screen "Save" if there is one. Everything done is logged. */
export function scriptedDevice(start: Screen, screens: ScriptedScreens = {}) {
  const log: string[] = [];
  let screen = start;
  let held: string | undefined;
  const touch = (name: string) => async (at: Point) => {
    const hit = screen.elements.find(({ bounds }) => contains(bounds, at));
    const label = hit?.label || hit?.hint || 'nothing';
    log.push(`${name} ${label}`);
    if (hit?.abilities.includes('type')) held = hit.value ?? '';
    screen = screens[label] ?? screen;
  };
  const note = (text: string) => async () => void log.push(text);
  const device: Device = {
    description: { name: 'scripted', kind: 'simulated', model: 'Scripted', android: '16', size: start.size },
    observe: async () => Promise.reject(new Error('Look at the screens instead.')),
    source: async () => '',
    tap: touch('tap'),
    doubleTap: touch('double tap'),
    longPress: touch('long press'),
    swipe: async (from, to) => {
      log.push(`swipe ${from.x},${from.y} ${to.x},${to.y}`);
      screen = screens[SWIPED] ?? screen;
    },
    drag: async (from, to) => void log.push(`drag ${from.x},${from.y} ${to.x},${to.y}`),
    typeText: async (text) => {
      log.push(`type ${text}`);
      held = (held ?? '') + text;
    },
    replaceText: async (text) => {
      log.push(`replace ${text}`);
      held = text;
    },
    focusedText: async () => held,
    pressKey: async (key) => void log.push(`key ${key}`),
    hideKeyboard: note('hide keyboard'),
    installedApps: async () => [
      { package: 'com.sim.notes', label: 'Notes' },
      { package: 'com.sim.maps', label: 'Maps' },
    ],
    openApp: async (name) => {
      log.push(`open ${name}`);
      screen = screens[name] ?? screen;
    },
    stopApp: async (name) => void log.push(`stop ${name}`),
    clearApp: async (name) => void log.push(`clear ${name}`),
    openLink: async (url) => void log.push(`link ${url}`),
    startIntent: note('intent'),
    openNotifications: note('notifications'),
    clipboard: async () => 'from the clipboard',
    setClipboard: async (text) => void log.push(`copy ${text}`),
    close: note('close'),
  };
  return { device, log, look: async () => screen, show: (next: Screen) => void (screen = next) };
}
