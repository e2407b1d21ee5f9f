import { lowerQuantile } from './beta.js';
import type { LabelSource, LedgerEvent } from './ledger.js';

/** What the ledger says of one item. Folded anew whenever it is needed, stored nowhere. */
export type TrackRecord = Readonly<{
  /** 0 to 1; 0.2 when nothing is known. */
  confidence: number;
  injected: number;
  cited: number;
  /** Different runs that came to the same item by themselves. */
  supportedBy: readonly string[];
  /** Milliseconds since 1970. */
  lastUsed?: number | undefined;
}>;

/** How much a run's label counts: an agent's own word is no evidence. */
const WEIGHT: Readonly<Record<LabelSource, number>> = { check: 1, person: 1, judge: 0.5, agent: 0 };
const HALF_LIFE_DAYS = 90;
export const DAY_MS = 86_400_000;
const GOOD = new Set(['helpful', 'succeeded']);
const BAD = new Set(['harmful', 'failed', 'misfired']);

export const UNKNOWN: TrackRecord = { confidence: lowerQuantile(0.2, 1, 1), injected: 0, cited: 0, supportedBy: [] };

/** `now` in milliseconds since 1970. An event counts half after 90 days, a quarter after 180. */
export function trackRecordsOf(events: readonly LedgerEvent[], now: number): ReadonlyMap<string, TrackRecord> {
  const byItem = new Map<string, LedgerEvent[]>();
  for (const event of events) byItem.set(event.item, [...(byItem.get(event.item) ?? []), event]);
  return new Map([...byItem].map(([item, own]) => [item, trackRecordOf(own, now)]));
}

function trackRecordOf(events: readonly LedgerEvent[], now: number): TrackRecord {
  const sum = (names: ReadonlySet<string>) =>
    events.filter(({ event }) => names.has(event)).reduce((total, event) => total + weightOf(event, now), 0);
  const count = (name: string) => events.filter(({ event }) => event === name).length;
  const used = events.filter(({ event }) => event !== 'withheld').map(({ at }) => Date.parse(at));
  return {
    confidence: lowerQuantile(0.2, 1 + sum(GOOD), 1 + sum(BAD)),
    injected: count('injected'),
    cited: count('cited'),
    supportedBy: [...new Set(events.filter(({ event }) => event === 'reinforced').map(({ run }) => run))],
    lastUsed: used.length ? Math.max(...used) : undefined,
  };
}

function weightOf({ by, at }: LedgerEvent, now: number): number {
  const days = Math.max(0, now - Date.parse(at)) / DAY_MS;
  return (by ? WEIGHT[by] : 0) * 2 ** (-days / HALF_LIFE_DAYS);
}
