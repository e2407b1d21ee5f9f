/** What starting an intent does to the world, by its action and its data. */

import type { Effect } from '../../core/effect.js';
import { joinReadings, READS, readingOf, type EffectReading } from './effect-reading.js';
import { readLink } from './link-effect.js';

type IntentParts = Readonly<{ action: string; data?: string | undefined }>;

/** Actions that only show something; what an action of an app does, nobody outside can tell. */
const SHOWS =
  /^android\.(?:intent\.action\.(?:VIEW|MAIN|DIAL|SENDTO|SEARCH|WEB_SEARCH|PICK|EDIT|INSERT|SHOW_\w+)|settings\.\w+)$/;
const DOES: readonly (readonly [RegExp, Effect])[] = [
  [/(?:DELETE|UNINSTALL|FACTORY_RESET|MASTER_CLEAR|WIPE|CLEAR)/, 'deletes'],
  [/(?:INSTALL|GRANT|MANAGE_APP|ADD_DEVICE_ADMIN|REQUEST_)/, 'grants'],
  [/(?:PAY|PURCHASE|BUY|TRANSFER)/, 'pays'],
];

/** A call calls and a deletion deletes; an action that nobody knows is taken to send. */
export function readIntent({ action, data }: IntentParts, said: string): EffectReading {
  const own = DOES.flatMap(([words, effect]) => (words.test(action) ? [effect] : []));
  const known = own.length > 0 ? own : SHOWS.test(action) ? [] : ['sends' as const];
  const linked = data === undefined ? READS : readLink(data, said);
  return joinReadings([linked, known.length > 0 ? readingOf(...known) : READS]);
}
