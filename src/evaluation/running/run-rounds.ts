/** Runs a suite again and again, each time with what was learned before, and judges it on the way. */

import type { Memory } from '../../memory/memory.js';
import { isBaselineModel, isSolver } from '../baselines/baseline-models.js';
import { judgeAlongside, type JudgeAlongsideOptions } from '../judging/judge-alongside.js';
import type { JudgeSuiteResult } from '../judging/judge-suite.js';
import { readJudgedRun, type JudgedRun } from '../judging/judged-run.js';
import { runSuite, type RunSuiteOptions } from './run-suite.js';

export type RunRoundOptions = RunSuiteOptions &
  Readonly<{
    /** Without it, what code cannot decide stays open. */
    judge?: JudgeAlongsideOptions['judge'] | undefined;
    /** Where the agents keep what they learn. */
    memory?: Pick<Memory, 'takeUp'> | undefined;
  }>;

export type RoundResult = Readonly<{ run: JudgedRun; judging?: JudgeSuiteResult; isStopped: boolean }>;

/** One round: the suite, each try judged while the next ones run, and what was learned taken up at the end. */
export async function runRound({ judge, memory, ...suite }: RunRoundOptions): Promise<RoundResult> {
  const { folder, signal, tell } = suite;
  const alongside = judge && judgeAlongside({ folder, judge, signal });
  const { head, results } = await runSuite({
    ...suite,
    tell: (event) => {
      tell?.(event);
      if (event.kind === 'judged') alongside?.look(event.result);
    },
  });
  // Within a round everybody has the same memory, so neither the order of tries nor the number of phones changes what comes out.
  if (head.learning !== undefined && results.length === head.tries.length) await memory?.takeUp();
  const judging = await alongside?.finish();
  return { run: await readJudgedRun(folder), isStopped: signal?.aborted === true, ...(judging && { judging }) };
}

export type RunRoundsOptions = Readonly<{
  rounds: number;
  /** The memory of the first round; where there is none, it is the one that the first round makes. */
  learnIn?: string | undefined;
  /** `round` counts from 1. */
  runOne(round: number, learnIn: string | undefined): Promise<RoundResult>;
}>;

/** So many rounds on one memory, one after the other; none after one that was stopped. */
export async function runRounds({ rounds, learnIn, runOne }: RunRoundsOptions): Promise<readonly RoundResult[]> {
  const made: RoundResult[] = [];
  let memory = learnIn;
  for (let round = 1; round <= rounds && !made.at(-1)?.isStopped; round += 1) {
    const result = await runOne(round, memory);
    made.push(result);
    memory = result.run.head.learning;
  }
  return made;
}

/** A suite run that was measured came out well, whatever the agents did; only a broken yardstick did not. */
export const isYardstickWhole = ({ head: { model }, results }: JudgedRun): boolean =>
  !isBaselineModel(model) || results.every(({ success = false }) => success === isSolver(model));
