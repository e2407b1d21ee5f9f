/** What the ledger says of one item. */

import { lowerQuantile } from './beta.js';
import type { LabelSource, LedgerEvent } from './ledger.js';

/** What the ledger says of one item. Folded anew whenever it is needed, stored nowhere. */
export type TrackRecord = Readonly<{
  /** 0 to 1; 0.2 when nothing is known. */
  confidence: number;
  /** What speaks for it and against it, weighed by who says so and faded with time. */
  good: number;
  bad: number;
  injected: number;
  cited: number;
  /** How often a shortcut was run. */
  called: number;
  /** Its last uses that code or a person found good, each with other values, since one was missed. */
  cleanInARow: number;
  missesInARow: number;
  /** Different runs that came to the same item by themselves. */
  supportedBy: readonly string[];
  /** Those of them of which somebody other than the agents says how they went. */
  vouchedBy: readonly string[];
  /** Milliseconds since 1970. */
  lastUsed?: number | undefined;
}>;

/** How much a run's label counts: an agent's own word is no evidence. */
const WEIGHT: Readonly<Record<LabelSource, number>> = { check: 1, person: 1, judge: 0.5, agent: 0 };
const HALF_LIFE_DAYS = 90;
export const DAY_MS = 86_400_000;
const GOOD = new Set(['helpful', 'succeeded']);
const BAD = new Set(['harmful', 'failed', 'misfired']);
/** After these, what went before no longer speaks against the item: it is another one, or a person stands for it. */
const NEW_START = new Set(['accepted', 'revised']);

export const UNKNOWN: TrackRecord = {
  confidence: lowerQuantile(0.2, 1, 1),
  good: 0,
  bad: 0,
  injected: 0,
  cited: 0,
  called: 0,
  cleanInARow: 0,
  missesInARow: 0,
  supportedBy: [],
  vouchedBy: [],
};

/** `now` in milliseconds since 1970. An event counts half after 90 days, a quarter after 180. */
export function trackRecordsOf(events: readonly LedgerEvent[], now: number): ReadonlyMap<string, TrackRecord> {
  const byItem = new Map<string, LedgerEvent[]>();
  for (const event of events) {
    const own = byItem.get(event.item);
    if (own) own.push(event);
    else byItem.set(event.item, [event]);
  }
  return new Map([...byItem].map(([item, own]) => [item, trackRecordOf(own, now)]));
}

function trackRecordOf(events: readonly LedgerEvent[], now: number): TrackRecord {
  const inOrder = events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const current = inOrder.slice(inOrder.findLastIndex(({ event }) => NEW_START.has(event)) + 1);
  const sum = (names: ReadonlySet<string>) =>
    current.filter(({ event }) => names.has(event)).reduce((total, event) => total + weightOf(event, now), 0);
  const count = (name: string) => events.filter(({ event }) => event === name).length;
  const used = events.filter(({ event }) => event !== 'withheld').map(({ at }) => Date.parse(at));
  const supporting = events.filter(({ event }) => event === 'reinforced');
  const [good, bad] = [sum(GOOD), sum(BAD)];
  return {
    confidence: lowerQuantile(0.2, 1 + good, 1 + bad),
    good,
    bad,
    injected: count('injected'),
    cited: count('cited'),
    called: count('called'),
    ...streaksOf(current),
    supportedBy: runsOf(supporting),
    vouchedBy: runsOf(supporting.filter(isVouched)),
    lastUsed: used.length ? used.reduce((a, b) => Math.max(a, b)) : undefined,
  };
}

const runsOf = (events: readonly LedgerEvent[]): readonly string[] => [...new Set(events.map(({ run }) => run))];

const isVouched = ({ by }: LedgerEvent): boolean => by !== undefined && WEIGHT[by] > 0;

/** A run that came to the same steps anew shows that they are right again. */
function streaksOf(events: readonly LedgerEvent[]): Pick<TrackRecord, 'cleanInARow' | 'missesInARow'> {
  const clean = new Set<string>();
  let missesInARow = 0;
  for (const { event, by, values, run } of events) {
    if (BAD.has(event)) {
      clean.clear();
      missesInARow += 1;
    } else if (event === 'reinforced') missesInARow = 0;
    else if (GOOD.has(event) && (by === 'check' || by === 'person')) {
      clean.add(values ?? run);
      missesInARow = 0;
    }
  }
  return { cleanInARow: clean.size, missesInARow };
}

function weightOf({ by, at }: LedgerEvent, now: number): number {
  const days = Math.max(0, now - Date.parse(at)) / DAY_MS;
  return (by ? WEIGHT[by] : 0) * 2 ** (-days / HALF_LIFE_DAYS);
}
