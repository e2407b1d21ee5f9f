/** Keeps what happens around a command from ending it: a reader that leaves, a full disk, a background failure of a package. */

import type { Writable } from 'node:stream';
import { EXIT_CODES } from '../../core/errors.js';

/** Nobody reads any more: "… | head", a closed window, a dropped line. */
const READER_GONE = /^(EPIPE|EIO|ECONNRESET|ERR_STREAM_DESTROYED)$/;

type GuardOptions = Readonly<{
  stdout: Writable;
  stderr: Writable;
  /** Called when what was asked for could not be printed though somebody waits for it. */
  failWith: (code: number) => void;
}>;

/** The command goes on when its terminal is gone: what it leaves on the disk must be whole. */
export function guardStreams({ stdout, stderr, failWith }: GuardOptions): void {
  stderr.on('error', () => undefined);
  let isTold = false;
  stdout.on('error', ({ code = '', message }: NodeJS.ErrnoException) => {
    if (isTold || READER_GONE.test(code)) return;
    isTold = true;
    stderr.write(`Error: What was asked for could not be printed: ${message}.\n`);
    failWith(EXIT_CODES.endedOtherwise);
  });
}

/** Packages that work on after whoever asked them has had an answer, or has stopped waiting for one. */
const BACKGROUND = /[\\/]node_modules[\\/](@appium|appium[\w-]*|webdriver(io)?|@wdio|io\.appium[\w.-]*)[\\/]/;

/** Whether an error that nobody caught comes from work in the background, whose end shows in the next command anyhow. */
export const isOfBackground = (error: unknown): boolean => error instanceof Error && BACKGROUND.test(error.stack ?? '');

/** Resolves when all that was written has left, or never will. */
export const drained = (stream: Writable): Promise<void> =>
  new Promise((resolve) => {
    stream.write('', () => resolve());
  });
