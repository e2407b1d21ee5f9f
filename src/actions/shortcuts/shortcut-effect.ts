/** What a shortcut says that it does to the world. */

import type { Effect } from '../../core/effect.js';
import type { Shortcut } from '../../core/shortcut.js';

const EFFECTS: Readonly<Record<Shortcut['effects'], Effect>> = {
  read_only: 'reads',
  writes: 'writes',
  sends: 'sends',
  deletes: 'deletes',
  pays: 'pays',
};

export const effectOf = ({ effects }: Pick<Shortcut, 'effects'>): Effect => EFFECTS[effects];
