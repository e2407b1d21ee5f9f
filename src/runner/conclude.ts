/** What happens after the last step: state checks, result, lessons, report. */

import type { RunEnd } from '../core/run-end.js';
import type { LearnedItems, RunResult, StateCheck } from '../core/run-result.js';
import type { Trace } from '../core/trace.js';
import type { LearnResult } from '../evolution/learn.js';
import type { Emit } from './listeners.js';
import { rebuildReport } from './rebuild-report.js';
import { reportPathIn, type RunFolder } from './run-folder.js';
import type { Tally } from './tally.js';
import type { RunScope } from './run-scope.js';

export type Learn = (trace: Trace, scope: RunScope) => Promise<LearnResult>;

const NOTHING_LEARNED: LearnedItems = { tips: [], shortcuts: [] };

type Facts = Readonly<{
  runId: string;
  folder: RunFolder;
  end: RunEnd;
  tally: Tally;
  /** Since the run started. */
  seconds: () => number;
  redact: <T>(value: T) => T;
}>;
type Extras = Readonly<{ learned: LearnedItems; checks?: readonly StateCheck[] }>;

function resultOf({ runId, folder, end, tally, seconds, redact }: Facts, { learned, checks }: Extras): RunResult {
  const { calls, input, output, cost } = tally.total();
  return redact({
    runId,
    runFolder: folder.path,
    report: reportPathIn(folder.path),
    end,
    answer: end.kind === 'finished' ? end.answer : '',
    steps: tally.steps(),
    modelCalls: calls,
    tokens: { input, output },
    ...(cost === undefined ? {} : { cost }),
    seconds: seconds(),
    learned,
    agents: tally.byAgent(),
    ...(checks ? { checks } : {}),
  });
}

export type Conclusion = Facts &
  Readonly<{
    emit: Emit;
    settled: () => Promise<void>;
    learn: (trace: Trace) => Promise<LearnResult>;
    checks: (() => Promise<readonly StateCheck[]>) | undefined;
  }>;

/**
 * What happens after the last step, whatever the end was. The result is on disk before anything that could fail is tried,
 * and none of it (the phone's own state, the lessons, the report) can take the result away.
 */
export async function concludeRun(conclusion: Conclusion): Promise<RunResult> {
  const { folder, emit, settled } = conclusion;
  const orWarn = async <T>(what: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      emit({ kind: 'warned', step: conclusion.tally.steps(), text: `${what}: ${reason}` });
      return undefined;
    }
  };

  const { checks: readState } = conclusion;
  const checks = readState && (await orWarn("The phone's own state could not be read", readState));
  const known = checks ? { checks } : {};
  const first = resultOf(conclusion, { learned: NOTHING_LEARNED, ...known });
  await orWarn('The result could not be written', () => folder.writeResult(first));
  emit({ kind: 'concluded', result: first });
  const lessons = await orWarn('Nothing could be learned', async () => conclusion.learn(await folder.readTrace()));
  if (lessons) emit({ kind: 'learned', ...lessons });
  const result = resultOf(conclusion, { learned: lessons?.learned ?? NOTHING_LEARNED, ...known });
  emit({ kind: 'run-ended', result });
  await settled();
  await orWarn('The result could not be written', () => folder.writeResult(result));
  await orWarn('The report could not be written', () => rebuildReport(folder.path));
  return result;
}
