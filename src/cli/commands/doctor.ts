import type { Command } from 'commander';
import type { Config } from '../../config/config.js';
import { systemClock } from '../../core/clock.js';
import { EXIT_CODES, FingertipsError } from '../../core/errors.js';
import { createModel, modelOf } from '../../model/choose-model.js';
import { lookForAttached } from '../choose-device.js';
import type { CliContext } from '../context.js';
import { checkAdb, checkDriver } from '../doctor/android.js';
import { findingLines, type Finding } from '../doctor/finding.js';
import { checkDisk, checkFolder, checkNode } from '../doctor/machine.js';
import { checkModel } from '../doctor/model.js';
import { asJson } from '../items.js';
import { flagsOf, readConfig, type RunOptions } from '../settings.js';

type DoctorOptions = RunOptions & Readonly<{ offline?: boolean }>;

const broken = (what: string, error: FingertipsError): Finding => ({
  what,
  state: 'fail',
  detail: error.problem,
  remedy: error.remedy,
});

function readSettings(context: CliContext, options: DoctorOptions): Config | Finding {
  try {
    return readConfig(context, flagsOf(options));
  } catch (error) {
    if (error instanceof FingertipsError) return broken('Settings', error);
    throw error;
  }
}

/** Every model that an agent thinks with is asked once. */
async function checkModels({ models }: Config): Promise<readonly Finding[]> {
  const names = [...new Set([models.model, ...Object.values(models.models)])];
  const findings = names.map(async (name) => {
    try {
      const { model } = createModel({
        settings: { ...models, model: name, models: {}, retries: 0 },
        clock: systemClock,
      });
      return await checkModel(model, modelOf({ model: name, models: {} }, 'doctor'));
    } catch (error) {
      if (error instanceof FingertipsError) return [broken(`Model ${name}`, error)];
      throw error;
    }
  });
  return (await Promise.all(findings)).flat();
}

async function examine(context: CliContext, options: DoctorOptions): Promise<readonly Finding[]> {
  const { folder } = context;
  const machine = [checkNode(process.versions.node), await checkFolder(folder), await checkDisk(folder)];
  const android = [...checkDriver(), ...checkAdb(await lookForAttached(context))];
  const config = readSettings(context, options);
  if ('state' in config) return [...machine, ...android, config];
  const settings: Finding = { what: 'Settings', state: 'pass', detail: `${config.devices.length} phones are named` };
  return [...machine, ...android, settings, ...(options.offline ? [] : await checkModels(config))];
}

/** `fingertips doctor`: looks at all that a run needs, and says for each fault what mends it. */
export function addDoctorCommand(program: Command, context: CliContext): void {
  program
    .command('doctor')
    .description('look at this computer, the phones and the model, and say what mends each fault')
    .option('-m, --model <name>', 'look at this model instead of the one in the settings')
    .option('--offline', 'leave the model alone; asking it costs some hundred tokens')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nEnds with 0 unless something fails.\n\nExample:\n  $ fingertips doctor --offline')
    .action(async (options: DoctorOptions) => {
      const findings = await examine(context, options);
      const { out } = context.terminal;
      out.line(options.json ? asJson({ findings }) : findingLines(findings, out.paint));
      if (findings.some(({ state }) => state === 'fail')) context.exitWith(EXIT_CODES.setup);
    });
}
