/** The evidence of one run on disk, written event by event and read back. */

import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { SetupError } from '../core/errors.js';
import { PRIVATE_FILE, PRIVATE_FOLDER } from '../core/private-files.js';
import type { Clock } from '../core/clock.js';
import type { RunEvent, RunListener } from '../core/events.js';
import type { Manifest, RunResult } from '../core/run-result.js';
import type { Screen } from '../core/screen.js';
import type { Trace } from '../core/trace.js';
import { compactPicture } from '../report/picture.js';
import { createRedactor, type Secrets } from '../core/redact.js';
import { parseTraceLines, toTrace, toTraceLine, type PictureFile } from './trace-format.js';

const MANIFEST = 'manifest.json';
const TRACE = 'trace.jsonl';
const RESULT = 'result.json';
const REPORT = 'report.html';
const PICTURES = 'screenshots';

/** Where the page of a run is written. */
export const reportPathIn = (folder: string): string => join(folder, REPORT);

/** Enough to read small print by, and about 40 kB for a busy screen. */
const COMPACT = { width: 720, quality: 72 } as const;
const NO_PICTURE: PictureFile = { picture: '', pictureSize: { width: 0, height: 0 } };

/** The evidence of one run on disk. As a listener it appends every event; nothing is held back until the end. */
export interface RunFolder extends RunListener {
  readonly path: string;
  /** Resolves when all that was told so far is on disk; rejects with the first write that failed. */
  on(event: RunEvent): Promise<void>;
  writeResult(result: RunResult): Promise<void>;
  readTrace(): Promise<Trace>;
}

const toJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** Stores each different picture once, and tells where. */
function createPictureStore(folder: string): (screen: Screen, number: number) => Promise<PictureFile> {
  const known = new Map<string, PictureFile>();
  return async ({ screenshot }, number) => {
    if (screenshot.length === 0) return NO_PICTURE;
    const print = createHash('sha256').update(screenshot).digest('hex');
    const stored = known.get(print);
    if (stored) return stored;
    const { data, size } = await compactPicture(screenshot, COMPACT);
    const file = { picture: `${PICTURES}/${String(number).padStart(3, '0')}.webp`, pictureSize: size };
    await writeFile(join(folder, file.picture), data, { mode: PRIVATE_FILE });
    known.set(print, file);
    return file;
  };
}

type NewRun = Readonly<{ root: string; manifest: Manifest; clock: Pick<Clock, 'now'>; secrets?: Secrets }>;

/** Makes `root/<run id>/` with its manifest, the user's alone. An id that is taken is an error, so two runs never share a folder. */
export async function createRunFolder({ root, manifest, clock, secrets = {} }: NewRun): Promise<RunFolder> {
  const path = join(root, manifest.runId);
  const redact = createRedactor(secrets);
  try {
    await mkdir(root, { recursive: true });
    await mkdir(path, { mode: PRIVATE_FOLDER });
    await mkdir(join(path, PICTURES), { mode: PRIVATE_FOLDER });
    await writeFileAtomic(join(path, MANIFEST), toJson(redact(manifest)), { mode: PRIVATE_FILE });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SetupError({
      code: 'setup.file-system',
      problem: `The run folder "${path}" cannot be made: ${reason}.`,
      remedy: 'Check that the folder above it can be written to and that the disk has room.',
      cause: error,
    });
  }
  const storePicture = createPictureStore(path);
  let queue: Promise<void> = Promise.resolve();

  const append = async (event: RunEvent, at: number): Promise<void> => {
    // A picture that cannot be kept must not take the elements of its screen with it.
    const file =
      event.kind === 'screen-seen' ? await storePicture(event.screen, event.step).catch(() => NO_PICTURE) : NO_PICTURE;
    const line = `${JSON.stringify(redact(toTraceLine(event, at, file)))}\n`;
    await appendFile(join(path, TRACE), line, { mode: PRIVATE_FILE });
  };
  return {
    path,
    on(event) {
      const at = clock.now();
      const written = queue.then(() => append(event, at));
      // The next line is tried all the same; the caller of this one hears about it.
      queue = written.catch(() => undefined);
      return written;
    },
    writeResult: (result) => writeFileAtomic(join(path, RESULT), toJson(redact(result)), { mode: PRIVATE_FILE }),
    async readTrace() {
      await queue;
      return readTrace(path);
    },
  };
}

const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });

function parseJson<T>(text: string, path: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new SetupError({
      code: 'setup.invalid-file',
      problem: `"${path}" is not JSON.`,
      remedy: 'Somebody changed the file after the run. Restore it, or delete the folder.',
      cause: error,
    });
  }
}

/** Reads a run back, a running or half-written one too: what is missing is simply not there yet. */
export async function readTrace(folder: string): Promise<Trace> {
  const [manifestText, traceText, resultText] = await Promise.all(
    [MANIFEST, TRACE, RESULT].map((name) => readIfThere(join(folder, name))),
  );
  if (manifestText === undefined) {
    throw new SetupError({
      code: 'setup.no-run',
      problem: `There is no run in "${folder}": it has no ${MANIFEST}.`,
      remedy: 'Name a folder such as runs/r-20261122-153012-x7k2.',
    });
  }
  const manifest = parseJson<Manifest>(manifestText, join(folder, MANIFEST));
  const version: unknown = manifest.version;
  if (version !== 1) {
    throw new SetupError({
      code: 'setup.invalid-file',
      problem: `"${join(folder, MANIFEST)}": "version" is ${JSON.stringify(version)}, and only 1 can be read.`,
      remedy: 'Read this run with the Fingertips that wrote it.',
    });
  }
  const lines = parseTraceLines(traceText ?? '', join(folder, TRACE));
  const result = resultText === undefined ? undefined : parseJson<RunResult>(resultText, join(folder, RESULT));
  return toTrace(manifest, lines, result);
}

/** A picture that a trace of this folder names; undefined when there is none. A name that leads out of the folder is none. */
export async function readPicture(folder: string, picture: string): Promise<Uint8Array | undefined> {
  if (!/^screenshots\/[\w-]+\.webp$/.test(picture)) return undefined;
  return readFile(join(folder, picture)).catch(() => undefined);
}
