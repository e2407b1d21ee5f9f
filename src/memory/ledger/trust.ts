/** The ladder of trust: from candidate over trial into use, and back, by what the ledger says alone. */

import type { Shortcut } from '../../core/shortcut.js';
import type { Tip } from '../../core/tip.js';
import type { TrackRecord } from './track-record.js';

/** Below this an item is not offered at all: two that harmed and none that helped. */
const FLOOR = 0.1;
/** As much against an item as for it, from so much on, is too much. */
const MOST_BAD = 1.4;
/** One who is sure says that it helped, a little faded. */
const LEAST_GOOD = 0.9;
const CLEAN_USES = 2;
const LEAST_SURE = 0.5;
const INDEPENDENT_RUNS = 2;

/** What a ladder needs to know of an item; tips have no effects. */
export type LadderItem = Pick<Tip, 'source' | 'flagged'> &
  Readonly<{ status: Tip['status'] | Shortcut['status']; effects?: Shortcut['effects'] }>;

export type StatusStep = Readonly<{ to: 'active' | 'trusted' | 'candidate'; why: string }>;

/** Experience speaks so much against it that no agent is given it. A pinned one is a person's own affair. */
export const isHeldBack = ({ status }: Pick<LadderItem, 'status'>, record: TrackRecord): boolean =>
  status !== 'pinned' && (record.confidence < FLOOR || (record.bad >= MOST_BAD && record.bad >= record.good));

/** Given to agents and named as such, though nobody has read it: what was learned, was not flagged, and at worst writes. */
export const isOnTrial = (item: LadderItem, record: TrackRecord): boolean =>
  mayRiseAlone(item) && record.missesInARow === 0 && !isHeldBack(item, record);

/** What sends, pays, deletes, or was flagged, waits for a person. */
const mayRiseAlone = ({ status, source, flagged, effects = 'read_only' }: LadderItem): boolean =>
  status === 'candidate' &&
  source === 'learned' &&
  flagged === undefined &&
  (effects === 'read_only' || effects === 'writes');

/** The step up or down that experience asks for; undefined where the item stays what it is. What a person wrote stays. */
export function nextStatus(item: LadderItem, record: TrackRecord): StatusStep | undefined {
  if (item.source !== 'learned') return undefined;
  if (item.status === 'active') return fallOfTip(item, record);
  if (item.status === 'trusted') return fallOfShortcut(record);
  if (!isOnTrial(item, record)) return undefined;
  return item.effects === undefined ? riseOfTip(record) : riseOfShortcut(record);
}

function riseOfTip({ good, bad, vouchedBy }: TrackRecord): StatusStep | undefined {
  if (good >= LEAST_GOOD && good > bad) return { to: 'active', why: 'it helped in a run that went well' };
  if (vouchedBy.length < INDEPENDENT_RUNS) return undefined;
  return { to: 'active', why: `${vouchedBy.length} runs came to it by themselves` };
}

const fallOfTip = (item: LadderItem, record: TrackRecord): StatusStep | undefined =>
  isHeldBack(item, record) ? { to: 'candidate', why: 'it was followed and did more harm than good' } : undefined;

const riseOfShortcut = ({ cleanInARow }: TrackRecord): StatusStep | undefined =>
  cleanInARow < CLEAN_USES ? undefined : { to: 'trusted', why: `${cleanInARow} clean uses, each with other values` };

function fallOfShortcut({ missesInARow, confidence }: TrackRecord): StatusStep | undefined {
  if (missesInARow >= 2) return { to: 'candidate', why: `it was missed ${missesInARow} times in a row` };
  if (missesInARow === 1 && confidence < LEAST_SURE) return { to: 'candidate', why: 'it no longer fits the app' };
  return undefined;
}
