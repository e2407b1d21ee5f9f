/** The parts of a working folder. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the tips, shortcuts and the demo that come with the program lie; seen from the compiled file. */
export const PROGRAM_FOLDER = fileURLToPath(new URL('../../../', import.meta.url));

/** Of this program, as package.json has it. */
export const VERSION = (
  JSON.parse(readFileSync(join(PROGRAM_FOLDER, 'package.json'), 'utf8')) as Readonly<{ version: string }>
).version;

/** The parts of a working folder. */
export const projectIn = (folder: string) => ({
  devices: join(folder, 'devices.yaml'),
  evidence: join(folder, '.fingertips'),
  runs: join(folder, 'runs'),
});
