/** enter, back, home, switch_app, hide_keyboard, open_notifications, press_key. */

import { z } from 'zod';
import type { Screen } from '../core/screen.js';
import type { Device, KeyName } from '../device/device.js';
import { defineAction, type Action } from './action.js';
import { READS, WRITES, type EffectReading } from './effects/effect-reading.js';
import { readDelete, readEnter } from './effects/key-effect.js';

const NO_ARGS = z.strictObject({});

type Simple = Readonly<{
  name: string;
  whenToUse: string;
  wording: string;
  effect?: (screen: Screen) => EffectReading;
  opensSystemWindow?: true;
  press: (device: Device) => Promise<void>;
}>;

const simple = ({ name, whenToUse, wording, effect = () => READS, opensSystemWindow, press }: Simple): Action =>
  defineAction({
    name,
    whenToUse,
    args: NO_ARGS,
    seenIn: 'elements',
    effect: (_, screen) => effect(screen),
    ...(opensSystemWindow && { opensSystemWindow }),
    wording: () => wording,
    perform: async (_, { context }) => {
      await press(context.device);
      return { ok: true, detail: 'Done.' };
    },
  });

const KEYS = [
  'enter',
  'back',
  'home',
  'delete',
  'tab',
  'search',
  'escape',
  'up',
  'down',
  'left',
  'right',
  'volume-up',
  'volume-down',
] as const satisfies readonly KeyName[];

const pressKey = defineAction({
  name: 'press_key',
  whenToUse: 'press a key that no other action stands for',
  args: z.strictObject({
    key: z.enum(KEYS, `must be one of: ${KEYS.join(', ')}`).describe(`one of: ${KEYS.join(', ')}`),
  }),
  seenIn: 'elements',
  effect: ({ key }, screen) => {
    if (key === 'enter' || key === 'search') return readEnter(screen);
    return key === 'delete' ? readDelete(screen) : WRITES;
  },
  wording: ({ key }) => `press the key ${key}`,
  perform: async ({ key }, { context }) => {
    await context.device.pressKey(key);
    return { ok: true, detail: `Pressed ${key}.` };
  },
});

export const KEY_ACTIONS: readonly Action[] = [
  simple({
    name: 'enter',
    whenToUse: 'finish what was typed: search, go, send, or a new line where a field has several',
    wording: 'press enter',
    effect: (screen) => readEnter(screen),
    press: (device) => device.pressKey('enter'),
  }),
  simple({
    name: 'back',
    whenToUse: 'leave this page or dialog, or close the keyboard',
    wording: 'go back',
    press: (device) => device.pressKey('back'),
  }),
  simple({
    name: 'home',
    whenToUse: 'go to the launcher',
    wording: 'go home',
    press: (device) => device.pressKey('home'),
  }),
  simple({
    name: 'switch_app',
    whenToUse: 'see the apps that were used last',
    wording: 'show the last apps',
    opensSystemWindow: true,
    press: (device) => device.pressKey('recents'),
  }),
  simple({
    name: 'hide_keyboard',
    whenToUse: 'see what the keyboard covers',
    wording: 'hide the keyboard',
    press: (device) => device.hideKeyboard(),
  }),
  simple({
    name: 'open_notifications',
    whenToUse: 'read or open notifications',
    wording: 'open the notifications',
    opensSystemWindow: true,
    press: (device) => device.openNotifications(),
  }),
  pressKey,
];
