/** What a run says of the items that it was given: the lines of the ledger. */

import { createHash } from 'node:crypto';
import type { ShortcutUse } from '../core/outcome.js';
import type { RecordedStep, Trace } from '../core/trace.js';
import { isBadVerdict, type Verdict } from '../core/verdict.js';
import type { LabelSource, LedgerEvent } from '../memory/ledger/ledger.js';
import type { Label } from './label.js';

type Outcome = Pick<LedgerEvent, 'event' | 'by'>;

/** From so much of a run's actions on, what a person or a check says of the run is said of the shortcut. */
const MOST_OF_A_RUN = 0.5;

/** What happened to the items that the run was given, and what came of it. */
export function evidenceOf(trace: Trace, label: Label): readonly LedgerEvent[] {
  const { manifest, steps, tips, shortcuts } = trace;
  const common = { v: 1, at: manifest.startedAt, run: manifest.runId, label: label.outcome, by: label.by } as const;
  const given = new Set(tips.map(({ id }) => id));
  const ofTips = steps.flatMap((step) =>
    step.decision.tips
      .filter((id) => given.has(id))
      .flatMap((item) => [
        { ...common, item, step: step.number, event: 'cited' as const },
        { ...common, item, step: step.number, ...outcomeOfTip(step, label) },
      ]),
  );
  return [
    ...tips.map(({ id }) => ({ ...common, item: id, event: 'injected' as const })),
    ...shortcuts.map(({ id }) => ({ ...common, item: id, event: 'offered' as const })),
    ...ofTips,
    ...steps.flatMap((step) => usesIn(step, trace, label).map((event) => ({ ...common, ...event }))),
  ];
}

/**
 * Helpful: followed in a step that went as expected, in a run that went well. Harmful: followed in a step that did not; or in a
 * run that failed, by half, since other steps had their part in it.
 */
function outcomeOfTip({ verdict }: RecordedStep, { outcome, by }: Label): Outcome {
  if (isBadVerdict(verdict)) return { event: 'harmful', by: 'judge' };
  if (outcome === 'success' && verdict.kind === 'as-expected') return { event: 'helpful', by };
  if (outcome === 'failure' && by !== 'agent') return { event: 'harmful', by: 'judge' };
  return { event: 'neutral', by };
}

type UseEvent = Pick<LedgerEvent, 'item' | 'step' | 'event' | 'by' | 'values'>;

function usesIn(step: RecordedStep, trace: Trace, label: Label): readonly UseEvent[] {
  const { number, outcome, decision, verdict } = step;
  const uses = outcome.shortcuts ?? [];
  return uses.flatMap((use, index) => {
    const isLast = index === uses.length - 1 && decision.actions.at(-1)?.action === use.name;
    const place = { item: use.id, step: number, ...valuesOf(use) };
    const came = outcomeOfUse(use, { label: labelFor(step, trace, label), verdict: isLast ? verdict : undefined });
    return [{ ...place, event: 'called' as const }, ...(came ? [{ ...place, ...came }] : [])];
  });
}

/** The run's label, where the step did most of what the run did; what failed elsewhere says nothing of it. */
function labelFor({ outcome }: RecordedStep, { steps }: Trace, label: Label): Label {
  if (label.outcome !== 'failure') return label;
  const all = steps.reduce((sum, step) => sum + step.outcome.performed.length, 0);
  return outcome.performed.length > all * MOST_OF_A_RUN ? label : { outcome: 'unknown', by: 'agent' };
}

/** A stop is no fault of a shortcut when the person said no, or something else came to the front. */
function outcomeOfUse(
  { ended, isChecked }: Pick<ShortcutUse, 'ended' | 'isChecked'>,
  { label, verdict }: Readonly<{ label: Label; verdict: Verdict | undefined }>,
): Outcome | undefined {
  if (ended === 'refused' || verdict?.kind === 'interrupted') return undefined;
  if (ended === 'stopped') return { event: 'failed', by: 'check' };
  if (verdict && isBadVerdict(verdict)) return { event: 'misfired', by: verdict.by === 'code' ? 'check' : 'judge' };
  if (label.outcome === 'failure' && label.by !== 'agent') return { event: 'misfired', by: label.by };
  const by: LabelSource = label.outcome === 'success' ? label.by : 'agent';
  return { event: 'succeeded', by: isChecked ? 'check' : by };
}

/** Different values give different texts; the values themselves are nobody's business later on. */
const valuesOf = ({ values }: Pick<ShortcutUse, 'values'>): Pick<LedgerEvent, 'values'> => {
  const given = Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (given.length === 0) return {};
  return { values: createHash('sha256').update(JSON.stringify(given)).digest('hex').slice(0, 12) };
};

/** A shortcut that a person ran by hand: no run folder, no agent, only what code saw. */
export function evidenceOfUse(use: ShortcutUse, at: string): readonly LedgerEvent[] {
  const common = { v: 1, at, run: `hand-${at}`, item: use.id, ...valuesOf(use) } as const;
  const came = outcomeOfUse(use, { label: { outcome: 'unknown', by: 'person' }, verdict: undefined });
  return [{ ...common, event: 'called', by: 'person' }, ...(came ? [{ ...common, ...came }] : [])];
}
