import { activityCommands } from './activity-commands.js';
import { clientPrograms } from './client-programs.js';
import type { CommandTable } from './command.js';
import { dumpCommands } from './dump-commands.js';
import { FILE_COMMANDS } from './file-commands.js';
import { inputCommands } from './input-commands.js';
import { packageCommands } from './package-commands.js';
import type { PhoneSide } from './phone-call.js';
import { screenCommands } from './screen-commands.js';
import { settingsCommands } from './settings-commands.js';
import { systemCommands } from './system-commands.js';
import { TEXT_COMMANDS } from './text-commands.js';

const GROUPS = [
  activityCommands,
  clientPrograms,
  dumpCommands,
  inputCommands,
  packageCommands,
  screenCommands,
  settingsCommands,
  systemCommands,
];

/** Every command of the phone's shell. */
export const allCommands = (side: PhoneSide): CommandTable =>
  Object.assign({}, FILE_COMMANDS, TEXT_COMMANDS, ...GROUPS.map((group) => group(side))) as CommandTable;
