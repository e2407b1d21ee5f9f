import { addConfigCommand } from './commands/config.js';
import { addDevicesCommand } from './commands/devices.js';
import { addDoctorCommand } from './commands/doctor.js';
import { addDemoCommand } from './commands/demo.js';
import { addPhoneCommand } from './commands/phone.js';
import { addReplayCommand } from './commands/replay.js';
import { addEvalCommand } from './commands/eval/eval.js';
import { addJudgeRunCommands } from './commands/judge-run.js';
import { addEditCommand } from './commands/memory/edit.js';
import { addHistoryCommands } from './commands/memory/history.js';
import { addLearnedCommands } from './commands/memory/learned.js';
import { addUpkeepCommands } from './commands/memory/upkeep.js';
import { addReportCommand } from './commands/report.js';
import { addRunCommand } from './commands/run.js';
import { addShortcutsCommand } from './commands/shortcuts.js';
import { addTipsCommand } from './commands/tips.js';
import type { AddCommand } from './program.js';

/** Every command, in the order of `fingertips --help`. */
export const commands: readonly AddCommand[] = [
  addRunCommand,
  addDemoCommand,
  addPhoneCommand,
  addDevicesCommand,
  addDoctorCommand,
  addEvalCommand,
  addReportCommand,
  addReplayCommand,
  addJudgeRunCommands,
  addLearnedCommands,
  addEditCommand,
  addHistoryCommands,
  addUpkeepCommands,
  addShortcutsCommand,
  addTipsCommand,
  addConfigCommand,
];
