import type { Environment } from '../core/environment.js';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { SetupError } from '../core/errors.js';
import { guardServer, secretPath } from '../core/http-door.js';
import { keepSignals } from '../core/keep-signals.js';
import { makeTempFolder, removeOrphanedTempFolders } from '../core/temp-folders.js';
import { findAndroidTools } from './android-sdk.js';
import { adbOf } from './discovery.js';
import { noteForward, removeForward, removeForwardsOfTheDead, type DriverForward } from './driver-leftovers.js';
import { detachEmulators } from './emulator.js';

/** An Appium server in this process, for phones attached to this computer. */
export type LocalServer = Readonly<{ url: string; close(): Promise<void> }>;

const PURPOSE = 'local';
const DRIVER = 'appium-uiautomator2-driver';

/**
 * Starts it on a free port of the loopback under a path that only we know, with the UiAutomator2 driver alone and a home of its own.
 * `forward` is what its session will open in adb; it is removed with the server, should the session leave it.
 */
export async function startLocalServer(env: Environment, forward?: DriverForward): Promise<LocalServer> {
  const driver = findDriver();
  const tools = findAndroidTools(env);
  await removeForwardsOfTheDead(PURPOSE, env);
  await removeOrphanedTempFolders(PURPOSE);
  const home = await makeTempFolder(PURPOSE);
  const before = process.env['ANDROID_HOME'];
  const stopLettingGo = detachEmulators();
  let sdk: string | undefined;
  const leaveNothing = async () => {
    stopLettingGo();
    if (process.env['ANDROID_HOME'] === sdk) putBack(before);
    await rm(home, { recursive: true, force: true });
  };
  try {
    await writeExtensions(home, driver);
    if (forward) await noteForward(home, forward);
    // The driver reads the place of adb from the environment of its process when it is loaded.
    sdk = tools.home ?? (await makeSdk(home, tools.adb));
    process.env['ANDROID_HOME'] = sdk;
    const path = secretPath();
    const server = await startAppium(home, path);
    const door = guardServer(server, { path });
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}/`,
      close: async () => {
        await door.close();
        if (forward) await removeForward(adbOf({ env, adbPort: forward.adbPort }), forward);
        await leaveNothing();
      },
    };
  } catch (error) {
    await leaveNothing();
    throw error;
  }
}

function putBack(androidHome: string | undefined): void {
  if (androidHome === undefined) delete process.env['ANDROID_HOME'];
  else process.env['ANDROID_HOME'] = androidHome;
}

async function startAppium(home: string, basePath: string) {
  const { main } = await import('appium');
  // How Ctrl-C ends a run is the command line's business.
  return keepSignals(() =>
    main({
      appiumHome: home,
      address: '127.0.0.1',
      // Appium ends the whole process when its port is taken; a free one cannot be.
      port: 0,
      basePath,
      loglevel: 'error',
      useDrivers: ['uiautomator2'],
      throwInsteadOfExit: true,
    }),
  );
}

type DriverPackage = Readonly<{ folder: string; version: string; about: Readonly<Record<string, unknown>> }>;

function findDriver(): DriverPackage {
  const file = locateDriver();
  if (file === undefined || !existsSync(file)) {
    const problem = `The package ${DRIVER} is missing; phones on this computer are driven by it.`;
    throw new SetupError({ code: 'setup.no-driver', problem, remedy: `Run: npm install ${DRIVER}.` });
  }
  const description = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
  return {
    folder: dirname(file),
    version: String(description['version']),
    about: (description['appium'] ?? {}) as DriverPackage['about'],
  };
}

function locateDriver(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(`${DRIVER}/package.json`);
  } catch {
    return undefined;
  }
}

/** The one file by which Appium knows its drivers; JSON is YAML. So nothing is installed and no user's home is touched. */
async function writeExtensions(home: string, { folder, version, about }: DriverPackage): Promise<void> {
  const { driverName, ...rest } = about;
  const entry = {
    ...rest,
    pkgName: DRIVER,
    version,
    appiumVersion: '^3.0.0',
    installType: 'local',
    installSpec: folder,
    installPath: folder,
  };
  const cache = join(home, 'node_modules', '.cache', 'appium');
  await mkdir(cache, { recursive: true });
  const extensions = { schemaRev: 4, plugins: {}, drivers: { [String(driverName)]: entry } };
  await writeFile(join(cache, 'extensions.yaml'), JSON.stringify(extensions));
}

/** The driver wants a folder that looks like an SDK; of it, adb is all it uses. */
async function makeSdk(home: string, adb: string): Promise<string> {
  const sdk = join(home, 'android-sdk');
  await mkdir(join(sdk, 'platform-tools'), { recursive: true });
  await symlink(adb, join(sdk, 'platform-tools', 'adb'));
  return sdk;
}
