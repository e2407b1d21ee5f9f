/** What a session of the UiAutomator2 driver leaves in adb when nobody could end it, and its removal. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { adbOf, type AskAdb } from './discovery.js';
import type { Environment } from '../core/environment.js';
import { orphanedTempFolders } from '../core/temp-folders.js';

/** The way into the phone that a session opens on this computer, and the adb server that keeps it. */
export type DriverForward = Readonly<{ systemPort: number; adbPort?: number | undefined }>;

const NOTE = 'forward.json';
const LIMIT_MS = 2_000;
const END_PROGRAMS = 'am force-stop io.appium.uiautomator2.server; am force-stop io.appium.uiautomator2.server.test';

/** Lets a later process find it, should this one be killed. */
export const noteForward = (home: string, forward: DriverForward): Promise<void> =>
  writeFile(join(home, NOTE), JSON.stringify(forward));

/**
 * Removes the forward where it still stands, and then ends the driver's programs on the phone: both are there only when the
 * session was not ended. Never rejects, and gives up on a phone that does not answer after some seconds.
 */
export async function removeForward(ask: AskAdb, { systemPort }: DriverForward): Promise<void> {
  const list = await ask(['forward', '--list'], LIMIT_MS).catch(() => '');
  const serials = list.split(/\r?\n/).flatMap((line) => {
    const [, serial, local] = /^(.+)\s(tcp:\d+)\s\S+$/.exec(line.trim()) ?? [];
    return serial !== undefined && local === `tcp:${systemPort}` ? [serial] : [];
  });
  for (const serial of serials) {
    await ask(['-s', serial, 'forward', '--remove', `tcp:${systemPort}`], LIMIT_MS).catch(() => '');
    await ask(['-s', serial, 'shell', END_PROGRAMS], LIMIT_MS).catch(() => '');
  }
}

/** Does so for every process that was killed before it could, by what lies in its temporary folder. Never rejects. */
export async function removeForwardsOfTheDead(purpose: string, env: Environment): Promise<void> {
  for (const home of await orphanedTempFolders(purpose)) {
    const note = await readFile(join(home, NOTE), 'utf8').catch(() => undefined);
    if (note === undefined) continue;
    const forward = readNote(note);
    if (forward) await removeForward(adbOf({ env, adbPort: forward.adbPort }), forward);
  }
}

function readNote(text: string): DriverForward | undefined {
  try {
    return JSON.parse(text) as DriverForward;
  } catch {
    // The process died while it was written.
    return undefined;
  }
}
