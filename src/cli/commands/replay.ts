import type { Command } from 'commander';
import { replayRun } from '../../actions/replay-run.js';
import { EXIT_CODES } from '../../core/errors.js';
import { readTrace } from '../../runner/run-folder.js';
import { openToolkit } from '../../assembly/toolkit.js';
import type { CliContext } from '../terminal/context.js';
import { findRun } from '../options/find-run.js';
import { asJson } from '../terminal/text.js';
import { projectIn } from '../../assembly/project.js';
import { instructionSecrets } from '../options/instruction-secrets.js';
import { addDeviceOption, readConfig, type RunOptions } from '../options/run-options.js';
import { createTerminalPerson } from '../terminal/terminal-person.js';
import { withPhone } from '../phones/with-phone.js';

type ReplayOptions = Pick<RunOptions, 'device' | 'confirm' | 'json'>;

async function play(context: CliContext, reference: string, { device, confirm, json }: ReplayOptions): Promise<void> {
  const { terminal, folder, exitWith } = context;
  const { out, err } = terminal;
  const trace = await readTrace(findRun(reference, projectIn(folder).runs));
  const { runId, instruction } = trace.manifest;
  const config = readConfig(context, { device, confirm });
  // What had no effect was done again in the run itself, so that once is what worked.
  const effective = trace.steps.filter(({ verdict }) => verdict.kind !== 'no-change');
  const actions = effective.flatMap(({ outcome }) => outcome.performed);
  const secrets = instructionSecrets(instruction, context);
  const person = createTerminalPerson(terminal);
  const replayed = await withPhone(context, { config, holder: `replay of ${runId}` }, (phone, signal) => {
    const toolkit = openToolkit({ phone, person, secrets, settings: config.run }, signal);
    const { actionContext, catalogue, settings } = toolkit;
    return replayRun({
      actions,
      context: actionContext,
      catalogue,
      confirm: settings.confirm,
      onAction: ({ wording }, number) => err.line(`${String(number).padStart(2)}  ${wording}`),
    });
  });
  const { done, of, reason } = replayed;
  if (json) out.line(asJson({ run: runId, ...replayed }));
  else
    out.line(
      reason === undefined ? `All ${of} actions were done again.` : `${done} of ${of} actions were done. ${reason}`,
    );
  if (reason !== undefined) exitWith(EXIT_CODES.endedOtherwise);
}

/** `fingertips replay RUN`: a run's actions again, each target found by identity, without a model. */
export function addReplayCommand(program: Command, context: CliContext): void {
  addDeviceOption(program.command('replay'))
    .description("do a run's actions again without a model, each target found by identity")
    .argument('<run>', 'the path of a run folder, a run id, the beginning of one, or "latest"')
    .option('--confirm <when>', 'ask before an action is done: never, risky, always')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nIt starts where the phone is, and stops at the first action that cannot be done.\n\nExample:\n  $ fingertips replay latest --device simulated',
    )
    .action((reference: string, options: ReplayOptions) => play(context, reference, options));
}
