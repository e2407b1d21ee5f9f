import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const JAR = join(
  homedir(),
  '.cache/fingertips/selenium-grid/node_modules/selenium-server/lib/runner/selenium-server-standalone-3.141.59.jar',
);

const MISSING =
  spawnSync('java', ['-version']).status !== 0
    ? 'Java is not installed'
    : existsSync(JAR)
      ? undefined
      : 'the Selenium Grid was not fetched (scripts/install-selenium-grid.sh)';

/** `describe` where there is Java and a grid; else a skipped group that says what is missing. */
export function describeWithGrid(name: string, tests: () => void): void {
  if (MISSING === undefined) describe(name, tests);
  else describe.skip(`${name}: not tried, ${MISSING}`, tests);
}

export type Hub = Readonly<{
  /** What stands in devices.yaml. */
  url: string;
  /** Makes it hand out one session at a time on this server. */
  register(node: string): Promise<void>;
  stop(): Promise<void>;
}>;

/** The hub of a Selenium Grid on loopback, in a process of its own. */
export async function startHub(): Promise<Hub> {
  const port = await freePort();
  const address = ['-host', '127.0.0.1', '-port', String(port)];
  const child = spawn('java', ['-Xmx256m', '-jar', JAR, '-role', 'hub', ...address], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const hub = `http://127.0.0.1:${port}`;
  await until(async () => (await fetch(`${hub}/wd/hub/status`)).ok);
  return {
    url: `${hub}/wd/hub`,
    async register(node) {
      const { status } = await fetch(`${hub}/grid/register`, {
        method: 'POST',
        body: JSON.stringify(nodeConfig(node, port)),
      });
      if (status !== 200) throw new Error(`The hub answered ${status} to ${node}.`);
      const proxy = `${hub}/grid/api/proxy?id=${new URL(node).origin}`;
      await until(async () => /"success":\s*true/.test(await (await fetch(proxy)).text()));
    },
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** As Appium's own --nodeconfig sends it. */
function nodeConfig(node: string, hubPort: number): object {
  const { hostname: host, port } = new URL(node);
  const slot = {
    browserName: '',
    platformName: 'Android',
    platform: 'ANDROID',
    maxInstances: 1,
    seleniumProtocol: 'WebDriver',
  };
  const configuration = {
    proxy: 'org.openqa.grid.selenium.proxy.DefaultRemoteProxy',
    ...{
      id: new URL(node).origin,
      url: node,
      host,
      port: Number(port),
      maxSession: 1,
      register: true,
      registerCycle: 5000,
    },
    ...{ hubProtocol: 'http', hubHost: '127.0.0.1', hubPort, timeout: 60, cleanUpCycle: 2000 },
    ...{ nodePolling: 1000, unregisterIfStillDownAfter: 5000, downPollingLimit: 2, nodeStatusCheckTimeout: 2000 },
  };
  return { capabilities: [slot], configuration };
}

const LONGEST_MS = 30_000;

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`It did not come about within ${LONGEST_MS / 1000} s.`);
    await setTimeout(100);
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
