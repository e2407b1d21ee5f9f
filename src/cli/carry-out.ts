import type { Config } from '../config/config.js';
import { systemClock } from '../core/clock.js';
import type { DeviceSettings } from '../core/device-settings.js';
import type { Person } from '../core/person.js';
import { MODEL_ROLES } from '../core/project-file.js';
import type { RunResult, StateCheck } from '../core/run-result.js';
import type { Memory } from '../memory/memory.js';
import { createModel, modelOf } from '../model/choose-model.js';
import { runInstruction, type Phone } from './compose.js';
import type { CliContext } from './context.js';
import { asJson, shorten } from './items.js';
import { createProgressLines } from './progress-lines.js';
import { exitCodeOf, summaryLines } from './summary.js';
import { withPhone } from './with-phone.js';

/** One instruction with everything that was decided beforehand. */
export type Assignment = Readonly<{
  instruction: string;
  config: Config;
  /** Chosen from the settings unless given. */
  device?: DeviceSettings;
  person: Person;
  /** Without it nothing is recalled and nothing is learned. */
  memory: Memory | undefined;
  /** Values of `{{secret:NAME}}`. */
  secrets: Readonly<Record<string, string>>;
  verbose: boolean;
  /** Called when the phone is open, before the run. */
  prepare?: (phone: Phone) => Promise<void>;
  /** Reads the phone's own state when the run is over. */
  checks?: (phone: Phone) => Promise<readonly StateCheck[]>;
}>;

/** Opens the phone, carries out the instruction with a line per step, and sets the phone free, whatever happens. */
export async function carryOut(context: CliContext, assignment: Assignment): Promise<RunResult> {
  const { err } = context.terminal;
  const { instruction, config, person, memory, secrets, verbose, prepare, checks } = assignment;
  const { models, run: settings } = config;
  const warn = (text: string): void => err.line(`    ${err.paint.yellow('note')}: ${text}`);
  // Before the phone is taken, so that a missing key or file costs no waiting.
  const { model, reports } = createModel({
    settings: models,
    clock: systemClock,
    costLimit: settings.limits.cost,
    warn,
  });
  const holder = `run ${JSON.stringify(shorten(instruction))}`;
  return withPhone(context, { ...assignment, holder }, async (phone, signal) => {
    await prepare?.(phone);
    const result = await runInstruction({
      instruction,
      phone,
      model,
      models: Object.fromEntries(MODEL_ROLES.map((role) => [role, modelOf(models, role)])),
      settings,
      memory,
      person,
      secrets,
      listeners: [createProgressLines(err, { verbose })],
      ...(checks && { checks: () => checks(phone) }),
      signal,
    });
    for (const report of reports()) warn(report);
    return result;
  });
}

/** The end of a run: words for the person, the answer and the report's path (or the whole object) for the pipe, and the exit code. */
export function tellEnd({ terminal, exitWith }: CliContext, result: RunResult, { json }: { json: boolean }): void {
  const { out, err } = terminal;
  for (const line of summaryLines(result, err.paint)) err.line(line);
  if (json) out.line(asJson(result));
  else {
    if (result.answer) out.line(result.answer);
    out.line(result.report);
  }
  exitWith(exitCodeOf(result.end));
}
