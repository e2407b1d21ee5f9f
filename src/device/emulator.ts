/** Emulators that are booted when they are needed: what the driver is asked for, and snapshots. */

import type { Environment } from '../core/environment.js';
import { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { existsSync } from 'node:fs';
import { Socket } from 'node:net';
import { basename, join } from 'node:path';
import type { Capabilities, LocalDevice, LocalEmulator } from '../core/device-settings.js';
import { DeviceError, SetupError } from '../core/errors.js';
import { findAndroidTools } from './android-sdk.js';
import { adbOf, discoverDevices, type Discovery } from './discovery.js';
import { askConsole } from './emulator-console.js';

const CONSOLE_LIMIT_MS = 3_000;
/** A snapshot of several gigabytes is read from the disk. */
const LOAD_LIMIT_MS = 120_000;
/** Node's own channel on which it tells of every process that is started. */
const NEW_PROCESSES = 'child_process';
const PROGRAM = process.platform === 'win32' ? 'emulator.exe' : 'emulator';

/**
 * What the driver is asked for: it looks for a running emulator of that name, boots one when there is none and waits for it.
 * With -wipe-data it ends a running one first.
 */
export function emulatorCapabilities({ emulator, adbPort }: EmulatedDevice): Capabilities {
  const { avd, headless, bootMs, snapshot, fresh } = emulator;
  const args = snapshot !== undefined ? ['-snapshot', snapshot, '-no-snapshot-save'] : fresh ? WIPED : [];
  return {
    'appium:avd': avd,
    'appium:avdLaunchTimeout': bootMs,
    'appium:avdReadyTimeout': bootMs,
    ...(headless && { 'appium:isHeadless': true }),
    ...(args.length > 0 && { 'appium:avdArgs': args }),
    // An emulator tells its presence to one adb server, and must be told which.
    ...(adbPort !== undefined && { 'appium:avdEnv': { ANDROID_ADB_SERVER_PORT: String(adbPort) } }),
  };
}

/** Nothing is kept that a quick boot could bring back. */
const WIPED = ['-wipe-data', '-no-snapshot'];

export type EmulatedDevice = LocalDevice & Readonly<{ emulator: LocalEmulator }>;

export const isEmulated = (device: LocalDevice): device is EmulatedDevice => device.emulator !== undefined;

/**
 * What must be done before the driver is asked. It leaves a running emulator as it is when a snapshot is wanted, so a fresh
 * one is brought back to its snapshot by the emulator's own console. Rejects with a SetupError when there is no emulator program.
 */
export async function prepareEmulator({ emulator, adbPort }: EmulatedDevice, env: Environment): Promise<void> {
  requireEmulator(env);
  const { avd, snapshot, fresh } = emulator;
  if (!fresh || snapshot === undefined) return;
  const serial = await findRunning(avd, { env, adbPort });
  if (serial === undefined) return;
  const command = `avd snapshot load ${snapshot}`;
  const answer = await askConsole({ serial, command, limitMs: LOAD_LIMIT_MS, env });
  const [, complaint] = /^KO:? ?(.*)$/.exec(answer) ?? [];
  if (complaint !== undefined) {
    const problem = `The emulator "${avd}" could not load the snapshot "${snapshot}": ${complaint.trim().replace(/\.$/, '')}.`;
    throw new DeviceError({ problem, remedy: `See which there are: adb -s ${serial} emu avd snapshot list` });
  }
  await adbOf({ env, adbPort })(['-s', serial, 'wait-for-device'], emulator.bootMs);
}

/**
 * An emulator that the driver booted goes on when the session ends, as it should; but the driver reads what it prints, and
 * that would hold this process as long. Those that are booted from now on do not. Returns what ends this.
 */
export function detachEmulators(): () => void {
  const onMessage = (message: unknown): void => {
    if (!(message instanceof Object && 'process' in message && message.process instanceof ChildProcess)) return;
    const child = message.process;
    child.once('spawn', () => {
      if (basename(child.spawnfile) !== PROGRAM) return;
      child.unref();
      for (const stream of child.stdio) if (stream instanceof Socket) stream.unref();
    });
  };
  subscribe(NEW_PROCESSES, onMessage);
  return () => unsubscribe(NEW_PROCESSES, onMessage);
}

/** Throws a SetupError when the SDK has no emulator program. */
export function requireEmulator(env: Environment): void {
  const { home } = findAndroidTools(env);
  const program = home === undefined ? undefined : join(home, 'emulator', PROGRAM);
  if (program !== undefined && existsSync(program)) return;
  const problem = `There is no Android emulator here: ${program ?? 'no Android SDK was found'}${program === undefined ? '' : ' is missing'}.`;
  const remedy = 'Install it with Android Studio or "sdkmanager emulator", and set ANDROID_HOME to that SDK.';
  throw new SetupError({ code: 'setup.no-emulator', problem, remedy });
}

async function findRunning(avd: string, discovery: Discovery): Promise<string | undefined> {
  const attached = await discoverDevices(discovery);
  const names = await Promise.all(attached.map(({ serial }) => avdOf(serial, discovery.env)));
  return attached[names.findIndex((name) => name?.toLowerCase() === avd.toLowerCase())]?.serial;
}

/** The virtual device that a running emulator plays; undefined for any other phone, and when it does not tell. */
export async function avdOf(serial: string, env: Environment): Promise<string | undefined> {
  if (!/^emulator-\d+$/.test(serial)) return undefined;
  const ask = { serial, command: 'avd name', limitMs: CONSOLE_LIMIT_MS, env };
  const answer = await askConsole(ask).catch(() => 'KO');
  return answer === '' || answer.startsWith('KO') ? undefined : answer.split(/\r?\n/)[0];
}
