import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import lockfile from 'proper-lockfile';
import { DeviceError } from '../core/errors.js';

/** The lock of a process that died is free again after this long. */
const STALE_MS = 15_000;

type Holder = Readonly<{ holder: string; pid: number; since: string }>;

export type LeaseRequest = Readonly<{
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
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
};

const inUse = (phone: string, holder: Holder | undefined, cause: unknown): DeviceError => {
  const who = holder ? `${holder.holder} (process ${holder.pid}), since ${holder.since}` : 'another run';
  return new DeviceError({
    problem: `The phone "${phone}" is in use by ${who}.`,
    remedy: `Wait until that run ends, or choose another phone. If its process is gone, the phone is free ${STALE_MS / 1000} seconds later.`,
    cause,
  });
};

/** One run at a time on a phone, across processes. The second one is told at once who holds it and since when. */
export async function leasePhone(request: LeaseRequest): Promise<Lease> {
  const { phone, folder = sharedFolder() } = request;
  await mkdir(folder, { recursive: true });
  const [first, ...others] = typeof phone === 'string' ? [phone] : phone;
  if (first === undefined) throw new Error('No phone is named.');
  try {
    return await leaseOne(first, { ...request, folder });
  } catch (error) {
    if (others.length === 0 || !(error instanceof DeviceError)) throw error;
    return leasePhone({ ...request, phone: others });
  }
}

type Place = Omit<LeaseRequest, 'phone'> & Readonly<{ folder: string }>;

async function leaseOne(phone: string, { holder, folder, now = Date.now }: Place): Promise<Lease> {
  const path = join(folder, fileNameOf(phone));
  const release = await lockfile
    .lock(path, { realpath: false, stale: STALE_MS, retries: 0, onCompromised: () => undefined })
    .catch(async (error: NodeJS.ErrnoException) => {
      throw error.code === 'ELOCKED' ? inUse(phone, await readHolder(path), error) : error;
    });
  const entry: Holder = { holder, pid: process.pid, since: new Date(now()).toISOString() };
  await writeFile(path, JSON.stringify(entry));
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

/** Takes the phone, then opens it; closing it gives it back, and so does an opening that fails. */
export async function openLeased<D extends { close(): Promise<void> }>(
  request: LeaseRequest,
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
