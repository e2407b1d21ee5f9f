/** What `import … from 'fingertips'` gives, by name. */

/**
 * The library's face, written by hand. `openPhone` and `runInstruction` are all that most programs need;
 * the rest is there to take a run apart: its model, its memory, its folder.
 */
export { runInstruction, type RunInstructionOptions } from './assembly/run-instruction.js';
export { openToolkit, unattended, type PhoneToolkit } from './assembly/toolkit.js';
export { openProjectMemory } from './assembly/open-memory.js';
export { openPhone, startSimulatedPhone, type OpenPhone, type OpenPhoneOptions } from './assembly/open-phone.js';

export { loadConfig, type Config } from './config/config.js';
export { DEFAULT_RUN_SETTINGS } from './config/read-settings.js';

export { createModel, type ChosenModel } from './model/choose-model.js';
export { playRecording } from './model/recorded-model.js';
export { readRecording, recordModel, writeRecording } from './model/recording.js';
export { readScript, ScriptedModel } from './model/scripted-model.js';
export type { ChatModel, ChatReply, ChatRequest } from './model/chat-model.js';

export { openMemory, type Memory } from './memory/memory.js';
export { recall, type RecallResult } from './evolution/recall.js';
export { learn, type LearnResult } from './evolution/learn.js';

export { runShortcut } from './actions/shortcuts/run-shortcut.js';
export type { ShortcutResult } from './actions/shortcuts/shortcut-state.js';
export { replayRun, type ReplayResult } from './actions/replay-run.js';
export { checkCondition } from './actions/conditions.js';

export { rebuildReport } from './runner/rebuild-report.js';
export { readTrace } from './runner/run-folder.js';
export { leasePhone, type Lease } from './runner/lease.js';

export { systemClock, type Clock } from './core/clock.js';
export {
  DeviceError,
  EXIT_CODES,
  FingertipsError,
  ItemRejected,
  ModelError,
  SetupError,
  UnusableReply,
} from './core/errors.js';
export type { Condition } from './core/condition.js';
export type { DeviceSettings } from './core/device-settings.js';
export type { RunEvent, RunListener } from './core/events.js';
export type { Locator } from './core/locator.js';
export type { Person, Question, Reply } from './core/person.js';
export type { RunEnd } from './core/run-end.js';
export type { RunResult, StateCheck } from './core/run-result.js';
export type { Screen } from './core/screen.js';
export type { RunSettings } from './core/settings.js';
export type { Shortcut } from './core/shortcut.js';
export type { Tip } from './core/tip.js';
export type { Trace } from './core/trace.js';
export type { Device } from './device/device.js';
export type { SimulatedPhone } from './simulator/simulated-phone.js';
