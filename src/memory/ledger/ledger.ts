/** The ledger of how items did in runs, and the deltas. */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { appendJsonLines, isMissing, readJsonLines } from '../safe-file.js';

export const LEDGER_EVENTS = [
  'injected',
  'withheld',
  'cited',
  'helpful',
  'harmful',
  'neutral',
  'offered',
  'called',
  'succeeded',
  'failed',
  'misfired',
  'reinforced',
] as const;
export type LedgerEventName = (typeof LEDGER_EVENTS)[number];

/** Who says how a run went: the more independent of the agents, the more it weighs. */
export type LabelSource = 'check' | 'person' | 'judge' | 'agent';

/** Something that happened to a tip or shortcut in a run. Counters are folded from these and stored nowhere else. */
export type LedgerEvent = Readonly<{
  v: 1;
  /** ISO 8601 */
  at: string;
  run: string;
  task?: string | undefined;
  step?: number | undefined;
  item: string;
  event: LedgerEventName;
  label?: 'success' | 'failure' | 'impossible' | 'unknown' | undefined;
  by?: LabelSource | undefined;
}>;

/** Who changed an item; a promotion puts to use what nobody has read. */
export type ChangedBy = 'person' | 'learner' | 'promotion';

/** A change made to a file, or proposed: enough to understand and undo it. */
export type Delta = Readonly<{
  id: string;
  at: string;
  run?: string | undefined;
  by: ChangedBy;
  op: 'add' | 'reinforce' | 'revise';
  file: string;
  item: string;
  before?: Readonly<Record<string, unknown>> | undefined;
  after?: Readonly<Record<string, unknown>> | undefined;
  why?: string | undefined;
  state: 'applied';
}>;

/** One file a month. */
const monthOf = (at: string): string => `${at.slice(0, 7)}.jsonl`;

export async function appendLedger(evidenceFolder: string, events: readonly LedgerEvent[]): Promise<void> {
  const [first] = events;
  if (first) await appendJsonLines(join(evidenceFolder, 'ledger', monthOf(first.at)), events);
}

export const appendDelta = (evidenceFolder: string, delta: Delta): Promise<void> =>
  appendJsonLines(join(evidenceFolder, 'deltas', monthOf(delta.at)), [delta]);

/** Oldest month first. The same event of one run, item and step counts once, however often it was written. */
export async function readLedger(evidenceFolder: string): Promise<readonly LedgerEvent[]> {
  const folder = join(evidenceFolder, 'ledger');
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const lines = await Promise.all(names.sort().map((name) => readJsonLines(join(folder, name))));
  const once = new Map(
    lines
      .flat()
      .filter(isLedgerEvent)
      .map((event) => [[event.run, event.item, event.step ?? '', event.event].join(' '), event]),
  );
  return [...once.values()];
}

function isLedgerEvent(value: unknown): value is LedgerEvent {
  if (typeof value !== 'object' || value === null) return false;
  const { v, at, run, item, event } = value as Partial<Record<keyof LedgerEvent, unknown>>;
  const named = LEDGER_EVENTS.some((name) => name === event);
  return v === 1 && named && [at, run, item].every((text) => typeof text === 'string');
}
