/** Judges tries while others are still run. */

import type { ChatModel } from '../../model/chat-model.js';
import { sumOfUsage } from '../../runner/tally.js';
import type { TaskResult } from '../scoring/result.js';
import { readSuiteRun, type SuiteRun } from '../store/suite-folder.js';
import { judgeSuite, type JudgeSuiteResult } from './judge-suite.js';

export type JudgeAlongsideOptions = Readonly<{
  folder: string;
  /** The judge's model, by the name that its settings know. */
  judge: Readonly<{ name: string; model: ChatModel }>;
  signal?: AbortSignal | undefined;
}>;

export interface JudgeAlongside {
  /** Judges a try when its turn comes; nobody waits for it. */
  look(result: TaskResult): void;
  /** Judges what is left. undefined when it was stopped; rejects when the model cannot be reached. */
  finish(): Promise<JudgeSuiteResult | undefined>;
}

/** How many runs are judged at the same time, unless somebody says otherwise. */
export const JUDGED_IN_PARALLEL = 4;

/** Judges each try while the next ones run, and at the end what an earlier part of the suite run left. */
export function judgeAlongside({ folder, judge, signal }: JudgeAlongsideOptions): JudgeAlongside {
  const made: Pick<JudgeSuiteResult, 'judged' | 'usage'>[] = [];
  const judgeResults = async (run: SuiteRun): Promise<JudgeSuiteResult> => {
    const judging = await judgeSuite({ ...judge, run, scope: 'open', parallel: JUDGED_IN_PARALLEL, signal });
    made.push(judging);
    return judging;
  };
  let looking: Promise<unknown> = Promise.resolve();
  return {
    look(result) {
      // Whatever goes wrong here goes wrong again at the end, and is told there.
      looking = looking
        .then(async () => judgeResults({ ...(await readSuiteRun(folder)), results: [result] }))
        .catch(() => undefined);
    },
    async finish() {
      await looking;
      if (signal?.aborted) return undefined;
      const last = await judgeResults(await readSuiteRun(folder));
      const judged = made.reduce((sum, part) => sum + part.judged, 0);
      return { ...last, judged, usage: made.map((part) => part.usage).reduce(sumOfUsage) };
    },
  };
}
