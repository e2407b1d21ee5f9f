import type { Command } from 'commander';
import { loadConfig, type Config } from '../../config/config.js';
import type { Flags } from '../../config/layers.js';
import { CONFIRMS, DILIGENCES, LEARNINGS } from '../../core/settings.js';
import { collect } from './option-values.js';
import type { CliContext } from '../terminal/context.js';

/** All settings of this call. What is probably a mistake is told, and does not stop anything. */
export function readConfig({ folder, env, terminal }: CliContext, flags: Flags = {}): Config {
  const config = loadConfig({ cwd: folder, env, flags });
  for (const warning of config.warnings) terminal.err.line(`${terminal.err.paint.yellow('note')}: ${warning}`);
  return config;
}

const list = (values: readonly string[]): string => values.join(', ');

/** What commander makes of the options below. `learn` and `memory` are true when nobody has said --no-… */
export type RunOptions = Flags &
  Readonly<{ learn?: boolean; learning?: string; memory?: boolean; json?: boolean; verbose?: boolean }>;

/** The options that are settings; a switch that was not touched leaves it to the other layers. */
export function flagsOf({ learn, learning, memory, ...others }: RunOptions): Flags {
  const isOff = learn === false || memory === false;
  return { ...others, learning: isOff ? 'off' : learning, memory: memory === false ? false : undefined };
}

export const addDeviceOption = (command: Command): Command =>
  command.option('-d, --device <name>', 'a phone of devices.yaml, the serial of an attached one, or "simulated"');

/** Which model is asked, where and how. */
export const addModelOptions = (command: Command): Command =>
  command
    .option('-m, --model <name>', 'what the agents think with: a model, scripted:FILE or recorded:FILE')
    .option('--base-url <url>', 'of an OpenAI-compatible server, with its /v1')
    .option(
      '--model-setting <name=value>',
      'temperature=0 for all agents, operator.temperature=0 for one; again for more',
      collect,
    );

/** The settings that a run takes. Their values are checked where all layers are: by the same schema as the project file. */
export const addRunOptions = (command: Command): Command =>
  addModelOptions(addDeviceOption(command))
    .option('--diligence <level>', `how carefully: ${list(DILIGENCES)}`)
    .option('--max-steps <n>', 'end after so many steps')
    .option('--max-minutes <n>', 'end after so many minutes')
    .option('--max-tokens <n>', 'end after so many tokens, input and output')
    .option('--max-cost <dollars>', 'end after so many US dollars; needs the prices of the model')
    .option('--confirm <when>', `ask before an action is done: ${list(CONFIRMS)}`)
    .option('--learning <mode>', `what the run may teach: ${list(LEARNINGS)}`)
    .option('--no-learn', 'leave tips and shortcuts as they are: the same as --learning off')
    .option('--record', 'keep the replies of the model in the run folder, to be played back');
