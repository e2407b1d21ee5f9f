import { checkShortcut } from '../actions/shortcuts/check-shortcut.js';
import { shortcutSchema } from '../actions/shortcuts/shortcut-schema.js';
import { systemClock } from '../core/clock.js';
import { openMemory, type Memory } from '../memory/memory.js';
import type { ShortcutRules } from '../memory/shortcut-rules.js';
import { PROGRAM_FOLDER, projectIn } from './project.js';

const SHORTCUT_RULES: ShortcutRules = { faultsOf: (shortcut) => checkShortcut(shortcut), schema: shortcutSchema };

/** The tips and shortcuts of a working folder, and those that come with the program. */
export const openProjectMemory = ({ folder }: { folder: string }): Memory =>
  openMemory({
    folder,
    evidenceFolder: projectIn(folder).evidence,
    builtInFolder: PROGRAM_FOLDER,
    clock: systemClock,
    rules: SHORTCUT_RULES,
  });
