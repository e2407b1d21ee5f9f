/** The runs of a folder as a person looks through them, and the clearing of old ones. */

import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, RunResult } from '../core/run-result.js';

/** One run folder. `result` is missing while the run goes on, and for ever when it was cut off. */
export type RunEntry = Readonly<{
  id: string;
  folder: string;
  manifest: Manifest;
  result?: RunResult;
  /** Of everything in the folder. */
  bytes: number;
}>;

/** Every run in the folder, the newest first; whatever else lies there is not looked at. None when there is no such folder. */
export async function listRuns(runs: string): Promise<readonly RunEntry[]> {
  const names = (await readdir(runs).catch(() => [])).sort().reverse();
  const entries = await Promise.all(names.map((name) => readEntry(join(runs, name), name)));
  return entries.filter((entry) => entry !== undefined);
}

async function readEntry(folder: string, id: string): Promise<RunEntry | undefined> {
  const manifest = await readJson<Manifest>(join(folder, 'manifest.json'));
  if (manifest?.runId !== id) return undefined;
  const result = await readJson<RunResult>(join(folder, 'result.json'));
  return { id, folder, manifest, ...(result && { result }), bytes: await sizeOf(folder) };
}

/** A file that is not there or not whole says nothing. */
async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map((file) => stat(file).then(({ size }) => size)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Which runs may go: a run goes when any of the bounds says so. */
export type PruneOptions = Readonly<{
  /** Milliseconds since the run began. */
  olderThan?: number | undefined;
  /** So many of the newest stay, whatever the other bounds say; all others go. */
  keep?: number | undefined;
  /** The newest that fit into so many bytes stay. */
  bytes?: number | undefined;
}>;

/** A run without a result that began less than so long ago may still be going on, and is never cleared. */
const MAY_BE_RUNNING_MS = 24 * 60 * 60 * 1000;

/** The runs that go, the newest first. `entries` are in the order of `listRuns`; `now` is in milliseconds. */
export function choosePruned(
  entries: readonly RunEntry[],
  { olderThan = Infinity, keep, bytes = Infinity }: PruneOptions,
  now: number,
): readonly RunEntry[] {
  let kept = 0;
  let used = 0;
  return entries.filter(({ manifest, result, bytes: size }) => {
    const age = now - Date.parse(manifest.startedAt);
    const mayRun = !result && age < MAY_BE_RUNNING_MS;
    const isTooMany = keep !== undefined && kept >= keep;
    const isNewest = keep !== undefined && kept < keep;
    const goes = !mayRun && !isNewest && (isTooMany || age > olderThan || used + size > bytes);
    if (!goes) {
      kept++;
      used += size;
    }
    return goes;
  });
}

/** Deletes the folders, one after the other. */
export async function removeRuns(entries: readonly RunEntry[]): Promise<void> {
  for (const { folder } of entries) await rm(folder, { recursive: true, force: true });
}
