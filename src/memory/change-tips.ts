/** Adds tips, each on its own lines of its package's file. */

import { TipFields } from '../core/tip.js';
import {
  requirePackageName,
  reinforce,
  trackRecordIn,
  type MemoryTransaction,
  type ChangeNote,
  type AddResult,
} from './transaction.js';
import { addItem } from './add-item.js';
import { editText } from './edit-text.js';
import { saysTheSame } from './search/same-text.js';
import { SCHEMA_FILES } from './schema-files.js';
import { plainFields } from './yaml-print.js';

export type NewTip = Readonly<Omit<TipFields, 'id' | 'created'> & { package: string }>;

/** Adds one entry to the package's file; every other line of it stays as it is. */
export async function addTip(
  bench: MemoryTransaction,
  { package: packageName, ...given }: NewTip,
  note: ChangeNote,
): Promise<AddResult> {
  const twin = bench.contents.tips.find(({ item }) => item.package === packageName && saysTheSame(item.do, given.do));
  if (twin) return reinforce(bench, twin, note);

  const file = `tips/${requirePackageName(packageName)}.yaml`;
  const fields = { id: bench.newId('t'), ...given, ...trackRecordIn(note), created: bench.at.slice(0, 10) };
  const item = {
    kind: 'tip',
    file,
    schema: TipFields,
    fields,
    title: given.title ?? given.do,
    usualStatus: 'active',
  } as const;
  return addItem(
    bench,
    {
      ...item,
      write: (text) =>
        editText(file, text ?? emptyTipFile(packageName), {
          kind: 'add-item',
          list: ['tips'],
          fields: plainFields(fields),
        }),
    },
    note,
  );
}

export const emptyTipFile = (packageName: string): string =>
  `# yaml-language-server: $schema=../${SCHEMA_FILES.tip}\nversion: 1\npackage: ${packageName}\ntips: []\n`;
