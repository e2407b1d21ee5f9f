/** Changes fields of a tip or shortcut that is there, each on its own lines. */

import { ItemRejected } from '../core/errors.js';
import { ShortcutFields, type Shortcut } from '../core/shortcut.js';
import { TipFields, type Tip } from '../core/tip.js';
import { parseSource } from '../core/yaml-source.js';
import { editText } from './edit-text.js';
import { readTipFile, type StoredItem } from './tip-file.js';
import { changeAndRecord, refuseMismatch, type ChangeNote, type MemoryTransaction } from './transaction.js';
import { plainFields, type YamlValue } from './yaml-print.js';

export type FieldChange = Readonly<{ id: string; fields: Readonly<Record<string, YamlValue | undefined>> }>;

/** An item as it was found, and the id by which the change can be undone. */
export type RevisionResult = Readonly<{ stored: StoredItem<Tip | Shortcut>; delta: string }>;

/** Code may only touch what was learned and nobody pinned. */
export async function reviseItem(
  transaction: MemoryTransaction,
  { id, fields }: FieldChange,
  note: ChangeNote,
): Promise<RevisionResult> {
  const stored = ownItem(transaction, id);
  const { item, file } = stored;
  refuseWhatIsAPersons(item, note);
  const changed = plainFields(fields);
  const isTip = isStoredTip(stored);
  const before = without(item, isTip ? ['package'] : []);
  refuseMismatch(file, isTip ? TipFields : ShortcutFields, { ...before, ...changed });
  const write = (text = ''): string => {
    const path = isTip ? ['tips', indexOf(id, file, text)] : [];
    return Object.entries(changed).reduce(
      (done, [field, value]) => editText(file, done, { kind: 'set-field', item: path, field, value }),
      text,
    );
  };
  const op = Object.keys(changed).join() === 'status' ? 'status' : 'revise';
  const was = Object.fromEntries(Object.keys(changed).map((key) => [key, Reflect.get(item, key) as unknown]));
  const delta = await changeAndRecord(transaction, { op, file, item: id, before: was, after: changed, write }, note);
  return { stored, delta };
}

/** A tip stands in a list of its app's file, a shortcut in a file of its own. */
export const isStoredTip = (stored: StoredItem<Tip | Shortcut>): stored is StoredItem<Tip> =>
  stored.file.startsWith('tips/');

function ownItem({ contents }: MemoryTransaction, id: string): StoredItem<Tip | Shortcut> {
  const found = [...contents.tips, ...contents.shortcuts].find(({ item, builtIn }) => item.id === id && !builtIn);
  if (found) return found;
  throw new ItemRejected({
    code: 'memory.not-found',
    problem: `There is no tip or shortcut "${id}" to change.`,
    remedy: 'List them to see their ids.',
  });
}

function refuseWhatIsAPersons({ id, source, status }: Tip | Shortcut, { by }: ChangeNote): void {
  if (by === 'person' || by === 'promotion' || (source === 'learned' && status !== 'pinned')) return;
  throw new ItemRejected({ problem: `"${id}" belongs to a person.`, remedy: 'It can only be changed by hand.' });
}

/** Found anew in the text that is about to be changed: somebody may have moved it. */
export function indexOf(id: string, file: string, text: string): number {
  const found = readTipFile(parseSource(file, text)).items.find(({ item }) => item.id === id);
  if (found) return found.index;
  throw new ItemRejected({
    code: 'memory.not-found',
    problem: `The tip "${id}" is no longer in ${file}.`,
    remedy: 'Nothing was written.',
  });
}

const without = (item: object, keys: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(item).filter(([key]) => !keys.includes(key)));
