/** Takes one change back, to the bytes that stood there before. */

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ItemRejected } from '../../core/errors.js';
import type { Delta } from '../ledger/deltas.js';
import { patchBetween, unpatch, type TextPatch } from '../ledger/text-patch.js';
import type { Memory } from '../memory.js';
import { changeFile, isMissing } from '../safe-file.js';
import { recordDelta, type MemoryTransaction } from '../transaction.js';

/** What was taken back, and the id by which that in turn can be taken back. */
export type UndoResult = Readonly<{ undone: Delta; delta: string }>;

/** The last change that was not undone yet, unless an id is given. Undoing an undo makes the change again. */
export async function undo(
  memory: Pick<Memory, 'transact' | 'deltas'>,
  reference: string | undefined,
): Promise<UndoResult> {
  return memory.transact(async (transaction) => {
    const delta = pickDelta(await memory.deltas(), reference);
    const texts: TextPatch[] = [];
    for (const patch of await readBack(transaction, delta)) {
      await write(transaction, patch);
      texts.push(patchBetween(patch));
    }
    const { file, item, before: after, after: before, id: undoes } = delta;
    const facts = { op: 'undo', file, item, before, after, texts, undoes } as const;
    return { undone: delta, delta: await recordDelta(transaction, facts, { by: 'person' }) };
  });
}

function pickDelta(deltas: readonly Delta[], reference: string | undefined): Delta {
  const undone = new Set(deltas.map(({ undoes }) => undoes));
  const open = deltas.filter(({ id, texts }) => texts !== undefined && !undone.has(id));
  const found =
    reference === undefined ? open.findLast(({ op }) => op !== 'undo') : deltas.find(({ id }) => id === reference);
  if (found && open.includes(found)) return found;
  throw new ItemRejected({
    code: 'memory.not-found',
    problem: found
      ? `The change ${found.id} was taken back already, or touched no file.`
      : reference === undefined
        ? 'There is no change to take back.'
        : `There is no change "${reference}".`,
    remedy: 'See the changes with: fingertips log',
  });
}

type FileTexts = Readonly<{ file: string; before: string | undefined; after: string | undefined }>;

/** All of it, or nothing: what somebody has changed since is left alone. */
async function readBack({ folder }: MemoryTransaction, { texts = [] }: Delta): Promise<readonly FileTexts[]> {
  return Promise.all(
    texts.map(async (patch) => {
      const before = await readText(join(folder, patch.file));
      const after = unpatch(before, patch);
      if (after !== undefined) return { file: patch.file, before, after: after ?? undefined };
      throw new ItemRejected({
        problem: `${patch.file} was changed since in the same place, so this cannot be taken back by itself.`,
        remedy: 'Change the file by hand; fingertips diff shows what was done.',
      });
    }),
  );
}

const readText = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });

async function write({ folder }: MemoryTransaction, { file, after }: FileTexts): Promise<void> {
  const path = join(folder, file);
  if (after === undefined) await rm(path);
  else await changeFile(path, () => after);
}
