/** An Appium server with our driver, in this process. */

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { main } from 'appium';
import { SetupError } from '../../core/errors.js';
import { guardServer, secretPath } from '../../core/http-door.js';
import { keepSignals } from '../../core/keep-signals.js';
import { makeTempFolder, removeOrphanedTempFolders } from '../../core/temp-folders.js';
import { createDriverClass, type FindPhone } from './driver.js';

export const AUTOMATION_NAME = 'FingertipsSimulator';

const DRIVER = {
  driverName: 'fingertips-simulator',
  automationName: AUTOMATION_NAME,
  platformNames: ['Android'],
  mainClass: 'SimulatedDriver',
};
const LOOPBACK = '127.0.0.1';
const PURPOSE = 'appium';

export type AppiumServer = Readonly<{ url: string; port: number; close: () => Promise<void> }>;

type ServerOptions = Readonly<{
  findPhone: FindPhone;
  /** 0 or absent: any free one. */
  port?: number | undefined;
  /** For example "/wd/hub", which older clients and hubs want; one that only we know unless given. */
  basePath?: string | undefined;
}>;

let serverCount = 0;

/**
 * A real Appium 3 server in this process, on loopback, that knows one driver: ours.
 * Rejects with a SetupError when the port is taken; Appium itself would end the process.
 */
export async function startAppiumServer({ findPhone, port = 0, basePath }: ServerOptions): Promise<AppiumServer> {
  if (port !== 0) await checkPort(port);
  const slot = `fingertips.simulator.driver.${++serverCount}`;
  Object.assign(globalThis, { [Symbol.for(slot)]: createDriverClass(findPhone) });
  const home = await makeHome(slot);
  const path = basePath ?? secretPath();
  const server = await keepSignals(() =>
    main({
      appiumHome: home,
      address: LOOPBACK,
      port,
      basePath: path,
      loglevel: 'error',
      useDrivers: [DRIVER.driverName],
      throwInsteadOfExit: true,
    }),
  );
  const door = guardServer(server, { path });
  const bound = (server.address() as AddressInfo).port;
  const close = async (): Promise<void> => {
    await door.close();
    await rm(home, { recursive: true, force: true });
  };
  return { url: `http://${LOOPBACK}:${bound}${path}`, port: bound, close };
}

/** A throw-away home with one driver: a one-line module that hands back the class that is already loaded here. */
async function makeHome(slot: string): Promise<string> {
  await removeOrphanedTempFolders(PURPOSE);
  const home = await makeTempFolder(PURPOSE);
  const folder = join(home, 'driver');
  const cache = join(home, 'node_modules', '.cache', 'appium');
  await mkdir(folder);
  await mkdir(cache, { recursive: true });
  const manifest = {
    name: 'fingertips-simulator-driver',
    version: '1.0.0',
    main: 'index.cjs',
    peerDependencies: { appium: '^3.0.0' },
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, appium: DRIVER }));
  await writeFile(join(folder, 'index.cjs'), `exports.SimulatedDriver = globalThis[Symbol.for('${slot}')];\n`);
  const { driverName, ...facts } = DRIVER;
  const install = { pkgName: manifest.name, version: manifest.version, appiumVersion: '^3.0.0', installType: 'local' };
  const entry = { ...facts, ...install, installSpec: folder, installPath: folder };
  await writeFile(
    join(cache, 'extensions.yaml'),
    JSON.stringify({ schemaRev: 4, plugins: {}, drivers: { [driverName]: entry } }),
  );
  return home;
}

function checkPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    const busy = (cause: unknown): void =>
      reject(
        new SetupError({
          problem: `Port ${port} is already taken.`,
          remedy: 'Choose another with --port, or leave it out to take any free one.',
          cause,
        }),
      );
    probe.once('error', busy);
    probe.listen(port, LOOPBACK, () => probe.close(() => resolve()));
  });
}
