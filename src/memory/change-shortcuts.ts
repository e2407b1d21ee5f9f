/** Adds and changes shortcut files. */

import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { formatDiagnostic } from '../core/diagnostics.js';
import { ItemRejected } from '../core/errors.js';
import { ShortcutFields, type Shortcut } from '../core/shortcut.js';
import {
  requirePackageName,
  reinforce,
  trackRecordIn,
  type MemoryTransaction,
  type ChangeNote,
  type AddResult,
} from './transaction.js';
import { addItem } from './add-item.js';
import { lintShortcut } from './lint-shortcut.js';
import { printShortcut } from './print-shortcut.js';
import { readIfThere } from './safe-file.js';
import { SCHEMA_FILES } from './schema-files.js';

export type NewShortcut = Readonly<Omit<ShortcutFields, 'id' | 'version'>>;

/**
 * Writes a file of its own. One that is there is never written over: a taken name gets a number, also one of another app, because
 * agents call shortcuts by their names alone.
 */
export async function addShortcut(bench: MemoryTransaction, given: NewShortcut, note: ChangeNote): Promise<AddResult> {
  const twin = bench.contents.shortcuts.find(({ item }) => doesTheSame(item, given));
  if (twin) return reinforce(bench, twin, note);

  const folder = `shortcuts/${requirePackageName(given.package)}`;
  const taken = new Set(bench.contents.shortcuts.map(({ item }) => item.name));
  const name = await freeName(join(bench.folder, folder), given.name, taken);
  const file = `${folder}/${name}.yaml`;
  const fields = { version: 1 as const, id: bench.newId('s'), ...given, name, ...trackRecordIn(note) };
  const item = {
    kind: 'shortcut',
    file,
    schema: ShortcutFields,
    fields,
    title: given.title ?? name,
    usualStatus: 'trusted',
  } as const;
  return addItem(
    bench,
    {
      ...item,
      lint() {
        const [fault] = [...lintShortcut(fields), ...bench.rules.faultsOf(fields).filter(({ isAdvice }) => !isAdvice)];
        if (fault)
          throw new ItemRejected({ problem: formatDiagnostic({ file }, fault), remedy: 'Nothing was written.' });
      },
      write(text) {
        if (text === undefined) return printShortcut(fields, `../../${SCHEMA_FILES.shortcut}`);
        throw new ItemRejected({ problem: `${file} appeared meanwhile.`, remedy: 'Nothing was written.' });
      },
    },
    note,
  );
}

/** The same steps in the same app, whatever they are called. */
const doesTheSame = (there: Shortcut, given: NewShortcut): boolean =>
  there.package === given.package && isDeepStrictEqual(plain(there.steps), plain(given.steps));

/** Without fields that are undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function freeName(folder: string, wanted: string, taken: ReadonlySet<string>): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted.slice(0, 36)}_${number}`;
    // The file may be there and not be readable as a shortcut.
    if (!taken.has(name) && (await readIfThere(join(folder, `${name}.yaml`))) === undefined) return name;
  }
}
