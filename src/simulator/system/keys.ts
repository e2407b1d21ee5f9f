/** What Android's key codes do. */

import type { Input } from '../world/step.js';
import type { PhoneMachine } from './phone.js';

const SHIFT = 0x1;
const CONTROL = 0x1000;

const EDITS: Readonly<Record<number, Input>> = {
  21: { do: 'edit-key', key: 'left' },
  22: { do: 'edit-key', key: 'right' },
  67: { do: 'edit-key', key: 'delete' },
  112: { do: 'edit-key', key: 'forward-delete' },
  122: { do: 'edit-key', key: 'start' },
  123: { do: 'edit-key', key: 'end' },
  277: { do: 'edit-key', key: 'cut' },
  278: { do: 'edit-key', key: 'copy' },
  279: { do: 'edit-key', key: 'paste' },
  23: { do: 'submit' },
  66: { do: 'submit' },
  84: { do: 'submit' },
  160: { do: 'submit' },
  3: { do: 'home' },
  4: { do: 'back' },
  111: { do: 'back' },
  187: { do: 'recents' },
  83: { do: 'shade', shown: true },
  224: { do: 'screen', on: true },
  223: { do: 'screen', on: false },
};

const WITH_CONTROL: Readonly<Record<number, Input>> = {
  29: { do: 'edit-key', key: 'select-all' },
  31: { do: 'edit-key', key: 'copy' },
  50: { do: 'edit-key', key: 'paste' },
  52: { do: 'edit-key', key: 'cut' },
};

const MARKS: Readonly<Record<number, string>> = {
  55: ',',
  56: '.',
  62: ' ',
  69: '-',
  70: '=',
  74: ';',
  75: "'",
  76: '/',
  77: '@',
  81: '+',
  17: '*',
  18: '#',
};

const POWER = 26;
const FIRST_LETTER = 29;
const FIRST_DIGIT = 7;
const FIRST_PAD_DIGIT = 144;

/** Presses a key by Android's code (android.view.KeyEvent). One that means nothing here does nothing. */
export function pressKey(phone: PhoneMachine, code: number, metaState = 0): void {
  const typed = letterOf(code, (metaState & SHIFT) !== 0);
  const input = (metaState & CONTROL) !== 0 ? WITH_CONTROL[code] : EDITS[code];
  if (input) phone.perform(input);
  else if (code === POWER) phone.perform({ do: 'screen', on: !phone.world.screenOn });
  else if (typed !== undefined) phone.perform({ do: 'type', text: typed });
}

function letterOf(code: number, isShifted: boolean): string | undefined {
  const letter = 'abcdefghijklmnopqrstuvwxyz'[code - FIRST_LETTER];
  if (letter !== undefined) return isShifted ? letter.toUpperCase() : letter;
  return MARKS[code] ?? '0123456789'[code - FIRST_DIGIT] ?? '0123456789'[code - FIRST_PAD_DIGIT];
}
