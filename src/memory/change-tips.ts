/** Adds and changes tips, each on its own lines of its package's file. */

import { join } from 'node:path';
import { ItemRejected } from '../core/errors.js';
import { TipFields } from '../core/tip.js';
import {
  requirePackageName,
  recordDelta,
  refuseMismatch,
  reinforce,
  trackRecordIn,
  type MemoryTransaction,
  type ChangeNote,
  type AddResult,
} from './transaction.js';
import { addItem } from './add-item.js';
import { editText } from './edit-text.js';
import { changeFile } from './safe-file.js';
import { saysTheSame } from './search/same-text.js';
import { SCHEMA_FILES } from './schema-files.js';
import { readTipFile } from './tip-file.js';
import type { YamlValue } from './yaml-print.js';
import { parseSource } from '../core/yaml-source.js';

export type NewTip = Readonly<Omit<TipFields, 'id' | 'created'> & { package: string }>;
export type TipChange = Readonly<{ id: string; fields: Readonly<Partial<TipFields>> }>;

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

/** Changes fields of one tip, each on its own lines. A learner may only touch what was learned and nobody pinned. */
export async function reviseTip(bench: MemoryTransaction, { id, fields }: TipChange, note: ChangeNote): Promise<void> {
  const found = bench.contents.tips.find(({ item, builtIn }) => item.id === id && !builtIn);
  if (!found) {
    throw new ItemRejected({
      code: 'memory.not-found',
      problem: `There is no tip "${id}" to change.`,
      remedy: 'List the tips to see their ids.',
    });
  }
  const { item, file } = found;
  if (note.by === 'learner' && (item.source !== 'learned' || item.status === 'pinned')) {
    throw new ItemRejected({
      problem: `The tip "${id}" belongs to a person.`,
      remedy: 'It can only be changed by hand.',
    });
  }
  const before = Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'package'));
  refuseMismatch(file, TipFields, { ...before, ...fields });
  await changeFile(join(bench.folder, file), (text = '') => {
    const index = indexOf(id, file, text);
    return Object.entries(plainFields(fields)).reduce(
      (done, [field, value]) => editText(file, done, { kind: 'set-field', item: ['tips', index], field, value }),
      text,
    );
  });
  await recordDelta(bench, { op: 'revise', file, item: id, before, after: fields }, note);
}

/** Found anew in the text that is about to be changed: somebody may have moved it. */
function indexOf(id: string, file: string, text: string): number {
  const found = readTipFile(parseSource(file, text)).items.find(({ item }) => item.id === id);
  if (found) return found.index;
  throw new ItemRejected({
    code: 'memory.not-found',
    problem: `The tip "${id}" is no longer in ${file}.`,
    remedy: 'Nothing was written.',
  });
}

const emptyTipFile = (packageName: string): string =>
  `# yaml-language-server: $schema=../${SCHEMA_FILES.tip}\nversion: 1\npackage: ${packageName}\ntips: []\n`;

/** Without fields that are undefined. */
const plainFields = (fields: Readonly<Record<string, YamlValue | undefined>>): Readonly<Record<string, YamlValue>> =>
  Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
