/** What adb sees, at every port that devices.yaml names. */

import type { Config } from '../../config/config.js';
import { FingertipsError } from '../../core/errors.js';
import { lookAtPhones, type PhoneLook } from '../../device/phone-look.js';
import { holderOf } from '../../runner/lease.js';
import type { CliContext } from '../terminal/context.js';
import { placeOf } from '../../assembly/find-phone.js';

/** A phone that adb sees, and the port of the adb server that sees it; undefined for adb's own choice. */
export type Seen = PhoneLook &
  Readonly<{
    adbPort?: number | undefined;
    /** Who drives it now and since when, in words. */
    holder?: string | undefined;
  }>;

/** Where phones may be looked for. */
export type AdbServers = Pick<Config, 'devices' | 'adbPort'>;

/** What adb sees; nothing, and why, when there is no adb or it does not answer. */
export type Attached = Readonly<{ devices: readonly Seen[]; complaint?: FingertipsError }>;

/** Asks the usual adb server, and those that devices.yaml names by their port. */
export async function lookForAttached(
  { env }: Pick<CliContext, 'env'>,
  { devices, adbPort: usual }: AdbServers = { devices: [], adbPort: undefined },
): Promise<Attached> {
  const ports = devices.flatMap(({ entry }) => (entry.kind === 'local' ? [entry.adb_port ?? usual] : []));
  const looks = await Promise.all([...new Set([usual, ...ports])].map((adbPort) => lookThrough(adbPort, env)));
  const complaint = looks.find((look) => look.complaint)?.complaint;
  return { devices: looks.flatMap((look) => look.devices), ...(complaint && { complaint }) };
}

async function lookThrough(adbPort: number | undefined, env: CliContext['env']): Promise<Attached> {
  try {
    const devices = await lookAtPhones({ env, adbPort });
    const seen = devices.map(async (device) => ({ ...device, adbPort, holder: await holderOf(placeOf(device)) }));
    return { devices: await Promise.all(seen) };
  } catch (error) {
    if (!(error instanceof FingertipsError)) throw error;
    return { devices: [], complaint: error };
  }
}
