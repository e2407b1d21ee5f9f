import { spawn } from 'node:child_process';
import type { Terminal } from './terminal.js';

const OPENERS: Partial<Record<NodeJS.Platform, readonly [program: string, ...args: string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Hands a page to the person's browser. Where there is none, the address is said instead; nothing fails for it. */
export function openInBrowser(address: string, { err }: Terminal): Promise<void> {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const unable = (): void => err.line(`No browser could be opened. The address is: ${address}`);
  return new Promise((done) => {
    const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
    child.once('error', () => {
      unable();
      done();
    });
    child.once('exit', (code) => {
      if (code !== 0) unable();
      done();
    });
    // Some openers stay with the browser they opened; the command need not.
    child.once('spawn', () => {
      child.unref();
      if (process.platform === 'linux') setImmediate(done);
    });
  });
}
