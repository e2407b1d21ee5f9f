/** One rewritten line at the foot of the terminal: what is being waited for, and for how long. */

import stringWidth from 'string-width';

const START_OF_LINE = '\r\u001B[2K';
const EVERY_MS = 1000;

export type StatusLineOptions = Readonly<{
  /** Written as it is; the line never contains a line break. */
  write: (text: string) => void;
  /** How many characters fit, asked each time. */
  width: () => number;
  /** Milliseconds. */
  now: () => number;
  /** Calls again and again until what it returns is called. */
  repeat: (work: () => void, everyMs: number) => () => void;
  dim: (text: string) => string;
}>;

export interface StatusLine {
  /** Shows what is waited for from now on; undefined takes the line away. The seconds count from the first call with this text. */
  show(text: string | undefined): void;
  /** Takes the line away while something else is written, and puts it back below that. */
  around(writing: () => void): void;
}

/** A line for a terminal. A pipe has no foot: do not make one there. */
export function createStatusLine({ write, width, now, repeat, dim }: StatusLineOptions): StatusLine {
  let current: Readonly<{ text: string; since: number }> | undefined;
  let stop: (() => void) | undefined;
  const draw = (): void => {
    if (!current) return;
    const seconds = Math.floor((now() - current.since) / 1000);
    write(START_OF_LINE + dim(cut(`… ${current.text}${seconds > 0 ? `, ${seconds} s` : ''}`, width() - 1)));
  };
  const wipe = (): void => {
    if (current) write(START_OF_LINE);
  };
  return {
    show(text) {
      if (text === current?.text) return;
      wipe();
      current = text === undefined ? undefined : { text, since: now() };
      draw();
      if (current) stop ??= repeat(draw, EVERY_MS);
      else {
        stop?.();
        stop = undefined;
      }
    },
    around(writing) {
      wipe();
      writing();
      draw();
    },
  };
}

/** A line that is too long would be broken by the terminal, and only its last part rewritten. */
function cut(text: string, most: number): string {
  if (stringWidth(text) <= most) return text;
  let short = '';
  for (const character of text) {
    if (stringWidth(short + character) > most - 1) break;
    short += character;
  }
  return `${short}…`;
}

/** By the system's timer, which keeps no process alive. */
export function repeatBySystem(work: () => void, everyMs: number): () => void {
  const timer = setInterval(work, everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
