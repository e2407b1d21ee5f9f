import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));

export type CliOutcome = Readonly<{ code: number | null; stdout: string; stderr: string }>;
export type CliProcess = Readonly<{
  child: ChildProcess;
  /** Resolves when the text has been written to either stream. Rejects when the process ends before. */
  saw(text: string | RegExp): Promise<string>;
  ended: Promise<CliOutcome>;
}>;

type CliOptions = Readonly<{ folder?: string; env?: Readonly<Record<string, string>> }>;

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** An empty working folder of its own, gone after the tests of the file. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fingertips-test-'));
  made.push(folder);
  return folder;
}

/** Only what a shell gives everybody: no key or setting of the person who runs the tests leaks in. */
const plainEnvironment = (): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: emptyFolder(),
  TMPDIR: tmpdir(),
});

/** The real command line in a process of its own. */
export function startCli(args: readonly string[], { folder = emptyFolder(), env = {} }: CliOptions = {}): CliProcess {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: { ...plainEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  const watchers = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
      for (const look of watchers) look();
    });
  }
  const ended = new Promise<CliOutcome>((done) =>
    child.on('close', (code) => {
      done({ code, ...output });
    }),
  );
  const saw = (wanted: string | RegExp): Promise<string> =>
    new Promise((found, missed) => {
      const look = (): void => {
        const all = output.stdout + output.stderr;
        if (typeof wanted === 'string' ? all.includes(wanted) : wanted.test(all)) found(all);
      };
      watchers.add(look);
      look();
      void ended.then(() => {
        missed(new Error(`It ended without "${String(wanted)}":\n${output.stdout}${output.stderr}`));
      });
    });
  return { child, saw, ended };
}

export const runCli = (args: readonly string[], options: CliOptions = {}): Promise<CliOutcome> =>
  startCli(args, options).ended;
