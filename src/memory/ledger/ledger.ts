/** The ledger of how items did in runs. */

import { join } from 'node:path';
import { appendJsonLines } from '../safe-file.js';
import { monthFileOf, readMonths } from './months.js';

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
  'accepted',
  'revised',
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
  /** Of a shortcut that was run: the same for the same values, and it does not tell them. */
  values?: string | undefined;
}>;

export async function appendLedger(evidenceFolder: string, events: readonly LedgerEvent[]): Promise<void> {
  const [first] = events;
  if (first) await appendJsonLines(join(evidenceFolder, 'ledger', monthFileOf(first.at)), events);
}

/** What came of an item in one step. There is one answer to that, so the last that was written counts. */
const OUTCOMES: ReadonlySet<LedgerEventName> = new Set([
  'helpful',
  'harmful',
  'neutral',
  'succeeded',
  'failed',
  'misfired',
]);

/** Oldest month first. What one run, item and step say of one event counts once, however often it was written. */
export async function readLedger(evidenceFolder: string): Promise<readonly LedgerEvent[]> {
  return foldLedger((await readMonths(join(evidenceFolder, 'ledger'))).filter(isLedgerEvent));
}

/** The same events, each once; of two different outcomes the later one. */
export function foldLedger(events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  const once = new Map<string, LedgerEvent>();
  for (const event of events) {
    const what = OUTCOMES.has(event.event) ? 'outcome' : event.event;
    once.set(JSON.stringify([event.run, event.item, event.step ?? '', what]), event);
  }
  return [...once.values()];
}

function isLedgerEvent(value: unknown): value is LedgerEvent {
  if (typeof value !== 'object' || value === null) return false;
  const { v, at, run, item, event } = value as Partial<Record<keyof LedgerEvent, unknown>>;
  const named = LEDGER_EVENTS.some((name) => name === event);
  return v === 1 && named && [at, run, item].every((text) => typeof text === 'string');
}
