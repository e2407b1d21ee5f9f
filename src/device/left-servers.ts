import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isAlive } from '../core/is-alive.js';

/** How the homes of adb servers begin; they lie in the folder for temporary files. */
export const HOME_PREFIX = join(tmpdir(), 'fingertips-adb-');

/** Who started a server, and how to reach it. */
type Owner = Readonly<{ owner: number; server: number; port: number }>;

const NOTE = 'owner.json';
const KILL_LIMIT_MS = 5_000;

/** Lets a later process find the server, should this one end without closing it. */
export const noteOwner = (home: string, { server, port }: Omit<Owner, 'owner'>): Promise<void> =>
  writeFile(join(home, NOTE), JSON.stringify({ owner: process.pid, server, port } satisfies Owner));

/** Ends the adb servers of processes that were killed before they could, and removes their homes. Never rejects. */
export async function endLeftServers(program: string): Promise<void> {
  const folder = tmpdir();
  const names = await readdir(folder).catch(() => []);
  const homes = names.map((name) => join(folder, name)).filter((home) => home.startsWith(HOME_PREFIX));
  await Promise.all(homes.map((home) => endLeft(program, home).catch(() => undefined)));
}

async function endLeft(program: string, home: string): Promise<void> {
  const { owner, server, port } = JSON.parse(await readFile(join(home, NOTE), 'utf8')) as Owner;
  if (isAlive(owner)) return;
  // As long as the server lives nobody else can have its port, so this reaches it and no other.
  if (isAlive(server) && (await isOpen(port)))
    await promisify(execFile)(program, ['-P', String(port), 'kill-server'], { timeout: KILL_LIMIT_MS });
  await rm(home, { recursive: true, force: true });
}

/** Whether something listens on this port of the loopback. */
export function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    }).once('error', () => resolve(false));
  });
}
