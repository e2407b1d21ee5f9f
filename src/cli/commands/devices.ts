/** `fingertips devices`: the phones of devices.yaml and those that adb sees. */

import type { Command } from 'commander';
import { lookForAttached } from '../phones/attached.js';
import type { CliContext } from '../terminal/context.js';
import { asJson } from '../terminal/text.js';
import { phoneRows, type PhoneRow } from '../phones/phone-rows.js';
import { readConfig } from '../options/run-options.js';
import { table } from '../terminal/table.js';

const HEADS = ['  NAME', 'KIND', 'STATE', 'PHONE', 'IN FRONT', 'WHERE'];

const cellsOf = ({ name, kind, state, model, android, app, where, holder, isDefault }: PhoneRow): readonly string[] => [
  isDefault ? `* ${name}` : `  ${name}`,
  kind,
  state,
  [model, android && `Android ${android}`].filter(Boolean).join(', ') || '-',
  app ?? '-',
  [where, holder && `by ${holder}`].filter(Boolean).join(', '),
];

/** `fingertips devices`: the phones of devices.yaml and those that adb sees. */
export function addDevicesCommand(program: Command, context: CliContext): void {
  program
    .command('devices')
    .description('list the phones: those of devices.yaml and those attached to this computer')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nThe default is marked with *.\n\nExample:\n  $ fingertips devices')
    .action(async ({ json }: { json?: boolean }) => {
      const config = readConfig(context);
      const attached = await lookForAttached(context, config);
      const rows = phoneRows(config, attached);
      const { out, err } = context.terminal;
      if (attached.complaint) err.line(`${err.paint.yellow('note')}: ${attached.complaint.message}`);
      if (json) return out.line(asJson({ devices: rows }));
      out.line(table([HEADS, ...rows.map(cellsOf)], out));
    });
}
