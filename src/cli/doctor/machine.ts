/** Whether Node and this computer will do. */

import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import type { DoctorFinding } from './finding.js';

/** A run of 40 steps writes about 10 MB; below this a person should know. */
const LEAST_FREE_BYTES = 500 * 1024 * 1024;

/** The lowest version of each supported line, as package.json's "engines" has them. */
const SUPPORTED = [
  [20, 20, 2],
  [22, 23, 4],
  [24, 22, 1],
] as const;

/** `version` as process.versions.node has it: "20.20.2". */
export function checkNode(version: string): DoctorFinding {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const line = SUPPORTED.find(([supported]) => supported === major);
  const isEnough = line && (minor > line[1] || (minor === line[1] && patch >= line[2]));
  if (isEnough) return { what: 'Node', state: 'pass', detail: version };
  const remedy = `Install Node ${SUPPORTED.map((least) => least.join('.')).join(', ')} or a later one of these lines.`;
  return { what: 'Node', state: line ? 'warn' : 'fail', detail: `${version} is not supported.`, remedy };
}

export async function checkFolder(folder: string): Promise<DoctorFinding> {
  const what = 'Working folder';
  try {
    await access(folder, constants.W_OK);
    return { what, state: 'pass', detail: folder };
  } catch {
    const remedy = 'Change to a folder of your own; runs, tips and shortcuts are written there.';
    return { what, state: 'fail', detail: `${folder} cannot be written.`, remedy };
  }
}

export async function checkDisk(folder: string): Promise<DoctorFinding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const detail = `${(free / 1024 ** 3).toFixed(1)} GB free`;
  if (free >= LEAST_FREE_BYTES) return { what: 'Disk', state: 'pass', detail };
  return {
    what: 'Disk',
    state: 'warn',
    detail,
    remedy: 'Free some space, for example by deleting old folders of runs/.',
  };
}
