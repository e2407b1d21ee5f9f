/** Folders for temporary files that name their process, and what dead processes left of them. */

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './is-alive.js';

/** A new folder for temporary files. Its name tells what it is for and whose it is: "fingertips-adb-4711-x2Yz9a". */
export const makeTempFolder = (purpose: string): Promise<string> =>
  mkdtemp(join(tmpdir(), `fingertips-${purpose}-${process.pid}-`));

/** The folders for this purpose whose processes ended without removing them. */
export async function orphanedTempFolders(purpose: string): Promise<readonly string[]> {
  const names = await readdir(tmpdir()).catch(() => []);
  const owned = new RegExp(`^fingertips-${purpose}-(\\d+)-`);
  return names
    .filter((name) => {
      const [, owner] = owned.exec(name) ?? [];
      return owner !== undefined && !isAlive(Number(owner));
    })
    .map((name) => join(tmpdir(), name));
}

/** Removes what processes left behind that were killed before they could. Never rejects: somebody else may do the same. */
export async function removeOrphanedTempFolders(purpose: string): Promise<void> {
  const folders = await orphanedTempFolders(purpose);
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }).catch(() => undefined)));
}
