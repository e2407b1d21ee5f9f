import type { Environment } from '../core/environment.js';
import { execFile, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { DeviceError } from '../core/errors.js';
import { findAndroidTools } from './android-sdk.js';
import { endOrphanedServers, isOpen, makeHome, noteServer } from './orphaned-adb-servers.js';

/** An adb server beside the one this computer may already have: another port, another home, other phones. */
export type AdbServer = Readonly<{
  port: number;
  /** For whoever reaches phones through it. */
  env: Environment;
  /** What the client printed. Rejects when it ends with another code than 0. */
  adb: (...args: readonly string[]) => Promise<string>;
  /** Resolves when the phone at "host:port" is ready. Rejects with a DeviceError when it cannot be reached. */
  connect: (address: string) => Promise<void>;
  /** Ends it. Safe to call twice. */
  close: () => Promise<void>;
}>;

const run = promisify(execFile);
const START_LIMIT_MS = 10_000;
const BETWEEN_LOOKS_MS = 20;
const CLIENT_LIMIT_MS = 15_000;

/** Starts it, out of reach of a Ctrl-C that is meant for us: the session still has to be ended through it. Rejects with a SetupError when there is no adb. */
export async function startAdbServer(env: Environment): Promise<AdbServer> {
  const { adb: program } = findAndroidTools(env);
  await endOrphanedServers(program);
  const home = await makeHome();
  const own = { ...env, HOME: home, TMPDIR: home };
  const port = await freePort();
  const server = spawn(program, ['-P', String(port), 'nodaemon', 'server'], {
    env: own,
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()).once('error', () => resolve()));
  const adb = async (...args: readonly string[]): Promise<string> =>
    (await run(program, ['-P', String(port), ...args], { env: own, timeout: CLIENT_LIMIT_MS, encoding: 'utf8' }))
      .stdout;
  const close = async (): Promise<void> => {
    // A server that somebody killed may have been started again by the driver's client, in the background.
    if (await isOpen(port)) await adb('kill-server').catch(() => undefined);
    server.kill();
    await ended;
    await rm(home, { recursive: true, force: true });
  };
  try {
    if (server.pid !== undefined) await noteServer(home, { server: server.pid, port });
    await untilOpen(port);
  } catch (error) {
    await close();
    throw error;
  }
  return { port, env: own, adb, connect: (address) => attach(adb, address), close };
}

async function attach(adb: AdbServer['adb'], address: string): Promise<void> {
  // It ends with 0 whether or not it succeeded.
  const answer = await adb('connect', address).catch(String);
  if (!answer.includes('connected to')) {
    const problem = `adb cannot reach the phone at ${address}: ${answer.trim().replace(/\.$/, '')}.`;
    throw new DeviceError({
      problem,
      remedy: 'See that it is switched on and that debugging over the network is allowed.',
    });
  }
  await adb('-s', address, 'wait-for-device');
}

/** A port of the loopback that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilOpen(port: number): Promise<void> {
  for (const end = Date.now() + START_LIMIT_MS; !(await isOpen(port)); await sleep(BETWEEN_LOOKS_MS)) {
    if (Date.now() < end) continue;
    const problem = `The adb server does not answer on port ${port} after ${START_LIMIT_MS / 1000} s.`;
    throw new DeviceError({ problem, remedy: 'Run "adb devices" and see what it says.' });
  }
}
