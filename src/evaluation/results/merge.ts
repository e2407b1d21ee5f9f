import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { SetupError } from '../../core/errors.js';
import { isAbout, type Opinion } from '../judging/opinion.js';
import { appendOpinions, readOpinions, subjectOf } from '../judging/opinion-file.js';
import { keyOf, type TaskResult } from '../scoring/result.js';
import { createSuiteFolder, readSuiteRun, type SuiteRun } from '../store/suite-folder.js';
import { differentFacts } from './head-facts.js';
import { omit } from '../../core/omit.js';

/**
 * Joins parts of one suite run, from however many machines, into a new folder that needs none of them. Throws a SetupError when
 * they are not parts of the same: another suite, model, seed or settings.
 */
export async function mergeRuns(folders: readonly string[], into: string): Promise<SuiteRun> {
  const runs = await Promise.all(folders.map(readSuiteRun));
  const [first] = runs;
  if (!first) throw new SetupError({ problem: 'No results are named.', remedy: 'Name the folders to be joined.' });
  if (existsSync(into)) {
    throw new SetupError({ problem: `"${into}" is there already.`, remedy: 'Name a folder that does not exist yet.' });
  }
  for (const run of runs.slice(1)) checkSame(first, run);
  const head = omit(first.head, 'shard');
  const tries = [
    ...new Map(runs.flatMap((run) => run.head.tries).map((attempt) => [keyOf(attempt), attempt])).values(),
  ];
  const kept = new Map<string, KeptResult>();
  for (const run of runs) {
    for (const result of run.results) if (!kept.has(keyOf(result))) kept.set(keyOf(result), { result, run });
  }
  await mkdir(into, { recursive: true });
  for (const { result, run } of kept.values()) await copyRun(run, result, into);
  const lines = [...kept.values()].map(({ result }) => `${JSON.stringify(result)}\n`);
  await writeFile(join(into, 'results.jsonl'), lines.join(''));
  await appendOpinions(into, await opinionsOn([...kept.values()]));
  // Last, because a folder without it holds no results: a merge that was cut off is seen to be none.
  await createSuiteFolder(into, { ...head, tries });
  return readSuiteRun(into);
}

type KeptResult = Readonly<{ result: TaskResult; run: SuiteRun }>;

/** What judges said goes along with the runs that it is about. */
async function opinionsOn(kept: readonly KeptResult[]): Promise<readonly Opinion[]> {
  const folders = [...new Set(kept.map(({ run }) => run.folder))];
  const said = await Promise.all(folders.map(readOpinions));
  return said.flat().filter((opinion) => kept.some(({ result }) => isAbout(opinion, subjectOf(result))));
}

async function copyRun(run: SuiteRun, result: TaskResult, into: string): Promise<void> {
  for (const path of [result.runFolder, ...(result.cutOff ?? [])]) {
    const from = resolve(run.folder, path);
    const to = resolve(into, path);
    // A path that was tampered with must not lead out of the new folder.
    if (!relative(into, to).startsWith('..') && existsSync(from)) await cp(from, to, { recursive: true });
  }
}

/** Parts may come from several machines, each with phones of its own. */
const MAY_DIFFER = ['devices', 'phones'];

function checkSame(one: SuiteRun, other: SuiteRun): void {
  const [name] = [
    ...differentFacts(one.head, other.head).filter((fact) => !MAY_DIFFER.includes(fact)),
    ...(one.head.repeat === other.head.repeat ? [] : ['repeat']),
  ];
  if (name === undefined) return;
  throw new SetupError({
    problem: `"${one.folder}" and "${other.folder}" are not parts of the same: their "${name}" is different.`,
    remedy: 'Join only parts that were run in the same way, or compare the two with: fingertips eval compare',
  });
}
