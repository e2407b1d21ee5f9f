/** What Phone remembers. */

import { CALLS } from '../content/calls.js';
import { FIRST_START } from '../content/start.js';

export type Call = { phone: string; at: number; way: 'made' | 'received' | 'missed' };

export type State = { number: string; calls: readonly Call[]; tab: number };

export type Message =
  | { kind: 'press'; key: string }
  | { kind: 'erase' | 'dial' | 'keypad' | 'end' | 'up' | 'answered' | 'uncalled' | 'app-info' }
  | { kind: 'allow'; permission: 'READ_CALL_LOG' | 'READ_CONTACTS' }
  | { kind: 'call'; phone: string }
  | { kind: 'tab'; tab: number };

export const initial: State = {
  number: '',
  calls: CALLS.map(({ phone, hoursAgo, way }) => ({ phone, at: FIRST_START - hoursAgo * 3_600_000, way })),
  tab: 0,
};
