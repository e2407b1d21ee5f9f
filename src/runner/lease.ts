/** One run at a time on a phone, and one suite run at a time in a folder, across processes. */

import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import lockfile from 'proper-lockfile';
import { systemClock } from '../core/clock.js';
import { DeviceError, SetupError, type FingertipsError } from '../core/errors.js';
import { isAlive } from '../core/is-alive.js';
import { makePrivateFolder, readPrivateFile, writePrivateFile } from '../core/private-files.js';

/** The lock of a process that died is free again after this long, on a computer that cannot see that it died. */
const STALE_MS = 15_000;

type Holder = Readonly<{ holder: string; pid: number; since: string; host?: string }>;

export type LeaseOptions = Readonly<{
  /**
   * What tells the phone apart on this machine: its serial, or its server's address. Several are places of one
   * server, of which any will do.
   */
  phone: string | readonly string[];
  /** Who takes it, in words that mean something to whoever comes second: run "Turn on dark theme". */
  holder: string;
  /** Shared by every process of this user; the default lies in the system's folder for temporary files. */
  folder?: string;
  now?: () => number;
}>;

export interface Lease {
  /** Safe to call twice. */
  release(): Promise<void>;
}

const sharedFolder = (): string => join(tmpdir(), `fingertips-leases-${userInfo().username}`);
const fileNameOf = (phone: string): string => `${encodeURIComponent(phone)}.json`;

const readHolder = async (path: string): Promise<Holder | undefined> => {
  try {
    return JSON.parse(await readPrivateFile(path)) as Holder;
  } catch {
    return undefined;
  }
};

const inWords = (holder: Holder | undefined): string =>
  holder ? `${holder.holder} (process ${holder.pid}), since ${holder.since}` : 'another run';

const GONE = `If its process is gone, it is free ${STALE_MS / 1000} seconds later.`;

/** One run at a time on a phone, across processes. The second one is told at once who holds it and since when. */
export async function leasePhone(request: LeaseOptions): Promise<Lease> {
  const { phone, holder, folder = sharedFolder(), now } = request;
  await makePrivateFolder(folder);
  const [first, ...others] = typeof phone === 'string' ? [phone] : phone;
  if (first === undefined) throw new Error('No phone is named.');
  const refuse = (who: Holder | undefined, cause: unknown): DeviceError => {
    const remedy = `Wait until that run ends, or choose another phone. ${GONE}`;
    return new DeviceError({
      code: 'device.in-use',
      problem: `The phone "${first}" is in use by ${inWords(who)}.`,
      remedy,
      cause,
    });
  };
  try {
    return await holdFile({ path: join(folder, fileNameOf(first)), holder, now }, refuse);
  } catch (error) {
    if (others.length === 0 || !(error instanceof DeviceError)) throw error;
    return leasePhone({ ...request, phone: others });
  }
}

/** Who has a phone now and since when, in words; undefined when nobody does. */
export async function holderOf(phone: string, folder: string = sharedFolder()): Promise<string | undefined> {
  const path = join(folder, fileNameOf(phone));
  const isHeld = await lockfile.check(path, { realpath: false, stale: STALE_MS }).catch(() => false);
  const holder = isHeld ? await readHolder(path) : undefined;
  return holder && !isDead(holder) ? inWords(holder) : undefined;
}

/** One process at a time writes into a folder. Rejects with a SetupError that says who does. */
export function leaseFolder({ folder, holder }: Readonly<{ folder: string; holder: string }>): Promise<Lease> {
  return holdFile({ path: join(folder, 'in-use.json'), holder }, (who, cause) => {
    const remedy = `Wait until it ends, or stop it. ${GONE}`;
    return new SetupError({
      code: 'setup.folder-in-use',
      problem: `"${folder}" is being written by ${inWords(who)}.`,
      remedy,
      cause,
    });
  });
}

type HoldFileOptions = Readonly<{ path: string; holder: string; now?: (() => number) | undefined }>;

async function holdFile(
  { path, holder, now = Date.now }: HoldFileOptions,
  refuse: (who: Holder | undefined, cause: unknown) => FingertipsError,
): Promise<Lease> {
  const lock = (options: lockfile.LockOptions) =>
    lockfile.lock(path, { realpath: false, retries: 0, onCompromised: () => undefined, ...options });
  const release = await lock({ stale: STALE_MS }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ELOCKED') throw error;
    const retaken = await retake(path, () => lock({ stale: LEAST_STALE_MS }));
    if (!retaken) throw refuse(await readHolder(path), error);
    return retaken;
  });
  const entry: Holder = { holder, pid: process.pid, since: new Date(now()).toISOString(), host: hostname() };
  await writePrivateFile(path, JSON.stringify(entry));
  let isHeld = true;
  return {
    async release() {
      if (!isHeld) return;
      isHeld = false;
      // A lock that was lost meanwhile needs no release.
      await release().catch(() => undefined);
    },
  };
}

/** The shortest that the lock's package knows. */
const LEAST_STALE_MS = 2_000;
/** Longer than that altogether: the package dates a new lock up to a second ahead. */
const RETAKE_TRIES = 25;
const RETAKE_WAIT_MS = 200;

/** Takes the lock of a process that is known to be dead, as soon as it is old enough not to be somebody's newest. */
async function retake(path: string, lock: () => Promise<() => Promise<void>>) {
  for (let left = RETAKE_TRIES; left > 0 && isDead(await readHolder(path)); left -= 1) {
    const release = await lock().catch(() => undefined);
    if (release) return release;
    await systemClock.sleep(RETAKE_WAIT_MS);
  }
  return undefined;
}

/** Its process ran on this computer and does so no more. */
const isDead = (holder: Holder | undefined): boolean => holder?.host === hostname() && !isAlive(holder.pid);

/** Takes the phone, then opens it; closing it gives it back, and so does an opening that fails. */
export async function openLeased<D extends { close(): Promise<void> }>(
  request: LeaseOptions,
  open: () => Promise<D>,
): Promise<D> {
  const lease = await leasePhone(request);
  try {
    const device = await open();
    const close = device.close.bind(device);
    device.close = async () => {
      await close().finally(() => lease.release());
    };
    return device;
  } catch (error) {
    await lease.release();
    throw error;
  }
}
