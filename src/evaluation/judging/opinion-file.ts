/** What judges said, append-only, beside the results. */

import { basename, join } from 'node:path';
import type { ModelCall } from '../../core/usage.js';
import { appendJsonLines, readJsonLines } from '../../memory/safe-file.js';
import type { TaskResult } from '../scoring/result.js';
import { latestOpinions, type Opinion, type Subject } from './opinion.js';

const OPINIONS = 'opinions.jsonl';
const CALLS = 'judge-calls.jsonl';

/** Adds what a judge said, in one write. Nothing that was said before is touched, so two judges at once lose nothing. */
export const appendOpinions = (folder: string, opinions: readonly Opinion[]): Promise<void> =>
  appendJsonLines(join(folder, OPINIONS), opinions);

/** All that stands of what judges said about a suite run. */
export const readOpinions = async (folder: string): Promise<readonly Opinion[]> =>
  latestOpinions(await readAll(folder));

/** Also what was said over again or taken back, in the order in which it was said. */
export const readAll = async (folder: string): Promise<readonly Opinion[]> =>
  (await readJsonLines(join(folder, OPINIONS))).filter(isOpinion);

/** What a judge asked a model and was told, for whoever doubts it. */
export const appendJudgeCalls = (folder: string, subject: Subject, calls: readonly ModelCall[]): Promise<void> =>
  appendJsonLines(
    join(folder, CALLS),
    calls.map((call) => ({ ...subject, ...call })),
  );

export const subjectOf = ({ task, attempt, runFolder }: TaskResult): Subject => ({
  task,
  attempt,
  run: basename(runFolder),
});

const ABOUT: readonly unknown[] = ['rubric', 'action', 'verdict'];

const isOpinion = (line: unknown): line is Opinion =>
  typeof line === 'object' && line !== null && 'judge' in line && 'about' in line && ABOUT.includes(line.about);
