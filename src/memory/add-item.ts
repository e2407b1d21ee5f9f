/** How every new tip and shortcut gets into the memory: checked, written, then put into the log. */

import type { Schema } from '../core/schema.js';
import type { SCHEMA_FILES } from './schema-files.js';
import {
  changeAndRecord,
  putSchema,
  refuseMismatch,
  type AddResult,
  type ChangeNote,
  type MemoryTransaction,
} from './transaction.js';

type ItemFields = Readonly<{ id: string; status?: string | undefined }>;

export type AddItemOptions = Readonly<{
  kind: keyof typeof SCHEMA_FILES;
  /** Where it is written, below the memory's folder. */
  file: string;
  schema: Schema<unknown>;
  fields: ItemFields;
  /** What a list of learned items calls it. */
  title: string;
  /** The status of an item that states none. */
  usualStatus: string;
  /** The file's new text, from the one that is there. */
  write: (text: string | undefined) => string;
  /** Throws ItemRejected for what the schema does not see. */
  lint?: (() => void) | undefined;
}>;

/** Throws ItemRejected and writes nothing when the fields are not what the schema wants. */
export async function addItem(
  transaction: MemoryTransaction,
  { kind, file, schema, fields, title, usualStatus, write, lint }: AddItemOptions,
  note: ChangeNote,
): Promise<AddResult> {
  refuseMismatch(file, schema, fields);
  lint?.();
  await putSchema(transaction, kind);
  await changeAndRecord(transaction, { op: 'add', file, item: fields.id, after: fields, write }, note);
  return { id: fields.id, file, title, status: fields.status ?? usualStatus, added: true };
}
