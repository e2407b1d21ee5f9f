/** How the memory does, in numbers. */

import { isHeldBack, isOnTrial } from '../ledger/trust.js';
import { UNKNOWN, type TrackRecord } from '../ledger/track-record.js';
import type { Memory } from '../memory.js';

export type ItemStats = Readonly<{
  id: string;
  kind: 'tip' | 'shortcut';
  title: string;
  status: string;
  record: TrackRecord;
}>;

export type MemoryStats = Readonly<{
  tips: number;
  shortcuts: number;
  inUse: number;
  onTrial: number;
  heldBack: number;
  /** How often items were given to a run, how often tips were followed and shortcuts run. */
  given: number;
  followed: number;
  called: number;
  /** Of the shortcuts that were run, how many did all they were to do; undefined when none was. */
  succeeded: number | undefined;
  runs: number;
  items: readonly ItemStats[];
}>;

export async function memoryStats(memory: Pick<Memory, 'list' | 'standings' | 'ledger'>): Promise<MemoryStats> {
  const [{ tips, shortcuts }, { standings }, events] = await Promise.all([
    memory.list(),
    memory.standings(),
    memory.ledger(),
  ]);
  const all = [
    ...tips.map(({ item }) => ({ item, kind: 'tip' as const })),
    ...shortcuts.map(({ item }) => ({ item, kind: 'shortcut' as const })),
  ];
  const recordOf = (id: string): TrackRecord => standings.get(id) ?? UNKNOWN;
  const count = (...names: readonly string[]): number => events.filter(({ event }) => names.includes(event)).length;
  const called = count('called');
  return {
    tips: tips.length,
    shortcuts: shortcuts.length,
    inUse: all.filter(({ item }) => ['active', 'trusted', 'pinned'].includes(item.status)).length,
    onTrial: all.filter(({ item }) => isOnTrial(item, recordOf(item.id))).length,
    heldBack: all.filter(({ item }) => item.status !== 'candidate' && isHeldBack(item, recordOf(item.id))).length,
    given: count('injected', 'offered'),
    followed: count('cited'),
    called,
    succeeded: called === 0 ? undefined : count('succeeded') / called,
    runs: new Set(events.map(({ run }) => run)).size,
    items: all
      .filter(({ item }) => standings.has(item.id))
      .map(({ item, kind }) => {
        const { id, title = id, status } = item;
        return { id, kind, title, status, record: recordOf(id) };
      }),
  };
}
