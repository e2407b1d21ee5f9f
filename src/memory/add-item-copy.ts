/** A copy of one's own of an item that came with the program, which then stands in its place. */

import { ItemRejected } from '../core/errors.js';
import type { StatusChange } from '../core/run-result.js';
import type { Shortcut } from '../core/shortcut.js';
import type { Tip } from '../core/tip.js';
import { editText } from './edit-text.js';
import { printShortcut } from './print-shortcut.js';
import { isStoredTip } from './revise-item.js';
import { SCHEMA_FILES } from './schema-files.js';
import type { StoredItem } from './tip-file.js';
import { emptyTipFile } from './change-tips.js';
import { changeAndRecord, type ChangeNote, type MemoryTransaction } from './transaction.js';
import { plainFields } from './yaml-print.js';

type CopyOptions = Readonly<{ stored: StoredItem<Tip | Shortcut>; status: 'disabled' }>;

export async function addItemCopy(
  transaction: MemoryTransaction,
  { stored, status }: CopyOptions,
  note: ChangeNote,
): Promise<StatusChange> {
  const { item, file } = stored;
  const change = { op: 'add', file, item: item.id, after: { status } } as const;
  const write = isStoredTip(stored) ? copyOfTip(stored, status) : copyOfShortcut(item as Shortcut, { file, status });
  const delta = await changeAndRecord(transaction, { ...change, write }, note);
  const { id, title = id } = item;
  const kind = isStoredTip(stored) ? 'tip' : 'shortcut';
  return { id, kind, title, from: item.status, to: status, why: note.why ?? '', delta };
}

const copyOfTip =
  ({ item, file }: StoredItem<Tip>, status: Tip['status']) =>
  (text: string | undefined): string => {
    const { package: app, ...fields } = item;
    const list = { kind: 'add-item', list: ['tips'], fields: plainFields({ ...fields, status }) } as const;
    return editText(file, text ?? emptyTipFile(app), list);
  };

const copyOfShortcut =
  (item: Shortcut, { file, status }: Readonly<{ file: string; status: Shortcut['status'] }>) =>
  (text: string | undefined): string => {
    if (text === undefined) return printShortcut({ ...item, status }, `../../${SCHEMA_FILES.shortcut}`);
    throw new ItemRejected({ problem: `${file} appeared meanwhile.`, remedy: 'Nothing was written.' });
  };
