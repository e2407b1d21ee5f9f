import { addConfigCommand } from './commands/config.js';
import { addDevicesCommand } from './commands/devices.js';
import { addDoctorCommand } from './commands/doctor.js';
import { addReportCommand } from './commands/report.js';
import { addShortcutsCommand } from './commands/shortcuts.js';
import { addTipsCommand } from './commands/tips.js';
import type { AddCommand } from './program.js';

/** Every command, in the order of `fingertips --help`. */
export const commands: readonly AddCommand[] = [
  addDevicesCommand,
  addDoctorCommand,
  addReportCommand,
  addShortcutsCommand,
  addTipsCommand,
  addConfigCommand,
];
