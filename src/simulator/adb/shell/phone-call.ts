import type { PhoneSystem } from '../../system/phone-system.js';
import type { AdbState } from '../adb-state.js';
import type { CommandTable } from './command.js';

/** What commands about the phone work with. */
export type PhoneSide = Readonly<{
  phone: PhoneSystem;
  state: AdbState;
  /** The UiAutomator2 server in the phone: started by `am instrument`, ended by stopping its package. */
  automation: Readonly<{ start: (onEnd: () => void) => void; stop: () => void }>;
}>;

/** A group of commands, made for one phone. */
export type CommandGroup = (side: PhoneSide) => CommandTable;

export const AUTOMATION_PACKAGE = 'io.appium.uiautomator2.server';

/** ".Main" of "com.sim.notes" is "com.sim.notes.Main". */
export const fullActivity = (packageName: string, activity: string): string =>
  activity.startsWith('.') ? packageName + activity : activity;
