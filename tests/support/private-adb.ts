import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findAndroidTools } from '../../src/device/android-sdk.js';

const run = promisify(execFile);
const START_LIMIT_MS = 10_000;
const BETWEEN_LOOKS_MS = 20;

/** The adb program of this computer, if there is one. */
export const ADB = locateAdb();

/** Says why tests are skipped, in words a person can act on. */
export const WITHOUT_ADB = 'adb is not installed (scripts/install-adb.sh)';

/** `describe` where there is adb; else a skipped group that says what is missing. */
export const describeWithAdb = (name: string, tests: () => void): void => {
  if (ADB) describe(name, tests);
  else describe.skip(`${name}: not tried, ${WITHOUT_ADB}`, tests);
};

/** An adb server of the test's own: another port and another home, so that the developer's stay untouched. */
export type PrivateAdb = Readonly<{
  port: number;
  env: Readonly<Record<string, string>>;
  /** What the client printed; rejects when it ends with another code than 0. */
  adb: (...args: readonly string[]) => Promise<string>;
  /** Resolves when the server calls the phone "device". */
  connect: (address: string) => Promise<void>;
  kill: () => Promise<void>;
  close: () => Promise<void>;
}>;

export async function startPrivateAdb(): Promise<PrivateAdb> {
  if (!ADB) throw new Error(WITHOUT_ADB);
  const program = ADB;
  const home = mkdtempSync(join(tmpdir(), 'fingertips-adb-'));
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, TMPDIR: home };
  const port = await freePort();
  // In the foreground: what it starts by itself in the background would outlive the test.
  const server = spawn(program, ['-P', String(port), 'nodaemon', 'server'], { env, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await until(() => accepts(port), `adb does not listen on port ${port}`);
  const adb = async (...args: readonly string[]): Promise<string> =>
    (await run(program, ['-P', String(port), ...args], { env, encoding: 'utf8' })).stdout;
  const kill = async (): Promise<void> => {
    await adb('kill-server').catch(() => undefined);
    await ended;
  };
  return {
    port,
    env,
    adb,
    connect: async (address) => {
      await adb('connect', address);
      await adb('-s', address, 'wait-for-device');
    },
    kill,
    close: async () => {
      await kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function until(holds: () => Promise<boolean>, otherwise: string): Promise<void> {
  for (const end = Date.now() + START_LIMIT_MS; !(await holds()); await sleep(BETWEEN_LOOKS_MS)) {
    if (Date.now() > end) throw new Error(otherwise);
  }
}

function locateAdb(): string | undefined {
  try {
    return findAndroidTools(process.env).adb;
  } catch {
    return undefined;
  }
}
