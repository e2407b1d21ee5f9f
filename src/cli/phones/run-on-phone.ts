/** One instruction from the settings to the end that is told. */

import { basename } from 'node:path';
import type { Config } from '../../config/config.js';
import { systemClock } from '../../core/clock.js';
import type { DeviceSettings } from '../../core/device-settings.js';
import type { RunListener } from '../../core/events.js';
import type { Person } from '../../core/person.js';
import { MODEL_ROLES } from '../../core/project-file.js';
import type { RunResult, StateCheck } from '../../core/run-result.js';
import type { Memory } from '../../memory/memory.js';
import { createModel } from '../../model/choose-model.js';
import { modelOf } from '../../model/resolve-connection.js';
import { runInstruction } from '../../assembly/run-instruction.js';
import type { CliContext } from '../terminal/context.js';
import { asJson, shortLine } from '../terminal/text.js';
import type { OpenPhone } from '../../assembly/open-phone.js';
import { createWaitingDisplay } from '../terminal/show-waiting.js';
import { createProgressLines } from '../terminal/progress-lines.js';
import { endLines, exitCodeOf, lessonLines } from '../terminal/summary.js';
import { choosePhone } from './choose-device.js';
import { settleAll } from './settle-all.js';
import { withPhone } from './with-phone.js';

/** One instruction with everything that was decided beforehand. */
export type RunOnPhoneOptions = Readonly<{
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
  /** Told as soon as the task is over; what it teaches is looked for afterwards. */
  onConcluded?: (result: RunResult) => void;
  /** Called when the phone is open, before the run. */
  prepare?: (phone: OpenPhone) => Promise<void>;
  /** Reads the phone's own state when the run is over. */
  checks?: (phone: OpenPhone) => Promise<readonly StateCheck[]>;
}>;

/** Opens the phone, carries out the instruction with a line per step, and sets the phone free, whatever happens. */
export async function runOnPhone(context: CliContext, assignment: RunOnPhoneOptions): Promise<RunResult> {
  const { err } = context.terminal;
  const { instruction, config, person, memory, secrets, verbose, onConcluded, prepare, checks } = assignment;
  const { models, run: settings } = config;
  const note = (text: string): void => err.line(`    ${err.paint.yellow('note')}: ${text}`);
  const warn = verbose ? note : () => undefined;
  const waiting = createWaitingDisplay(err);
  // Before the phone is taken, so that a missing key or file costs no waiting; both at once, so that both are mended at once.
  const [{ model, reports }, device] = await settleAll([
    () =>
      createModel({
        settings: models,
        clock: systemClock,
        costLimit: settings.limits.cost,
        warn,
        tell: note,
        onRetry: waiting.retrying,
      }),
    () => assignment.device ?? choosePhone(config, context),
  ] as const);
  const holder = `run ${JSON.stringify(shortLine(instruction))}`;
  err.status?.('Opening the phone');
  return withPhone(context, { config, device, holder }, async (phone, signal) => {
    await prepare?.(phone);
    const result = await runInstruction({
      instruction,
      phone,
      model: waiting.watch(model),
      models: Object.fromEntries(MODEL_ROLES.map((role) => [role, nameOfModel(modelOf(models, role))])),
      settings,
      memory,
      useMemory: config.useMemory,
      person,
      secrets,
      listeners: [
        createProgressLines(err, { verbose }),
        waiting.listener,
        ...(onConcluded ? [conclusionListener(onConcluded)] : []),
      ],
      ...(checks && { checks: () => checks(phone) }),
      signal,
    });
    tellReports(reports(), { note, verbose });
    return result;
  }).finally(waiting.end);
}

const conclusionListener = (tell: (result: RunResult) => void): RunListener => ({
  on: (event) => {
    if (event.kind === 'concluded') tell(event.result);
  },
});

type TellOptions = Readonly<{ note: (text: string) => void; verbose: boolean }>;

/** A played-back model that was not asked as written: often all requests differ in the same words, and one line is enough. */
function tellReports(reports: readonly string[], { note, verbose }: TellOptions): void {
  const [first, ...others] = reports;
  if (first === undefined || verbose) return reports.forEach(note);
  note(first);
  if (others.length > 0) note(`${others.length} more like this; --verbose shows them.`);
}

export type PrintResultOptions = Readonly<{
  json: boolean;
  /** The folder that holds the tips and shortcuts; the working folder unless given. */
  memory?: string;
}>;

/** How it ended and the answer, before anything is learned from the run. `printResult` prints the rest. */
export function printAnswer(
  { terminal: { out, err }, exitWith }: CliContext,
  result: RunResult,
  { json }: PrintResultOptions,
): void {
  // Now, so that it is right whatever may end the process from here on.
  exitWith(exitCodeOf(result.end));
  for (const line of endLines(result, err.paint)) err.line(line);
  if (!json && result.answer) out.line(result.answer);
}

/** What a report calls the model: a file by its name, since folders say more about a machine than about a run. */
const nameOfModel = (spec: string): string =>
  spec.replace(/^(scripted|recorded):(.*)$/, (_, kind: string, file: string) => `${kind}:${basename(file)}`);

/** The rest, when the answer was printed: what was learned, the report's path (or the whole object) for the pipe, and the exit code. */
export function printResult(
  { terminal, exitWith }: CliContext,
  result: RunResult,
  { json, memory }: PrintResultOptions,
): void {
  const { out, err } = terminal;
  for (const line of lessonLines(result, { paint: err.paint, memory })) err.line(line);
  out.line(json ? asJson(result) : result.report);
  exitWith(exitCodeOf(result.end));
}
