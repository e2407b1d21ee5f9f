/** What was changed, when, by whom and why; and one change line by line. */

import { ItemRejected } from '../../core/errors.js';
import { omit } from '../../core/omit.js';
import type { Delta } from '../ledger/deltas.js';
import type { TextPatch } from '../ledger/text-patch.js';
import type { Memory } from '../memory.js';

export type LogEntry = Omit<Delta, 'texts' | 'state'> & Readonly<{ isUndone: boolean }>;

/** Newest first. `item` is an id; without it, of all items. */
export async function readLog(memory: Pick<Memory, 'deltas'>, item?: string): Promise<readonly LogEntry[]> {
  const deltas = await memory.deltas();
  const undone = new Set(deltas.map(({ undoes }) => undoes));
  return deltas
    .filter((delta) => item === undefined || delta.item === item)
    .map((delta) => ({ ...omit(delta, 'texts', 'state'), isUndone: undone.has(delta.id) }))
    .toReversed();
}

export type FileDiff = Readonly<{ file: string; lines: readonly string[] }>;

/** The lines of one change: "-" before those that went, "+" before those that came. Or of the last change of an item. */
export async function diffOf(memory: Pick<Memory, 'deltas'>, reference: string): Promise<readonly FileDiff[]> {
  const deltas = await memory.deltas();
  const found =
    deltas.find(({ id }) => id === reference) ??
    deltas.findLast(({ item, texts }) => item === reference && texts !== undefined);
  if (found) return (found.texts ?? []).map(linesOf);
  throw new ItemRejected({
    code: 'memory.not-found',
    problem: `There is no change "${reference}", and none of an item of that id.`,
    remedy: 'See the changes with: fingertips log',
  });
}

/** Whole lines, though only a part of one changed. */
function linesOf({ file, was, now, left, right }: TextPatch): FileDiff {
  const head = left.slice(left.lastIndexOf('\n') + 1);
  const tail = right.slice(0, right.includes('\n') ? right.indexOf('\n') : undefined);
  const side = (sign: string, text: string | null): readonly string[] => {
    if (text === null || (text === '' && head + tail === '')) return [];
    const whole = head + text + (text.endsWith('\n') ? '' : tail);
    return whole
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => `${sign} ${line}`);
  };
  return { file, lines: [...side('-', was), ...side('+', now)] };
}
