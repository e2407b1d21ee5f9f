/** Finds and ends adb servers whose process was killed before it could. */

import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isAlive } from '../core/is-alive.js';
import { orphanedTempFolders, makeTempFolder } from '../core/temp-folders.js';

const PURPOSE = 'adb';

/** A process, and how to reach it. */
type Server = Readonly<{ server: number; port: number }>;

const NOTE = 'server.json';
const KILL_LIMIT_MS = 5_000;

/** Where an adb server may keep its files. */
export const makeHome = (): Promise<string> => makeTempFolder(PURPOSE);

/** Lets a later process find the server, should this one end without closing it. */
export const noteServer = (home: string, server: Server): Promise<void> =>
  writeFile(join(home, NOTE), JSON.stringify(server));

/** Ends the adb servers of processes that were killed before they could, and removes their homes. Never rejects. */
export async function endOrphanedServers(program: string): Promise<void> {
  const homes = await orphanedTempFolders(PURPOSE);
  await Promise.all(homes.map((home) => endLeft(program, home).catch(() => undefined)));
}

async function endLeft(program: string, home: string): Promise<void> {
  const note = await readFile(join(home, NOTE), 'utf8').catch(() => undefined);
  if (note !== undefined) await endServer(program, JSON.parse(note) as Server);
  await rm(home, { recursive: true, force: true });
}

async function endServer(program: string, { server, port }: Server): Promise<void> {
  // As long as the server lives nobody else can have its port, so this reaches it and no other.
  if (isAlive(server) && (await isOpen(port)))
    await promisify(execFile)(program, ['-P', String(port), 'kill-server'], { timeout: KILL_LIMIT_MS });
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
