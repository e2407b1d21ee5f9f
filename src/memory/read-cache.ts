/** What was read of each file, kept on disk: only files that changed since are parsed again. */

import type { Stats } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Clock } from '../core/clock.js';
import type { Shortcut } from '../core/shortcut.js';
import type { Tip } from '../core/tip.js';
import type { WordCounts } from './search/bm25.js';
import { rememberWords, wordsOfItem } from './search/item-words.js';
import type { ReadFile } from './tip-file.js';

export interface ReadCache {
  get(file: string, stats: Stats): ReadFile<Tip | Shortcut> | undefined;
  put<T extends Tip | Shortcut>(file: string, stats: Stats, read: ReadFile<T>): ReadFile<T>;
  /** Writes it, where enough is in it and something changed. It can be thrown away at any time. */
  save(): Promise<void>;
}

type Entry = Readonly<{ key: string; read: ReadFile<Tip | Shortcut>; words: readonly WordCounts[] }>;

/** Another one when what is kept of a file changes. */
const FORMAT = 1;
/** Fewer bytes are read faster than asked about. */
const FEWEST_BYTES = 100_000;
/** A file that was written just now may be written again within the same tick of its clock. */
const SETTLED_MS = 2000;

export const NO_CACHE: ReadCache = {
  get: () => undefined,
  put: (_file, _stats, read) => read,
  save: () => Promise.resolve(),
};

export async function openReadCache(path: string, clock: Pick<Clock, 'now'>): Promise<ReadCache> {
  const known = await readEntries(path);
  const kept = new Map<string, Entry>();
  let bytes = 0;
  let isChanged = false;
  return {
    get(file, stats) {
      bytes += stats.size;
      const entry = known.get(file);
      if (entry?.key !== keyOf(stats)) return undefined;
      kept.set(file, entry);
      for (const [index, { item }] of entry.read.items.entries()) rememberWords(item, entry.words[index] ?? {});
      return entry.read;
    },
    put(file, stats, read) {
      if (Math.abs(clock.now() - stats.mtimeMs) < SETTLED_MS) return read;
      kept.set(file, { key: keyOf(stats), read, words: [] });
      isChanged = true;
      return read;
    },
    async save() {
      if (bytes < FEWEST_BYTES || (!isChanged && kept.size === known.size)) return;
      await mkdir(dirname(path), { recursive: true });
      await writeFileAtomic(
        path,
        JSON.stringify({ format: FORMAT, files: Object.fromEntries([...kept].map(withWords)) }),
      );
    },
  };
}

const withWords = ([file, { key, read }]: readonly [string, Entry]): readonly [string, Entry] => [
  file,
  { key, read, words: read.items.map(({ item }) => wordsOfItem(item)) },
];

const keyOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): string => [size, mtimeMs, ctimeMs, ino].join(' ');

/** One that cannot be read, or is of another format, counts as none. */
async function readEntries(path: string): Promise<ReadonlyMap<string, Entry>> {
  try {
    const { format, files } = JSON.parse(await readFile(path, 'utf8')) as {
      format: number;
      files: Record<string, Entry>;
    };
    return new Map(format === FORMAT ? Object.entries(files) : []);
  } catch {
    return new Map();
  }
}
