/** One change at a time, under the lock, on the memory as it is at that moment. */

import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { formatDiagnostic, validate } from '../core/diagnostics.js';
import { ItemRejected } from '../core/errors.js';
import { isDottedName } from '../core/package-name.js';
import type { LearnedItem } from '../core/run-result.js';
import type { Schema } from '../core/schema.js';
import { appendDelta, type ChangedBy, type Delta } from './ledger/deltas.js';
import { appendLedger, type LabelSource, type LedgerEvent } from './ledger/ledger.js';
import { patchBetween } from './ledger/text-patch.js';
import type { NewId } from './item-id.js';
import type { Contents } from './read-folder.js';
import { changeFile, readIfThere } from './safe-file.js';
import { SCHEMA_FILES, schemaText } from './schema-files.js';
import type { ShortcutRules } from './shortcut-rules.js';
import type { StoredItem } from './tip-file.js';

/** Who changes the memory, and on what grounds. What a learner adds is a candidate, whatever it says itself. */
export type ChangeNote = Readonly<{
  by: ChangedBy;
  run?: string | undefined;
  label?: LedgerEvent['label'];
  labelBy?: LabelSource | undefined;
  why?: string | undefined;
}>;

/** `added` is false when the same one was there already: then only evidence was written. */
export type AddResult = LearnedItem & Readonly<{ added: boolean }>;

/** What a change needs; held under the lock, with the memory as it is at that moment. */
export type MemoryTransaction = Readonly<{
  folder: string;
  evidenceFolder: string;
  contents: Contents;
  rules: ShortcutRules;
  /** ISO 8601 */
  at: string;
  newId: NewId;
}>;

/** Only the ledger learns of it; the file is not touched, so neither is what a person wrote or switched off. */
export async function reinforce(
  bench: MemoryTransaction,
  { item, file }: StoredItem<Readonly<{ id: string; status: string; title?: string | undefined }>>,
  note: ChangeNote,
): Promise<AddResult> {
  if (note.run !== undefined) {
    const { run, label, labelBy } = note;
    await appendLedger(bench.evidenceFolder, [
      { v: 1, at: bench.at, run, item: item.id, event: 'reinforced', label, by: labelBy },
    ]);
  }
  await recordDelta(bench, { op: 'reinforce', file, item: item.id }, note);
  return { id: item.id, file, title: item.title ?? item.id, status: item.status, added: false };
}

type ChangeFacts = Pick<Delta, 'op' | 'file' | 'item' | 'before' | 'after' | 'texts' | 'undoes'>;

/** Resolves with the id by which the change can be undone. */
export async function recordDelta(
  { evidenceFolder, at, newId }: MemoryTransaction,
  change: ChangeFacts,
  { run, by, why }: ChangeNote,
): Promise<string> {
  const id = newId('d');
  await appendDelta(evidenceFolder, { id, at, run, by, ...change, why, state: 'applied' });
  return id;
}

type FileEdit = Omit<ChangeFacts, 'texts'> & Readonly<{ write: (text: string | undefined) => string }>;

/** Changes one file and writes down what changed in its text. Resolves with the id by which the change can be undone. */
export async function changeAndRecord(
  transaction: MemoryTransaction,
  { write, ...facts }: FileEdit,
  note: ChangeNote,
): Promise<string> {
  const { file } = facts;
  const texts = [patchBetween({ file, ...(await changeFile(join(transaction.folder, file), write)) })];
  return recordDelta(transaction, { ...facts, texts }, note);
}

/** What a learner says of its own item's standing does not count. */
export const trackRecordIn = ({ by }: ChangeNote): Readonly<{ status?: 'candidate'; source?: 'learned' }> =>
  by === 'learner' ? { status: 'candidate', source: 'learned' } : {};

/** What belongs to no app in particular. */
const OF_NO_APP: readonly string[] = ['_general', '_any'];

/** A package becomes a file's or a folder's name, so it must be no more than that. */
export function requirePackageName(name: string): string {
  if (isDottedName(name) || OF_NO_APP.includes(name)) return name;
  throw new ItemRejected({
    problem: `"${name}" is no package name.`,
    remedy: 'It must look like com.example.clock, or be _general for tips and _any for shortcuts.',
  });
}

export function refuseMismatch(file: string, schema: Schema<unknown>, fields: unknown): void {
  const [fault] = validate(schema, fields);
  if (fault) throw new ItemRejected({ problem: formatDiagnostic({ file }, fault), remedy: 'Nothing was written.' });
}

/** Editors find the schema by the first line of the files we make. A schema that is there already stays. */
export async function putSchema(
  { folder, rules }: Pick<MemoryTransaction, 'folder' | 'rules'>,
  kind: keyof typeof SCHEMA_FILES,
): Promise<void> {
  const path = join(folder, SCHEMA_FILES[kind]);
  if (await readIfThere(path)) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, schemaText(kind, rules));
}
