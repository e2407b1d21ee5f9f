import { openMemory, type Memory } from '../memory/memory.js';
import type { CliContext } from './context.js';
import { PROGRAM_FOLDER, projectIn } from './project.js';
import { systemClock } from '../core/clock.js';

/** The tips and shortcuts of the working folder, and those that come with the program. */
export const openProjectMemory = ({ folder }: CliContext): Memory =>
  openMemory({
    folder,
    evidenceFolder: projectIn(folder).evidence,
    builtInFolder: PROGRAM_FOLDER,
    clock: systemClock,
  });
