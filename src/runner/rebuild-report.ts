import writeFileAtomic from 'write-file-atomic';
import { PRIVATE_FILE } from '../core/private-files.js';
import { report } from '../report/report.js';
import { readPicture, readTrace, reportPathIn } from './run-folder.js';

/** Writes a run's report anew from its trace, also of a run that was cut off. Resolves to the page's path. */
export async function rebuildReport(folder: string): Promise<string> {
  const path = reportPathIn(folder);
  await writeFileAtomic(path, await report(await readTrace(folder), (picture) => readPicture(folder, picture)), {
    mode: PRIVATE_FILE,
  });
  return path;
}
