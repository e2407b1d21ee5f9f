/** Every command of the program: its name, what it does, and where the rest of it is read from when it is called. */

import type { Command } from 'commander';
import type { CliContext } from './terminal/context.js';

/** Adds one command, with all that belongs to it, to the program. */
export type AddCommand = (program: Command, context: CliContext) => void;

/**
 * Commands that are defined together, each with its name and how the help lists it. Everything else of them is loaded only when one is
 * called, so that help and lists are quick.
 */
export type CommandFamily = Readonly<{ adds: Readonly<Record<string, string>>; load: () => Promise<AddCommand> }>;

/** What is carried out when no command is named: the words are an instruction. */
export const USUAL_COMMAND = 'run';

/** In the order of `fingertips --help`. */
export const COMMANDS: readonly CommandFamily[] = [
  {
    adds: { [USUAL_COMMAND]: 'carry out an instruction on a phone, learn from it, and leave a run folder' },
    load: async () => (await import('./commands/run.js')).addRunCommand,
  },
  {
    adds: { demo: 'a whole run on the simulated phone, the model played back: no phone, no key' },
    load: async () => (await import('./commands/demo.js')).addDemoCommand,
  },
  {
    adds: { init: 'make this folder ready: settings, phones, a place for keys, schemas for your editor' },
    load: async () => (await import('./commands/init.js')).addInitCommand,
  },
  {
    adds: { phone: 'start the simulated phone by itself, and say where it can be seen and driven' },
    load: async () => (await import('./commands/phone.js')).addPhoneCommand,
  },
  {
    adds: { devices: 'list the phones: those of devices.yaml and those attached to this computer' },
    load: async () => (await import('./commands/devices.js')).addDevicesCommand,
  },
  {
    adds: { doctor: 'look at this computer, the phones and the model, and say what mends each fault' },
    load: async () => (await import('./commands/doctor.js')).addDoctorCommand,
  },
  {
    adds: { eval: 'run a suite of tasks and measure how well they are done' },
    load: async () => (await import('./commands/eval/eval.js')).addEvalCommand,
  },
  {
    adds: { runs: 'list, show, open and clear away the runs of this folder' },
    load: async () => (await import('./commands/runs.js')).addRunsCommand,
  },
  {
    adds: { report: "write a run's report anew from its trace, and say where it is" },
    load: async () => (await import('./commands/report.js')).addReportCommand,
  },
  {
    adds: { replay: "do a run's actions again without a model, each target found by identity" },
    load: async () => (await import('./commands/replay.js')).addReplayCommand,
  },
  {
    adds: {
      good: 'say that a run did what you wanted',
      bad: 'say that a run did not do what you wanted',
    },
    load: async () => (await import('./commands/judge-run.js')).addJudgeRunCommands,
  },
  {
    adds: {
      learned: 'what runs have learned and nobody has decided about, with all that it takes to decide',
      accept: 'put what was learned to use: agents are given it from the next run on',
      reject: 'keep what was learned away for good, also when another run comes to it',
      disable: 'switch a tip or shortcut off, one that came with the program too',
    },
    load: async () => (await import('./commands/memory/learned.js')).addLearnedCommands,
  },
  {
    adds: { edit: 'open the file of a tip or shortcut in your editor at its line, and check it afterwards' },
    load: async () => (await import('./commands/memory/edit.js')).addEditCommand,
  },
  {
    adds: {
      log: 'the changes of tips and shortcuts, newest first: when, by whom, why',
      diff: 'one change, line by line',
      undo: 'take a change back, to the bytes that stood there before',
    },
    load: async () => (await import('./commands/memory/history.js')).addHistoryCommands,
  },
  {
    adds: {
      rename: 'give a shortcut another name and its file with it, or a tip another title',
      prune: 'take what is retired out of the files; undo brings it back',
      fmt: 'write the id of every tip that has none beside it',
      stats: 'how tips and shortcuts do: given, followed, run, for and against',
    },
    load: async () => (await import('./commands/memory/upkeep.js')).addUpkeepCommands,
  },
  {
    adds: { shortcuts: 'list, show, check and run shortcuts: steps in one go' },
    load: async () => (await import('./commands/shortcuts.js')).addShortcutsCommand,
  },
  {
    adds: { tips: 'list, show, check and add tips: short advice for the agents' },
    load: async () => (await import('./commands/tips.js')).addTipsCommand,
  },
  {
    adds: { config: 'show the settings and where each came from' },
    load: async () => (await import('./commands/config.js')).addConfigCommand,
  },
];
