/** `fingertips doctor`: looks at all that a run needs, and says for each fault what mends it. */

import type { Command } from 'commander';
import type { Config } from '../../config/config.js';
import { systemClock } from '../../core/clock.js';
import { EXIT_CODES, FingertipsError } from '../../core/errors.js';
import type { ChatModel } from '../../model/chat-model.js';
import { createModel } from '../../model/choose-model.js';
import { onlyFor } from '../../model/resolve-connection.js';
import { lookForAttached, type AttachedPhones } from '../phones/attached.js';
import type { CliContext } from '../terminal/context.js';
import { checkAdb, checkAndroidHome, checkDriver } from '../doctor/android.js';
import { checkPhoneToDrive } from '../doctor/phone-to-drive.js';
import { broken, findingLines, type DoctorFinding } from '../doctor/finding.js';
import { checkDisk, checkFolder, checkNode } from '../doctor/machine.js';
import { checkModel } from '../doctor/model.js';
import { checkPhone } from '../doctor/phone.js';
import { destinationsOf } from '../options/model-destinations.js';
import { asJson } from '../terminal/text.js';
import { addDeviceOption, addModelOptions, flagsOf, readConfig, type RunOptions } from '../options/run-options.js';

type DoctorOptions = RunOptions & Readonly<{ offline?: boolean }>;

function readSettings(context: CliContext, options: DoctorOptions): Config | DoctorFinding {
  try {
    return readConfig(context, flagsOf(options));
  } catch (error) {
    if (error instanceof FingertipsError) return broken('Settings', error);
    throw error;
  }
}

/** Its replies were written beforehand: to have read them is all that can be tried. */
const isPlayed = (model: string): boolean => /^(scripted|recorded):/.test(model);

/** Every model that an agent thinks with is asked once, where and as the agents ask it. */
async function checkModels({ models }: Config): Promise<readonly DoctorFinding[]> {
  const findings = destinationsOf(models).map(async ({ name, agents, where }) => {
    const what = `Model ${name}`;
    try {
      const [role = ''] = agents;
      const settings = { ...onlyFor(models, role), retries: 0 };
      const { model } = createModel({ settings, clock: systemClock });
      if (isPlayed(name)) return [{ what, state: 'pass' as const, detail: 'is played; it is not asked' }];
      const asking: ChatModel = { complete: (request) => model.complete({ ...request, role }) };
      const [answers, ...others] = await checkModel(asking, name);
      if (!answers) return others;
      return [answers.state === 'pass' ? { ...answers, detail: `${answers.detail} ${where}` } : answers, ...others];
    } catch (error) {
      if (error instanceof FingertipsError) return [broken(what, error)];
      throw error;
    }
  });
  return (await Promise.all(findings)).flat();
}

/** What was looked at, by the code that the command ends with when something of it fails. */
type Examination = Readonly<Record<'setup' | 'device' | 'model', readonly DoctorFinding[]>>;

async function examine(context: CliContext, options: DoctorOptions): Promise<Examination> {
  const { folder, env } = context;
  const machine = [checkNode(process.versions.node), await checkFolder(folder), await checkDisk(folder)];
  const config = readSettings(context, options);
  const isBroken = 'state' in config;
  const attached = await lookForAttached(context, isBroken ? undefined : config);
  const android = [checkAndroidHome(env), ...checkAdb(attached)];
  if (isBroken) {
    const setup = [...machine, config, ...checkDriver()];
    return { setup, device: [...android, ...checkPhones(attached)], model: [] };
  }
  const settings: DoctorFinding = {
    what: 'Settings',
    state: 'pass',
    detail: `${config.devices.length} phones are named`,
  };
  const { finding, ...chosen } = await checkPhoneToDrive(config, context, attached);
  return {
    setup: [...machine, settings, ...checkDriver()],
    device: [...android, finding, ...checkPhones(attached, chosen)],
    model: options.offline ? [] : await checkModels(config),
  };
}

/** Of the first thing that fails: computer and settings before the phone, the phone before the model. */
function exitCodeOf(found: Examination): number | undefined {
  const codes = (['setup', 'device', 'model'] as const).flatMap((part) =>
    found[part].filter(({ state }) => state === 'fail').map(({ exitCode }) => exitCode ?? EXIT_CODES[part]),
  );
  return codes[0];
}

type KnownPhone = Readonly<{ serial?: string; isKnown: boolean }>;

/** When nobody can tell which phone would be taken, it may be any. */
const checkPhones = (
  { devices }: AttachedPhones,
  { serial, isKnown }: KnownPhone = { isKnown: false },
): readonly DoctorFinding[] =>
  devices.flatMap((phone) => checkPhone(phone, { isTaken: !isKnown || phone.serial === serial }));

/** `fingertips doctor`: looks at all that a run needs, and says for each fault what mends it. */
export function addDoctorCommand(program: Command, context: CliContext): void {
  addModelOptions(addDeviceOption(program.command('doctor')))
    .description('look at this computer, the phones and the model, and say what mends each fault')
    .option('--offline', 'leave the model alone; asking it costs some hundred tokens')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nEnds with 0 unless something fails: 2 for this computer or the settings, 3 for the phone, 4 for the model.\n\nExample:\n  $ fingertips doctor --offline',
    )
    .action(async (options: DoctorOptions) => {
      const found = await examine(context, options);
      const findings = Object.values(found).flat();
      const { out } = context.terminal;
      out.line(options.json ? asJson({ findings }) : findingLines(findings, out));
      const code = exitCodeOf(found);
      if (code !== undefined) context.exitWith(code);
    });
}
