/** Changes of an item's status: by a person, or by what the ledger says. */

import type { Shortcut } from '../core/shortcut.js';
import type { Tip } from '../core/tip.js';
import { appendLedger } from './ledger/ledger.js';
import { nextStatus } from './ledger/trust.js';
import { UNKNOWN, type TrackRecord } from './ledger/track-record.js';
import { isStoredTip, reviseItem } from './revise-item.js';
import type { StoredItem } from './tip-file.js';
import type { ChangeNote, MemoryTransaction } from './transaction.js';
import type { StatusChange } from '../core/run-result.js';

/** "use" is active for a tip and trusted for a shortcut. */
export type StatusOptions = Readonly<{ id: string; to: 'use' | 'candidate' | 'pinned' | 'disabled' | 'retired' }>;

export async function changeStatus(
  transaction: MemoryTransaction,
  { id, to }: StatusOptions,
  note: ChangeNote,
): Promise<StatusChange> {
  const inUse = id.startsWith('s-') ? 'trusted' : 'active';
  const status = to === 'use' ? inUse : to;
  const { stored, delta } = await reviseItem(transaction, { id, fields: { status } }, note);
  // What happened before a person stood for it must not throw it out again.
  if (to === 'use' && note.by === 'person') {
    const { at, evidenceFolder } = transaction;
    await appendLedger(evidenceFolder, [{ v: 1, at, run: delta, item: id, event: 'accepted', by: 'person' }]);
  }
  return changeOf(stored, { to: status, why: note.why ?? '', delta });
}

const changeOf = (
  stored: StoredItem<Tip | Shortcut>,
  { to, why, delta }: Readonly<{ to: string; why: string; delta: string }>,
): StatusChange => {
  const { id, status: from, title = id } = stored.item;
  return { id, kind: isStoredTip(stored) ? 'tip' : 'shortcut', title, from, to, why, delta };
};

/** Moves what was learned up and down by what the ledger says. Resolves with what changed. */
export async function settleStatuses(
  transaction: MemoryTransaction,
  records: ReadonlyMap<string, TrackRecord>,
  run: string | undefined,
): Promise<readonly StatusChange[]> {
  const changes: StatusChange[] = [];
  for (const { item, builtIn } of [...transaction.contents.tips, ...transaction.contents.shortcuts]) {
    const step = builtIn ? undefined : nextStatus(item, records.get(item.id) ?? UNKNOWN);
    if (!step) continue;
    const to = step.to === 'candidate' ? 'candidate' : 'use';
    changes.push(await changeStatus(transaction, { id: item.id, to }, { by: 'rules', run, why: step.why }));
  }
  return changes;
}
