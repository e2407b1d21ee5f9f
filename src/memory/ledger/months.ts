/** Records that are only ever added, in one file a month. */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, readJsonLines } from '../safe-file.js';

/** The name of the file that a record of this time (ISO 8601) goes into. */
export const monthFileOf = (at: string): string => `${at.slice(0, 7)}.jsonl`;

/** Every record of a folder, oldest month first; none where there is no folder. */
export async function readMonths(folder: string): Promise<readonly unknown[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const months = names.filter((name) => name.endsWith('.jsonl')).sort();
  return (await Promise.all(months.map((name) => readJsonLines(join(folder, name))))).flat();
}
