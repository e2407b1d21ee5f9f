/** The changes that were made to tips and shortcuts: enough to understand each of them, and to undo it. */

import { join } from 'node:path';
import { isRecord } from '../../core/is-record.js';
import { appendJsonLines } from '../safe-file.js';
import { monthFileOf, readMonths } from './months.js';
import type { TextPatch } from './text-patch.js';

/** Who changed an item. rules: code, by what the ledger says. promotion: put to use what nobody has read. */
export type ChangedBy = 'person' | 'learner' | 'rules' | 'promotion';

export const DELTA_KINDS = ['add', 'reinforce', 'revise', 'status', 'rename', 'remove', 'undo'] as const;

/** A change made to a file: what it was, who made it and why. */
export type Delta = Readonly<{
  id: string;
  at: string;
  run?: string | undefined;
  by: ChangedBy;
  op: (typeof DELTA_KINDS)[number];
  file: string;
  item: string;
  before?: Readonly<Record<string, unknown>> | undefined;
  after?: Readonly<Record<string, unknown>> | undefined;
  why?: string | undefined;
  /** What changed in the text of each file. */
  texts?: readonly TextPatch[] | undefined;
  /** The change that this one takes back. */
  undoes?: string | undefined;
  state: 'applied';
}>;

export const appendDelta = (evidenceFolder: string, delta: Delta): Promise<void> =>
  appendJsonLines(join(evidenceFolder, 'deltas', monthFileOf(delta.at)), [delta]);

/** Oldest first. One that was written twice comes once. */
export async function readDeltas(evidenceFolder: string): Promise<readonly Delta[]> {
  const found = (await readMonths(join(evidenceFolder, 'deltas'))).filter(isDelta);
  return [...new Map(found.map((delta) => [delta.id, delta])).values()];
}

const isDelta = (value: unknown): value is Delta =>
  isRecord(value) &&
  DELTA_KINDS.some((kind) => kind === value['op']) &&
  ['id', 'at', 'by', 'file', 'item'].every((field) => typeof value[field] === 'string');
