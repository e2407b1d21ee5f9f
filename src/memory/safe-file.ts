/** Locks and atomic writes. */

import { appendFile, mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lock } from 'proper-lockfile';
import writeFileAtomic from 'write-file-atomic';
import { ItemRejected, SetupError } from '../core/errors.js';
import { decodeUtf8 } from './file-problem.js';

const TRIES = 3;
/** Together about 20 seconds, longer than the 10 after which the lock of a process that died counts as given up. */
const RETRIES = { retries: 60, factor: 1.2, minTimeout: 20, maxTimeout: 400, randomize: true };

/** Only one process at a time changes what belongs to this evidence folder. */
export async function withLock<T>(evidenceFolder: string, work: () => Promise<T>): Promise<T> {
  const lockfilePath = join(evidenceFolder, 'locks', 'memory.lock');
  await mkdir(dirname(lockfilePath), { recursive: true });
  const release = await lock(evidenceFolder, { lockfilePath, retries: RETRIES }).catch((cause: unknown) => {
    throw new SetupError({
      problem: `Another run has been writing tips and shortcuts for too long: ${lockfilePath} stayed.`,
      remedy: 'Wait for that run, or remove the lock if there is none.',
      cause,
    });
  });
  try {
    return await work();
  } finally {
    await release();
  }
}

/** The whole text of a file; `before` is undefined where there was none. */
export type FileChange = Readonly<{ before: string | undefined; after: string }>;

/**
 * Replaces a file's text in one move. An editor knows no lock, so the file is read again just before; when somebody
 * saved it meanwhile, the change is made anew on what they saved.
 */
export async function changeFile(path: string, change: (text: string | undefined) => string): Promise<FileChange> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const bytes = await readIfThere(path);
    const before = bytes && decoded(path, bytes);
    const after = change(before);
    const now = await readIfThere(path);
    if (!sameBytes(bytes, now)) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, after);
    return { before, after };
  }
  throw new ItemRejected({
    problem: `${path} was changed by somebody else ${TRIES} times while it was to be written.`,
    remedy: 'Nothing was written. Save your own work there and try again.',
  });
}

/** Adds lines at the end, in one write. A line that a crash cut off stays alone on its own. */
export async function appendJsonLines(path: string, records: readonly object[]): Promise<void> {
  if (records.length === 0) return;
  await mkdir(dirname(path), { recursive: true });
  const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  await appendFile(path, ((await endsMidLine(path)) ? '\n' : '') + lines);
}

/** Every line that holds a JSON object; one that was cut off counts for nothing. */
export async function readJsonLines(path: string): Promise<readonly unknown[]> {
  const text = (await readIfThere(path))?.toString('utf8') ?? '';
  return text.split('\n').flatMap((line) => {
    try {
      return line.trim() === '' ? [] : [JSON.parse(line) as unknown];
    } catch {
      return [];
    }
  });
}

export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

function decoded(path: string, bytes: Uint8Array): string {
  const text = decodeUtf8(bytes);
  if (text !== undefined) return text;
  throw new ItemRejected({ problem: `${path} is not UTF-8 text, so it is only read.`, remedy: 'Save it as UTF-8.' });
}

const sameBytes = (a: Buffer | undefined, b: Buffer | undefined): boolean => (a && b ? a.equals(b) : a === b);

async function endsMidLine(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => undefined);
  if (!file) return false;
  try {
    const { size } = await file.stat();
    if (size === 0) return false;
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer[0] !== 0x0a;
  } finally {
    await file.close();
  }
}
