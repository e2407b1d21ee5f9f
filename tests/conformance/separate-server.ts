import type { Environment } from '../../src/core/environment.js';
import { spawn } from 'node:child_process';

/** An Appium server in a process of its own, so that it can be killed. */
export type SeparateServer = Readonly<{ url: string; kill: () => Promise<void> }>;

const MODULE = new URL('../../src/device/local-server.js', import.meta.url).href;
const PROGRAM = `
  const { startLocalServer } = await import(${JSON.stringify(MODULE)});
  console.log((await startLocalServer(process.env)).url);
`;

export async function startSeparateServer(env: Environment): Promise<SeparateServer> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString('utf8').trim()));
    child.once('exit', (code) => reject(new Error(`The Appium server ended with ${code}.`)));
  });
  return {
    url,
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}
