/** Puts every candidate to use, unread, for a memory whose worth is measured. */

import { changeStatus } from './change-status.js';
import type { MemoryTransaction } from './transaction.js';

const WHY = 'taken up unread';

/** Puts every candidate to use, which nobody has read; the deltas say so. Resolves with their ids. */
export async function promoteCandidates(transaction: MemoryTransaction): Promise<readonly string[]> {
  const { tips, shortcuts } = transaction.contents;
  const note = { by: 'promotion', why: WHY } as const;
  const taken: string[] = [];
  for (const { item, builtIn } of [...tips, ...shortcuts]) {
    if (item.status !== 'candidate' || builtIn) continue;
    await changeStatus(transaction, { id: item.id, to: 'use' }, note);
    taken.push(item.id);
  }
  return taken;
}
