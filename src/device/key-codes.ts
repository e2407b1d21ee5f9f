import type { KeyName } from './device.js';

/** Android's android.view.KeyEvent.KEYCODE_* numbers. */
export const KEY_CODES: Readonly<Record<KeyName, number>> = {
  enter: 66,
  back: 4,
  home: 3,
  recents: 187,
  delete: 67,
  tab: 61,
  search: 84,
  escape: 111,
  up: 19,
  down: 20,
  left: 21,
  right: 22,
  'volume-up': 24,
  'volume-down': 25,
  power: 26,
};
