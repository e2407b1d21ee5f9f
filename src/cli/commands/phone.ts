/** `fingertips phone`: the simulated phone by itself. */

import { Option, type Command } from 'commander';
import { untilAborted } from '../../core/abort.js';
import { SimulatedNavigation, SimulatedWeather } from '../../core/device-settings.js';
import { secretPath } from '../../core/http-door.js';
import type { AdbDevice } from '../../simulator/adb/adb-device.js';
import type { SimulatedPhone } from '../../simulator/simulated-phone.js';
import type { CliContext } from '../terminal/context.js';
import { listenForInterrupts } from '../terminal/interrupts.js';
import { asJson } from '../terminal/text.js';
import { openInBrowser } from '../terminal/open-in-browser.js';
import { startSimulatedPhone } from '../../assembly/open-phone.js';
import { basePath as checkedBasePath, wholeNumber } from '../options/option-values.js';
import { table } from '../terminal/table.js';

type PhoneOptions = Readonly<{
  name?: string;
  port?: number;
  basePath?: string;
  adb?: number | true;
  seed?: number;
  weather?: SimulatedWeather;
  navigation?: SimulatedNavigation;
  open?: boolean;
  json?: boolean;
}>;

/** `fingertips phone`: the simulated phone by itself, for any Appium client and for a person's own fingers. */
export function addPhoneCommand(program: Command, context: CliContext): void {
  program
    .command('phone')
    .description('start the simulated phone by itself, and say where it can be seen and driven')
    .option('--name <name>', 'what sessions and control addresses tell it from others by: simulated')
    .option('--port <n>', 'of the Appium server; any free one when not given', wholeNumber(1, 65535))
    .option(
      '--base-path <path>',
      'of the Appium server, for example /wd/hub; one that nobody can guess when not given',
      checkedBasePath,
    )
    .option('--adb [port]', 'let adb reach it as well, on this port or any free one', wholeNumber(1, 65535))
    .option('--seed <n>', 'the same seed gives the same phone', wholeNumber(0))
    .addOption(
      new Option('--weather <kind>', 'how much goes wrong by itself').choices(SimulatedWeather.options).default('calm'),
    )
    .addOption(
      new Option('--navigation <mode>', 'how one goes back and home')
        .choices(SimulatedNavigation.options)
        .default('buttons'),
    )
    .option('--open', 'show it in the browser')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nIt runs until Ctrl-C.\n\nExample:\n  $ fingertips phone --port 4723 --open')
    .action((options: PhoneOptions) => keepPhone(context, options));
}

async function keepPhone({ terminal }: CliContext, options: PhoneOptions): Promise<void> {
  const { name = 'simulated', port, basePath = secretPath(), adb, seed, weather, navigation, open, json } = options;
  const interrupts = listenForInterrupts(terminal, { words: 'Stopping the phone.' });
  const phone = await startSimulatedPhone({
    name,
    time: 'real',
    page: true,
    ...(port !== undefined && { port }),
    basePath,
    ...(seed !== undefined && { seed }),
    ...(weather && { weather }),
    ...(navigation && { navigation }),
  });
  const byAdb = adb === undefined ? undefined : await openToAdb(phone, adb === true ? undefined : adb);
  const { appiumUrl: url, capabilities, pageUrl = '', controlUrl = '' } = phone;
  try {
    if (json)
      terminal.out.line(
        asJson({ appium: url, capabilities, page: pageUrl, control: controlUrl, ...(byAdb && { adb: byAdb.address }) }),
      );
    else {
      const rows = [
        ['Appium', url],
        ['Capabilities', JSON.stringify(capabilities)],
        ['Page', pageUrl],
        ['State as JSON', `${controlUrl}/state`],
        ...(byAdb ? [['adb', `adb connect ${byAdb.address}`]] : []),
      ];
      terminal.out.line(table(rows));
      terminal.err.line('Ctrl-C stops it.');
    }
    if (open) await openInBrowser(pageUrl, terminal);
    await untilAborted(interrupts.signal);
  } finally {
    await byAdb?.close();
    await phone.close();
    interrupts.release();
  }
}

/** The phone goes when adb cannot be let in: the port may be taken. */
async function openToAdb(phone: SimulatedPhone, port: number | undefined): Promise<AdbDevice> {
  const { serveAdb } = await import('../../simulator/adb/adb-device.js');
  try {
    return await serveAdb(phone.system, { port });
  } catch (error) {
    await phone.close();
    throw error;
  }
}
