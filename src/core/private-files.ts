/** Folders and files that are the user's alone, also where other users of the computer may write. */

import { constants } from 'node:fs';
import { chmod, lstat, mkdir, open, unlink } from 'node:fs/promises';
import { SetupError } from './errors.js';

/** rwx for the user, nothing for anybody else. */
export const PRIVATE_FOLDER = 0o700;
/** rw for the user, nothing for anybody else. */
export const PRIVATE_FILE = 0o600;

const OTHERS = 0o077;

/**
 * Makes a folder that nobody else can look into, or takes one that is the user's already and closes it to others.
 * Rejects with a SetupError when somebody else has made it, or has put a link there.
 */
export async function makePrivateFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: PRIVATE_FOLDER }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const found = await lstat(path);
  // Windows has neither users nor permissions of this kind.
  const user = process.getuid?.() ?? found.uid;
  if (!found.isDirectory() || found.uid !== user) {
    throw new SetupError({
      code: 'setup.file-system',
      problem: `"${path}" is not a folder of yours: somebody else may have put it there.`,
      remedy: 'Remove it, or set TMPDIR to a folder that is yours alone.',
    });
  }
  if ((found.mode & OTHERS) !== 0) await chmod(path, PRIVATE_FOLDER);
}

/** Not known to Windows, where links need rights that others do not have. */
const NO_LINK = constants.O_NOFOLLOW as number | undefined;

/** Writes a whole file that nobody else can read. A link that stands in its place is removed, never followed. */
export async function writePrivateFile(path: string, text: string): Promise<void> {
  const write = async (): Promise<void> => {
    const file = await open(path, constants.O_WRONLY | constants.O_CREAT | (NO_LINK ?? 0), PRIVATE_FILE);
    try {
      await file.chmod(PRIVATE_FILE);
      await file.truncate();
      await file.writeFile(text);
    } finally {
      await file.close();
    }
  };
  await write().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ELOOP' && error.code !== 'EMLINK') throw error;
    await unlink(path);
    await write();
  });
}

/** Reads a file that is no link. */
export async function readPrivateFile(path: string): Promise<string> {
  const file = await open(path, constants.O_RDONLY | (NO_LINK ?? 0));
  try {
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}
