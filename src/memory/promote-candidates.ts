/** Puts every candidate to use, unread, for a memory whose worth is measured. */

import { join } from 'node:path';
import { recordDelta, type MemoryTransaction } from './transaction.js';
import { reviseTip } from './change-tips.js';
import { editText } from './edit-text.js';
import { changeFile } from './safe-file.js';

const WHY = 'taken up unread';

/** Puts every candidate to use, which nobody has read; the deltas say so. Resolves with their ids. */
export async function promoteCandidates(bench: MemoryTransaction): Promise<readonly string[]> {
  const { tips, shortcuts } = bench.contents;
  const isWaiting = (
    stored: Readonly<{ item: Readonly<{ status: string }>; builtIn?: boolean | undefined }>,
  ): boolean => stored.item.status === 'candidate' && stored.builtIn !== true;
  const taken: string[] = [];
  for (const { item } of tips.filter(isWaiting)) {
    await reviseTip(bench, { id: item.id, fields: { status: 'active' } }, { by: 'promotion', why: WHY });
    taken.push(item.id);
  }
  for (const { item, file } of shortcuts.filter(isWaiting)) {
    await changeFile(join(bench.folder, file), (text = '') =>
      editText(file, text, { kind: 'set-field', item: [], field: 'status', value: 'trusted' }),
    );
    const change = { before: { status: item.status }, after: { status: 'trusted' } };
    await recordDelta(bench, { op: 'revise', file, item: item.id, ...change }, { by: 'promotion', why: WHY });
    taken.push(item.id);
  }
  return taken;
}
