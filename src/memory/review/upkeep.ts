/** Renames, prunes and tidies what is in the files. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ItemRejected } from '../../core/errors.js';
import type { Shortcut } from '../../core/shortcut.js';
import type { Tip } from '../../core/tip.js';
import { editText } from '../edit-text.js';
import { patchBetween } from '../ledger/text-patch.js';
import type { Memory } from '../memory.js';
import { indexOf, isStoredTip, reviseItem } from '../revise-item.js';
import { changeFile, readIfThere } from '../safe-file.js';
import type { StoredItem } from '../tip-file.js';
import { changeAndRecord, recordDelta, type MemoryTransaction } from '../transaction.js';
import { pickStored } from './decide.js';

/** An item that was changed, and the id by which that can be undone. */
export type UpkeepChange = Readonly<{ id: string; file: string; delta: string }>;

const PERSON = { by: 'person' } as const;

/** A shortcut gets another name, and its file with it; a tip another title. */
export const rename = (memory: Pick<Memory, 'transact'>, reference: string, name: string): Promise<UpkeepChange> =>
  memory.transact(async (transaction) => {
    const stored = pickStored(transaction.contents, reference);
    if (stored.builtIn) {
      throw new ItemRejected({
        problem: `"${reference}" came with the program.`,
        remedy: 'Only what is yours can be renamed.',
      });
    }
    if (!isStoredTip(stored)) return renameShortcut(transaction, stored as StoredItem<Shortcut>, name);
    const { delta } = await reviseItem(transaction, { id: stored.item.id, fields: { title: name } }, PERSON);
    return { id: stored.item.id, file: stored.file, delta };
  });

async function renameShortcut(
  transaction: MemoryTransaction,
  { item, file }: StoredItem<Shortcut>,
  name: string,
): Promise<UpkeepChange> {
  const { folder, contents } = transaction;
  if (!/^[a-z][a-z0-9_]{1,39}$/.test(name)) {
    throw new ItemRejected({ problem: `"${name}" is no name for a shortcut.`, remedy: 'Write it as create_note.' });
  }
  const target = file.replace(/[^/]+$/, `${name}.yaml`);
  const isTaken = contents.shortcuts.some((other) => other.item.name === name);
  if (isTaken || (await readIfThere(join(folder, target)))) {
    throw new ItemRejected({ problem: `There is a shortcut "${name}" already.`, remedy: 'Choose another name.' });
  }
  const old = (await readIfThere(join(folder, file)))?.toString('utf8') ?? '';
  const edit = { kind: 'set-field', item: [], field: 'name', value: name } as const;
  const { after } = await changeFile(join(folder, target), () => editText(target, old, edit));
  await rm(join(folder, file));
  const texts = [
    patchBetween({ file, before: old, after: undefined }),
    patchBetween({ file: target, before: undefined, after }),
  ];
  const facts = { op: 'rename', file: target, item: item.id, before: { name: item.name }, after: { name } } as const;
  return { id: item.id, file: target, delta: await recordDelta(transaction, { ...facts, texts }, PERSON) };
}

/** Takes retired items out of the files. Their text stays in the log, so that each can be brought back. */
export const prune = (memory: Pick<Memory, 'transact'>): Promise<readonly UpkeepChange[]> =>
  memory.transact(async (transaction) => {
    const { tips, shortcuts } = transaction.contents;
    const gone: UpkeepChange[] = [];
    for (const stored of [...tips, ...shortcuts]) {
      if (stored.item.status !== 'retired' || stored.builtIn) continue;
      gone.push({ id: stored.item.id, file: stored.file, delta: await remove(transaction, stored) });
    }
    return gone;
  });

async function remove(transaction: MemoryTransaction, stored: StoredItem<Tip | Shortcut>): Promise<string> {
  const { item, file } = stored;
  const facts = { op: 'remove', file, item: item.id, before: { ...item } } as const;
  if (isStoredTip(stored)) {
    const write = (text = ''): string =>
      editText(file, text, { kind: 'remove-item', list: ['tips'], index: indexOf(item.id, file, text) });
    return changeAndRecord(transaction, { ...facts, write }, PERSON);
  }
  const path = join(transaction.folder, file);
  const before = (await readIfThere(path))?.toString('utf8');
  await rm(path);
  return recordDelta(transaction, { ...facts, texts: [patchBetween({ file, before, after: undefined })] }, PERSON);
}

/** Gives every item of yours that has none the id by which it is known already, so that its counts stay with it. */
export const addMissingIds = (memory: Pick<Memory, 'transact'>): Promise<readonly UpkeepChange[]> =>
  memory.transact(async (transaction) => {
    const { tips, shortcuts } = transaction.contents;
    const changed: UpkeepChange[] = [];
    for (const { item, file, builtIn } of [...tips, ...shortcuts]) {
      const text = (await readIfThere(join(transaction.folder, file)))?.toString('utf8') ?? '';
      if (builtIn || new RegExp(`\\bid: *["']?${item.id}\\b`).test(text)) continue;
      const { delta } = await reviseItem(transaction, { id: item.id, fields: { id: item.id } }, PERSON);
      changed.push({ id: item.id, file, delta });
    }
    return changed;
  });
