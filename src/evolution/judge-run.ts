/** What a person says of a run, as evidence for the items that it used. */

import type { StatusChange } from '../core/run-result.js';
import type { LearningMode } from '../core/settings.js';
import type { Trace } from '../core/trace.js';
import type { LedgerEvent } from '../memory/ledger/ledger.js';
import type { Memory } from '../memory/memory.js';
import type { Label } from './label.js';
import { evidenceOf } from './run-evidence.js';

export type JudgeRunOptions = Readonly<{
  trace: Trace;
  memory: Pick<Memory, 'record' | 'settle'>;
  outcome: 'success' | 'failure';
  /** off: nothing is written down. auto: items move by it at once. */
  learning: LearningMode;
}>;

/** What was written down, and what moved by it. */
export type JudgeRunResult = Readonly<{ events: readonly LedgerEvent[]; changes: readonly StatusChange[] }>;

/** A person's word counts as much as a check. Said again, the last word holds. */
export async function judgeRun({ trace, memory, outcome, learning }: JudgeRunOptions): Promise<JudgeRunResult> {
  if (learning === 'off') return { events: [], changes: [] };
  const label: Label = { outcome, by: 'person' };
  const events = [...evidenceOf(trace, label), ...supportOf(trace, label)];
  await memory.record(events);
  const changes = learning === 'auto' ? await memory.settle(trace.manifest.runId) : [];
  return { events, changes };
}

/** A run that a person found good vouches for the tips that were learned from it; no one else need come to them. */
function supportOf({ manifest, learned }: Trace, { outcome, by }: Label): readonly LedgerEvent[] {
  if (outcome !== 'success') return [];
  const common = {
    v: 1,
    at: manifest.startedAt,
    run: manifest.runId,
    event: 'reinforced',
    label: outcome,
    by,
  } as const;
  return learned.tips.map(({ id }) => ({ ...common, item: id }));
}
