import { systemClock } from '../core/clock.js';
import { openMemory, type Memory } from '../memory/memory.js';
import { PROGRAM_FOLDER, projectIn } from './project.js';

/** The tips and shortcuts of a working folder, and those that come with the program. */
export const openProjectMemory = ({ folder }: { folder: string }): Memory =>
  openMemory({
    folder,
    evidenceFolder: projectIn(folder).evidence,
    builtInFolder: PROGRAM_FOLDER,
    clock: systemClock,
  });
