/** Learns from one run, whatever its end. */

import { REPEATABLE_ACTIONS } from '../actions/catalogue.js';
import type { Condition } from '../core/condition.js';
import { FingertipsError } from '../core/errors.js';
import type { TipProposal } from '../core/proposals.js';
import type { LearnedItems, LearnedItem } from '../core/run-result.js';
import type { LearningMode } from '../core/settings.js';
import type { Trace } from '../core/trace.js';
import type { ChangeNote, AddResult } from '../memory/transaction.js';
import type { Memory } from '../memory/memory.js';
import type { Contents } from '../memory/read-folder.js';
import { similarity } from '../memory/search/same-text.js';
import type { ChatModel } from '../model/chat-model.js';
import { refusalOfSteps, screenShortcut, screenTip } from './screen-proposals.js';
import { compileShortcut } from './compile-shortcut.js';
import { runFactsOf, type RunFacts } from './run-facts.js';
import { evidenceOf } from './run-evidence.js';
import { wentWell, type Label } from './label.js';
import { stretchesOf } from './recorded-actions.js';
import { valuesOf } from './recorded-values.js';
import { verifyShortcut } from './verify-shortcut.js';
import { proposeShortcuts, type StretchWithValues } from './shortcut-writer.js';
import { proposeTips } from './tip-writer.js';

export type LearnOptions = Readonly<{
  trace: Trace;
  model: ChatModel;
  memory: Memory;
  label: Label;
  /** "review" unless it is given. */
  learning?: Exclude<LearningMode, 'off'>;
  /** When it is aborted, the writers are asked no more; what was kept stays. */
  signal?: AbortSignal | undefined;
}>;

/** What a run left behind, and in words what was proposed and not kept. */
export type LearnResult = Readonly<{ learned: LearnedItems; rejected: readonly string[] }>;

type Study = LearnOptions & Readonly<{ contents: Contents; evidence: RunFacts; note: ChangeNote }>;
type KeptItems = Readonly<{ kept: readonly LearnedItem[]; rejected: readonly string[] }>;

const NOTHING: KeptItems = { kept: [], rejected: [] };
/** Fewer steps show little, unless something went wrong in them. */
const FEWEST_STEPS = 3;
/** Two tips this alike say the same. */
const ALIKE = 0.7;
const MOST_KNOWN = 20;

/**
 * Learns from one run, whatever its end. Tips come from good and bad runs, shortcuts only from those that went well.
 * Models propose, code checks; what is kept is a candidate, and nothing that people wrote is touched.
 */
export async function learn(order: LearnOptions): Promise<LearnResult> {
  const { trace, memory, label } = order;
  const barred = whyNobodyIsAsked(trace);
  const note = { by: 'learner', run: trace.manifest.runId, label: label.outcome, labelBy: label.by } as const;
  const study: Study = { ...order, contents: await memory.list(), evidence: runFactsOf(trace), note };
  await memory.record(evidenceOf(trace, label));
  const { learning = 'review' } = order;
  const [tips, shortcuts] =
    learning === 'observe' || barred !== undefined ? [NOTHING, NOTHING] : await askWriters(study);
  const changes = learning === 'auto' ? await memory.settle(trace.manifest.runId) : [];
  return {
    learned: { tips: tips.kept, shortcuts: shortcuts.kept, ...(changes.length > 0 && { changes }) },
    rejected: [...(barred === undefined ? [] : [barred]), ...new Set([...tips.rejected, ...shortcuts.rejected])],
  };
}

const askWriters = (study: Study): Promise<[KeptItems, KeptItems]> =>
  Promise.all([
    orSay('tip writer', () => learnTips(study), study.signal),
    orSay('shortcut writer', () => learnShortcuts(study), study.signal),
  ]);

/** Learning may not spend what the person did not allow, nor knock at a closed door. */
function whyNobodyIsAsked({ result }: Trace): string | undefined {
  const end = result?.end;
  if (end?.kind === 'limit-reached' && (end.limit === 'tokens' || end.limit === 'cost')) {
    return `Nothing was learned: the run had used up its ${end.limit}.`;
  }
  if (end?.kind === 'failed' && end.error.name === 'ModelError')
    return 'Nothing was learned: the model could not be reached.';
  return undefined;
}

/** One learner that fails does not take away what the other found. */
async function orSay(who: string, work: () => Promise<KeptItems>, signal: AbortSignal | undefined): Promise<KeptItems> {
  try {
    return await work();
  } catch (error) {
    if (signal?.aborted) return { kept: [], rejected: ['Looking for lessons was left out: it was stopped by you.'] };
    if (!(error instanceof FingertipsError)) throw error;
    return { kept: [], rejected: [`The ${who} left nothing: ${error.message}`] };
  }
}

async function learnTips(study: Study): Promise<KeptItems> {
  const { trace, label, model, memory, evidence, note, contents } = study;
  const isTelling = trace.steps.some(({ verdict }) => verdict.kind !== 'as-expected');
  if (label.outcome === 'impossible' || (trace.steps.length < FEWEST_STEPS && !isTelling)) return NOTHING;

  const known = contents.tips
    .map(({ item }) => item)
    .filter(({ package: app, status }) => status !== 'retired' && (app === '_general' || evidence.packages.has(app)))
    .slice(-MOST_KNOWN);
  const { tips, reinforce } = await proposeTips(model, { trace, label, known });
  const again = reinforce.filter(
    ({ id, steps }) => known.some((tip) => tip.id === id) && steps.every((step) => evidence.steps.has(step)),
  );
  for (const { id } of again) await memory.reinforce(id, note);
  return keepEach(tips, (proposal) => keepTip(proposal, study));
}

async function keepTip(
  proposal: TipProposal,
  { evidence, contents, memory, note }: Study,
): Promise<AddResult | string> {
  const screening = screenTip(proposal, evidence);
  if (screening.kind === 'refused') return `The tip "${proposal.title}" was not kept: ${screening.why}.`;
  const { app, steps, not_when: notWhen, ...fields } = proposal;
  const packageName = app === 'any' ? '_general' : app;
  const alike = contents.tips.find(
    ({ item }) => item.package === packageName && similarity(item.do, proposal.do) >= ALIKE,
  );
  if (alike) return memory.reinforce(alike.item.id, note);
  const { run = '' } = note;
  const flag = screening.kind === 'flagged' ? { flagged: screening.why } : {};
  const tip = { ...fields, ...(notWhen ? { not_when: notWhen } : {}), package: packageName, from: [run], ...flag };
  return memory.addTip(tip, { ...note, why: `steps ${steps.join(', ')}` });
}

async function learnShortcuts(study: Study): Promise<KeptItems> {
  const { trace, label, model, contents } = study;
  if (!wentWell(label)) return NOTHING;
  const candidates = stretchesOf(trace, new Set(REPEATABLE_ACTIONS)).map((stretch) => ({
    stretch,
    values: valuesOf(stretch.actions, trace.manifest.instruction),
  }));
  if (candidates.length === 0) return NOTHING;

  const packages = new Set(['_any', ...candidates.map(({ stretch }) => stretch.package)]);
  const known = contents.shortcuts.map(({ item }) => item).filter((shortcut) => packages.has(shortcut.package));
  const { shortcuts } = await proposeShortcuts(model, { trace, label, candidates, known });
  return keepEach(shortcuts, async (proposal) => {
    const candidate: StretchWithValues | undefined = candidates[proposal.stretch - 1];
    if (!candidate) return `The shortcut "${proposal.name}" was not kept: it has no stretch.`;
    const mayExpect = (condition: Condition): boolean => refusalOfSteps(condition, study.evidence) === undefined;
    const compiled = compileShortcut({ ...candidate, runId: trace.manifest.runId, proposal, mayExpect });
    const screening = screenShortcut(compiled.shortcut, study.evidence);
    const refusal = screening.kind === 'refused' ? screening.why : verifyShortcut(compiled);
    if (refusal !== undefined) return `The shortcut "${proposal.name}" was not kept: ${refusal}.`;
    const flag = screening.kind === 'flagged' ? { flagged: screening.why } : {};
    return study.memory.addShortcut({ ...compiled.shortcut, ...flag }, study.note);
  });
}

/** One that may not be kept says why and leaves the others alone. Those that were there already are not announced as learned. */
async function keepEach<T>(
  proposals: readonly T[],
  keep: (proposal: T) => Promise<AddResult | string>,
): Promise<KeptItems> {
  const kept: LearnedItem[] = [];
  const rejected: string[] = [];
  for (const proposal of proposals) {
    const result = await keep(proposal).catch((error: unknown) => {
      if (error instanceof FingertipsError) return error.message;
      throw error;
    });
    if (typeof result === 'string') rejected.push(result);
    else if (result.added) kept.push({ id: result.id, file: result.file, title: result.title, status: result.status });
    else rejected.push(`"${result.title}" was there already (${result.id}) and is supported by one more run.`);
  }
  return { kept, rejected };
}
