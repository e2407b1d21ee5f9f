/** Which phone a run would take, and whether it is within reach. */

import { existsSync } from 'node:fs';
import type { Config } from '../../config/config.js';
import type { DeviceSettings, LocalDevice, RemoteDevice } from '../../core/device-settings.js';
import { FingertipsError } from '../../core/errors.js';
import { pickAttached } from '../../device/choose-attached.js';
import { headersOf } from '../../device/credentials.js';
import { isEmulated, requireEmulator } from '../../device/emulator.js';
import { checkServer } from '../../device/check-server.js';
import type { AttachedPhones } from '../phones/attached.js';
import { choosePhone } from '../phones/choose-device.js';
import type { CliContext } from '../terminal/context.js';
import { projectIn } from '../../assembly/project.js';
import { broken, type DoctorFinding } from './finding.js';

const WHAT = 'Phone to drive';

/** The phone that a run would take, as found; `serial` when it is one that adb sees. */
export type PhoneToDrive = Readonly<{ finding: DoctorFinding; serial?: string; isKnown: boolean }>;

/** Finds out which phone a run of these settings would take, and whether it is within reach. No session is opened. */
export async function checkPhoneToDrive(
  config: Config,
  context: CliContext,
  attached: AttachedPhones,
): Promise<PhoneToDrive> {
  try {
    return await lookFor(await choosePhone(config, context), attached, context);
  } catch (error) {
    if (!(error instanceof FingertipsError)) throw error;
    // Somebody who has just installed the program has named no phone, and that is no fault.
    const isNew = config.device === undefined && !existsSync(projectIn(context.folder).devices);
    const finding = broken(WHAT, error);
    return { finding: isNew ? { ...finding, state: 'warn' } : finding, isKnown: false };
  }
}

async function lookFor(phone: DeviceSettings, attached: AttachedPhones, { env }: CliContext): Promise<PhoneToDrive> {
  switch (phone.kind) {
    case 'simulated':
      return {
        finding: { what: WHAT, state: 'pass', detail: `${phone.name}, simulated by this computer` },
        isKnown: true,
      };
    case 'local':
      return findAttached(phone, attached, env);
    case 'remote':
      return askServer(phone);
  }
}

async function askServer(phone: RemoteDevice): Promise<PhoneToDrive> {
  await checkServer({ url: phone.url, headers: headersOf(phone) });
  return { finding: { what: WHAT, state: 'pass', detail: `${phone.name}, ${phone.url} answers` }, isKnown: true };
}

function findAttached(
  phone: LocalDevice,
  { devices, complaint }: AttachedPhones,
  env: CliContext['env'],
): PhoneToDrive {
  if (complaint) throw complaint;
  const { name, udid, adbPort } = phone;
  if (isEmulated(phone)) {
    const { avd } = phone.emulator;
    requireEmulator(env);
    const running = devices.find((seen) => seen.avd === avd);
    const detail = `${name}, emulator ${avd}, ${running ? 'running' : 'booted when it is needed'}`;
    return {
      finding: { what: WHAT, state: 'pass', detail },
      ...(running && { serial: running.serial }),
      isKnown: true,
    };
  }
  // Whether it is ready is said in the line about it.
  const { serial } = pickAttached(
    devices.filter((seen) => seen.adbPort === adbPort),
    udid,
  );
  const detail = name === serial ? serial : `${name}, ${serial}`;
  return { finding: { what: WHAT, state: 'pass', detail }, serial, isKnown: true };
}
