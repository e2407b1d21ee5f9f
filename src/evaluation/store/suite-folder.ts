/** A suite run on disk: how it is run, and its results, one line each. */

import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { SetupError } from '../../core/errors.js';
import { PRIVATE_FOLDER } from '../../core/private-files.js';
import type { RunSettings } from '../../core/settings.js';
import { appendJsonLines, readJsonLines } from '../../memory/safe-file.js';
import { keyOf, type TaskResult } from '../scoring/result.js';

const HEAD = 'suite.json';
const RESULTS = 'results.jsonl';

/** How a suite is run, complete enough for a stranger to run it again, and to go on with it. */
export type SuiteHead = Readonly<{
  version: 1;
  id: string;
  /** ISO 8601 */
  startedAt: string;
  /** The suite as it was named, from the working folder. */
  suite: string;
  model: string;
  models: Readonly<Record<string, string>>;
  settings: RunSettings;
  seed: number;
  repeat: number;
  only: readonly string[];
  tags: readonly string[];
  /** "2/4" where this is a part of the whole. */
  shard?: string;
  /** Of the suite as it was at the beginning. */
  fingerprint?: string;
  /** Whether the agents were given the tips and shortcuts of the project. */
  memory?: boolean;
  /** Where the agents keep what they learn and find it again, from the working folder. Absent: they do not learn. */
  learning?: string;
  /** The phones as they were named, and how many simulated ones; they do not belong to what is compared. */
  devices?: readonly string[];
  phones?: number;
  /** Every try that belongs to it, in the order of the suite. */
  tries: readonly Readonly<{ task: string; attempt: number }>[];
  fingertips: string;
  node: string;
}>;

export type SuiteRun = Readonly<{ folder: string; head: SuiteHead; results: readonly TaskResult[] }>;

type OfTry = Pick<TaskResult, 'task' | 'attempt'>;

/** Where the run folders of one try are made. */
export const rootOfTry = (folder: string, { task, attempt }: OfTry): string =>
  join(folder, 'runs', `${task}-${attempt}`);

/** Where those of its run folders are kept that were cut off. */
export const cutOffRootOf = (folder: string, { task, attempt }: OfTry): string =>
  join(folder, 'cut-off', `${task}-${attempt}`);

/** Writes how the suite is run, whole or not at all. Rejects with a SetupError when the folder has that already. */
export async function createSuiteFolder(folder: string, head: SuiteHead): Promise<void> {
  const path = join(folder, HEAD);
  if (existsSync(path)) {
    throw new SetupError({ problem: `"${path}" is there already.`, remedy: 'Begin another run in another folder.' });
  }
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  await writeFileAtomic(path, `${JSON.stringify(head, null, 2)}\n`);
}

/** One line, in one write: a crash loses at most the line that was being written, and that one is read as not there. */
export const appendResult = (folder: string, result: TaskResult): Promise<void> =>
  appendJsonLines(join(folder, RESULTS), [result]);

/** Reads a suite run, also one that is going on or was cut off. Its results stand in the order of the suite, each try once. */
export async function readSuiteRun(folder: string): Promise<SuiteRun> {
  const head = readHead(folder);
  const lines = (await readJsonLines(join(folder, RESULTS))).filter(isResult);
  const byKey = new Map(lines.toReversed().map((result) => [keyOf(result), result]));
  const results = head.tries.flatMap((attempt) => byKey.get(keyOf(attempt)) ?? []);
  return { folder, head, results };
}

function readHead(folder: string): SuiteHead {
  const path = join(folder, HEAD);
  if (!existsSync(path)) {
    throw new SetupError({
      problem: `There are no results in "${folder}": it has no ${HEAD}.`,
      remedy: 'Name the folder that "fingertips eval" wrote, for example evals/e-20261122-153012-x7k2.',
    });
  }
  try {
    const head = JSON.parse(readFileSync(path, 'utf8')) as SuiteHead;
    if (Array.isArray(head.tries)) return head;
  } catch (cause) {
    throw damaged(path, cause);
  }
  throw damaged(path);
}

const damaged = (path: string, cause?: unknown): SetupError =>
  new SetupError({ problem: `"${path}" cannot be read.`, remedy: 'Restore the file, or run the suite anew.', cause });

const isResult = (line: unknown): line is TaskResult =>
  typeof line === 'object' && line !== null && 'task' in line && 'attempt' in line && 'end' in line;

/** Run folders are kept relative to the suite run, so that the whole can be moved. */
export const runFolderOf = ({ folder }: Pick<SuiteRun, 'folder'>, { runFolder }: TaskResult): string =>
  resolve(folder, runFolder);
