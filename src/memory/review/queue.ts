/** What waits for a person, with all that is needed to decide about it. */

import type { Shortcut } from '../../core/shortcut.js';
import type { Tip } from '../../core/tip.js';
import { isHeldBack, isOnTrial } from '../ledger/trust.js';
import { UNKNOWN, type TrackRecord } from '../ledger/track-record.js';
import type { Memory } from '../memory.js';
import { isStoredTip } from '../revise-item.js';
import type { StoredItem } from '../tip-file.js';
import { fixedTexts, stepsInWords } from './shortcut-in-words.js';

/** on trial: agents are given it already. waits: nobody is. held back: it is in use, and experience speaks against it. */
export type QueueState = 'on trial' | 'waits' | 'held back';

export type QueueEntry = Readonly<{
  id: string;
  kind: 'tip' | 'shortcut';
  package: string;
  title: string;
  state: QueueState;
  /** The whole advice of a tip, the steps of a shortcut. */
  text: readonly string[];
  /** What a shortcut does alike at every use. */
  fixed: readonly string[];
  effects?: Shortcut['effects'] | undefined;
  flagged?: string | undefined;
  record: TrackRecord;
  /** The runs that it came from, whose folders hold the pictures. */
  runs: readonly string[];
  file: string;
  line: number;
}>;

/** Candidates first as they stand in the files, then what experience holds back. Nothing that came with the program. */
export async function readQueue(memory: Pick<Memory, 'list' | 'standings'>): Promise<readonly QueueEntry[]> {
  const [{ tips, shortcuts }, { standings }] = await Promise.all([memory.list(), memory.standings()]);
  return [...tips, ...shortcuts]
    .filter(({ builtIn }) => !builtIn)
    .flatMap((stored) => entryOf(stored, standings.get(stored.item.id) ?? UNKNOWN) ?? []);
}

function entryOf(stored: StoredItem<Tip | Shortcut>, record: TrackRecord): QueueEntry | undefined {
  const { item, file, line } = stored;
  const state = stateOf(item, record);
  if (!state) return undefined;
  const { id, package: app, title, flagged } = item;
  const common = { id, package: app, state, flagged, record, file, line };
  if (isStoredTip(stored)) {
    const { do: advice, when, not_when: notWhen, from = [] } = stored.item;
    const text = [advice, ...(when ? [`When: ${when}`] : []), ...(notWhen ? [`Not when: ${notWhen}`] : [])];
    return { ...common, kind: 'tip', title: title ?? advice, text, fixed: [], runs: from };
  }
  const shortcut = item as Shortcut;
  return {
    ...common,
    kind: 'shortcut',
    title: title ?? shortcut.name,
    text: [shortcut.description, ...stepsInWords(shortcut)],
    fixed: fixedTexts(shortcut),
    effects: shortcut.effects,
    runs: shortcut.recorded ? [shortcut.recorded.run] : [],
  };
}

function stateOf(item: Tip | Shortcut, record: TrackRecord): QueueState | undefined {
  if (item.status === 'candidate') return isOnTrial(item, record) ? 'on trial' : 'waits';
  const isInUse = item.status === 'active' || item.status === 'trusted';
  return isInUse && isHeldBack(item, record) ? 'held back' : undefined;
}
