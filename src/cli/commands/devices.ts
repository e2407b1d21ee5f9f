import type { Command } from 'commander';
import type { DeviceEntry } from '../../core/device-settings.js';
import { lookForAttached, type Attached } from '../choose-device.js';
import type { CliContext } from '../context.js';
import { asJson } from '../items.js';
import { readConfig } from '../settings.js';
import { table } from '../table.js';

type Row = Readonly<{ name: string; kind: string; where: string; state: string; isDefault: boolean }>;

/** Where a phone is to be found, in a few words. */
function whereIs(entry: DeviceEntry): string {
  if (entry.kind === 'remote') return entry.url;
  if (entry.kind === 'local') return entry.udid ?? 'the only one attached';
  return 'this computer simulates it';
}

function stateOf(entry: DeviceEntry, { devices, complaint }: Attached): string {
  if (entry.kind === 'simulated') return 'ready';
  if (entry.kind === 'remote') return 'not asked';
  if (complaint) return 'unknown: no adb';
  const [first, ...others] = entry.udid ? devices.filter(({ serial }) => serial === entry.udid) : devices;
  if (!first) return 'not attached';
  return others.length > 0 ? `${others.length + 1} attached` : first.state === 'device' ? 'ready' : first.state;
}

const attachedRow = ({ serial, state, model }: Attached['devices'][number]): Row => ({
  name: serial,
  kind: 'attached',
  where: model ?? '',
  state: state === 'device' ? 'ready' : state,
  isDefault: false,
});

/** `fingertips devices`: the phones of devices.yaml and those that adb sees. */
export function addDevicesCommand(program: Command, context: CliContext): void {
  program
    .command('devices')
    .description('list the phones: those of devices.yaml and those attached to this computer')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nThe default is marked with *.\n\nExample:\n  $ fingertips devices')
    .action(async ({ json }: { json?: boolean }) => {
      const { devices } = readConfig(context);
      const attached = await lookForAttached(context);
      const named = devices.map(({ name, entry, isDefault }): Row => ({
        name,
        kind: entry.kind,
        where: whereIs(entry),
        state: stateOf(entry, attached),
        isDefault,
      }));
      const rows = [...named, ...attached.devices.map(attachedRow)];
      const { out, err } = context.terminal;
      if (attached.complaint) err.line(`${err.paint.yellow('note')}: ${attached.complaint.message}`);
      if (json) return out.line(asJson({ devices: rows }));
      const cells = rows.map(({ name, kind, where, state, isDefault }) => [
        isDefault ? `* ${name}` : `  ${name}`,
        kind,
        state,
        where,
      ]);
      out.line(table([['  NAME', 'KIND', 'STATE', 'WHERE'], ...cells]));
    });
}
