/** Lets a model judge what is open in a suite run, within its budget. */

import { systemClock } from '../../core/clock.js';
import { ModelError, UnusableReply } from '../../core/errors.js';
import type { ModelCall, UsageTotal } from '../../core/usage.js';
import type { ChatModel } from '../../model/chat-model.js';
import { meterModel } from '../../model/metered-model.js';
import { BudgetSpent } from '../../model/with-budget.js';
import { createTally } from '../../runner/tally.js';
import { readEvidence } from '../scoring/evidence.js';
import { keyOf, type TaskResult } from '../scoring/result.js';
import { runFolderOf, type SuiteRun } from '../store/suite-folder.js';
import { createModelJudge } from './model-judge.js';
import { isAbout, type Judge, type Opinion } from './opinion.js';
import { appendJudgeCalls, appendOpinions, readOpinions, subjectOf } from './opinion-file.js';

export type JudgeSuiteOptions = Readonly<{
  run: SuiteRun;
  /** The model's name as the settings know it: what it said before is not asked again. */
  name: string;
  model: ChatModel;
  /** "open": what code could not decide. "all": the rest too, so that the judge can be held against code. */
  scope: 'open' | 'all';
  /** Ask again what this judge has judged already. */
  again?: boolean;
  /** How many runs are judged at the same time. */
  parallel: number;
  onJudged?: (told: JudgingProgress) => void;
  signal?: AbortSignal | undefined;
}>;

export type JudgingProgress = Readonly<{
  key: string;
  done: number;
  total: number;
  opinions: readonly Opinion[];
  problem?: string;
}>;

/** What became of judging a suite run. What was judged is on disk, whatever became of the rest. */
export type JudgeSuiteResult = Readonly<{
  /** Runs that were judged now. */
  judged: number;
  /** Why the reply on a run could not be had or used, by the key of its try. */
  failed: Readonly<Record<string, string>>;
  /** Runs that are still to be judged. */
  left: number;
  usage: UsageTotal;
  /** Set when the budget ended it. */
  spent?: string;
}>;

/** Lets a model judge the rubrics of a suite run from its run folders. Nothing is run again. */
export async function judgeSuite(order: JudgeSuiteOptions): Promise<JudgeSuiteResult> {
  const { run, parallel, signal } = order;
  const judge: Judge = { kind: 'model', name: order.name };
  const known = order.again ? [] : await readOpinions(run.folder);
  const queue = run.results
    .map((result) => ({ result, rubrics: openFor(result, { judge, known, scope: order.scope }) }))
    .filter(({ rubrics }) => rubrics.length > 0);
  const total = queue.length;
  const tally = createTally();
  const failed: Record<string, string> = {};
  const judged: string[] = [];
  let spent: string | undefined;

  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next && spent === undefined && !signal?.aborted; next = queue.shift()) {
      const key = keyOf(next.result);
      const tell = (opinions: readonly Opinion[], problem?: string): void =>
        order.onJudged?.({ key, done: judged.length, total, opinions, ...(problem !== undefined && { problem }) });
      try {
        const opinions = await judgeOne(order, {
          ...next,
          judge,
          onCall: (call) => tally.on({ kind: 'model-called', call }),
        });
        judged.push(key);
        tell(opinions);
      } catch (error) {
        if (signal?.aborted) return;
        if (error instanceof BudgetSpent) spent = error.problem;
        // A model that never answered is not there for the other runs either.
        else if (error instanceof UnusableReply || (error instanceof ModelError && judged.length > 0)) {
          failed[key] = error.message;
          tell([], error.message);
        } else throw error;
      }
    }
  };
  const endings = await Promise.allSettled(Array.from({ length: Math.min(parallel, total) }, work));
  const broken = endings.find((ending) => ending.status === 'rejected');
  if (broken) throw broken.reason;
  return {
    judged: judged.length,
    failed,
    left: total - judged.length - Object.keys(failed).length,
    usage: tally.total(),
    ...(spent !== undefined && { spent }),
  };
}

type OpenQuestionOptions = Readonly<{ judge: Judge; known: readonly Opinion[]; scope: JudgeSuiteOptions['scope'] }>;

/** The sentences of a try that this judge has not judged yet, each once. */
function openFor(result: TaskResult, { judge, known, scope }: OpenQuestionOptions): readonly string[] {
  const said = known.filter(
    (opinion) =>
      opinion.judge.kind === judge.kind && opinion.judge.name === judge.name && isAbout(opinion, subjectOf(result)),
  );
  const wanted = result.rubrics.filter(({ met }) => scope === 'all' || met === undefined).map(({ what }) => what);
  return [...new Set(wanted)].filter(
    (what) => !said.some((opinion) => opinion.about === 'rubric' && opinion.rubric === what),
  );
}

type OneRun = Readonly<{
  result: TaskResult;
  rubrics: readonly string[];
  judge: Judge;
  onCall: (call: ModelCall) => unknown;
}>;

async function judgeOne({ run, model, signal }: JudgeSuiteOptions, one: OneRun): Promise<readonly Opinion[]> {
  const { result, rubrics, judge } = one;
  const subject = subjectOf(result);
  const runFolder = runFolderOf(run, result);
  const calls: ModelCall[] = [];
  const metered = meterModel(model, {
    clock: systemClock,
    step: () => 0,
    number: () => calls.length + 1,
    onCall: (call) => {
      calls.push(call);
      one.onCall(call);
    },
  });
  try {
    const { trace } = await readEvidence(runFolder);
    const verdicts = await createModelJudge({ model: metered }).judge({ rubrics, trace, runFolder, signal });
    const at = new Date().toISOString();
    const opinions = verdicts.map((verdict): Opinion => ({ ...subject, judge, at, about: 'rubric', ...verdict }));
    await appendOpinions(run.folder, opinions);
    return opinions;
  } finally {
    await appendJudgeCalls(run.folder, subject, calls);
  }
}
