/** Finds the suite that a person names: in the working folder, or among those that come with the program. */

import { existsSync, readdirSync } from 'node:fs';
import { join, normalize, relative, resolve } from 'node:path';
import { PROGRAM_FOLDER } from '../../assembly/project.js';
import { SetupError } from '../../core/errors.js';
import { didYouMean } from '../../core/suggest.js';

/** Where a suite lies: `path` goes from `folder`. */
export type SuitePlace = Readonly<{ path: string; folder: string }>;

const SUITES = 'suites';

/**
 * "suites/everyday" of the working folder, or by the same path or its bare name the one that came with the program, as tips and
 * shortcuts are found too. The place of a suite that came with the program holds no path of this machine.
 */
export function findSuite(name: string, folder: string): SuitePlace {
  if (existsSync(resolve(folder, name))) return { path: relative(folder, resolve(folder, name)) || '.', folder };
  const path = [normalize(name), join(SUITES, name)].find(
    (candidate) => candidate.startsWith(join(SUITES, '/')) && existsSync(join(PROGRAM_FOLDER, candidate)),
  );
  if (path) return { path, folder: PROGRAM_FOLDER };
  throw new SetupError({
    problem: `There is no suite "${name}".`,
    remedy: `Name a folder of YAML files or one file of it, or a suite that comes with the program. ${didYouMean(name, builtInSuites())}`,
  });
}

/** The names of the suites that come with the program. */
export const builtInSuites = (): readonly string[] => readdirSync(join(PROGRAM_FOLDER, SUITES)).sort();
