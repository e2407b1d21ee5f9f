/** What adb sees, at every port that devices.yaml names. */

import type { Config } from '../../config/config.js';
import type { DeviceEntry } from '../../core/device-settings.js';
import { FingertipsError } from '../../core/errors.js';
import { probePhones, type PhoneProbe } from '../../device/probe-phones.js';
import { holderOf } from '../../runner/lease.js';
import type { CliContext } from '../terminal/context.js';
import { leaseKeyOf } from '../../assembly/find-phone.js';

/** A phone that adb sees, and the port of the adb server that sees it; undefined for adb's own choice. */
export type AttachedPhone = PhoneProbe &
  Readonly<{
    adbPort?: number | undefined;
    /** Who drives it now and since when, in words. */
    holder?: string | undefined;
  }>;

/** Where phones may be looked for. */
export type AdbServers = Pick<Config, 'devices' | 'adbPort'>;

/** What adb sees; nothing, and why, when there is no adb or it does not answer. */
export type AttachedPhones = Readonly<{ devices: readonly AttachedPhone[]; complaint?: FingertipsError }>;

/** Asks the usual adb server, and those that devices.yaml names by their port. */
export async function lookForAttached(
  { env }: Pick<CliContext, 'env'>,
  { devices, adbPort: usual }: AdbServers = { devices: [], adbPort: undefined },
): Promise<AttachedPhones> {
  const ports = devices.flatMap(({ entry }) => adbPortsOf(entry, usual));
  const looks = await Promise.all([...new Set([usual, ...ports])].map((adbPort) => lookThrough(adbPort, env)));
  const complaint = looks.find((look) => look.complaint)?.complaint;
  return { devices: looks.flatMap((look) => look.devices), ...(complaint && { complaint }) };
}

/** The ports at which adb may see the phone of an entry. */
function adbPortsOf(entry: DeviceEntry, usual: number | undefined): readonly (number | undefined)[] {
  switch (entry.kind) {
    case 'local':
      return [entry.adb_port ?? usual];
    case 'simulated':
    case 'remote':
      return [];
  }
}

async function lookThrough(adbPort: number | undefined, env: CliContext['env']): Promise<AttachedPhones> {
  try {
    const devices = await probePhones({ env, adbPort });
    const seen = devices.map(async (device) => ({ ...device, adbPort, holder: await holderOf(leaseKeyOf(device)) }));
    return { devices: await Promise.all(seen) };
  } catch (error) {
    if (!(error instanceof FingertipsError)) throw error;
    return { devices: [], complaint: error };
  }
}
