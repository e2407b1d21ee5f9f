import { resolve } from 'node:path';
import type { Clock } from '../core/clock.js';
import type { Shortcut } from '../core/shortcut.js';
import type { NewId } from './item-id.js';
import { readMemoryFolder, type Contents } from './read-folder.js';
import type { Stored } from './tip-file.js';

export type MemoryPlace = Readonly<{
  /** Holds `tips/` and `shortcuts/`. */
  folder: string;
  /** Holds the ledger, the deltas and the lock: `.fingertips/`. */
  evidenceFolder: string;
  /** Tips and shortcuts that come with the program; never written to. A person's own of the same id or name come first. */
  builtInFolder?: string | undefined;
  clock: Clock;
  newId?: NewId | undefined;
}>;

/** The tips and shortcuts of one folder. It knows no model and no task; labels and evidence come from above as plain data. */
export interface Memory {
  list(): Promise<Contents>;
}

export function openMemory({ folder, builtInFolder }: MemoryPlace): Memory {
  return { list: () => listAll(folder, builtInFolder) };
}

/** In a copy of the project both folders are one. */
async function listAll(folder: string, builtInFolder: string | undefined): Promise<Contents> {
  const own = await readMemoryFolder(folder);
  if (builtInFolder === undefined || resolve(builtInFolder) === resolve(folder)) return own;
  const builtIn = await readMemoryFolder(builtInFolder);
  return {
    tips: [...own.tips, ...notAmong(own.tips, builtIn.tips, (tip) => tip.id)],
    shortcuts: [...own.shortcuts, ...notAmong(own.shortcuts, builtIn.shortcuts, keyOf)],
    problems: [...own.problems, ...builtIn.problems],
  };
}

const keyOf = (shortcut: Shortcut): string => `${shortcut.package}/${shortcut.name}`;

function notAmong<T>(
  own: readonly Stored<T>[],
  builtIn: readonly Stored<T>[],
  key: (item: T) => string,
): readonly Stored<T>[] {
  const taken = new Set(own.map(({ item }) => key(item)));
  return builtIn.filter(({ item }) => !taken.has(key(item))).map((stored) => ({ ...stored, builtIn: true }));
}
