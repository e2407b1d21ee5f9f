/** The two outlets: `out` for pipes, `err` for the person. */

import { createInterface } from 'node:readline/promises';
import pc from 'picocolors';
import { withoutControls } from './controls.js';
import { createStatusLine, repeatBySystem } from './status-line.js';

export type Colours = ReturnType<typeof pc.createColors>;

/** One of the two ways out. Painted only where a person looks at it. */
export type Output = Readonly<{
  line(text: string): void;
  paint: Colours;
  /** Columns of characters; undefined for a pipe, which has no edge. */
  width?: number | undefined;
  /** What is waited for, on a line of its own that is rewritten; undefined takes it away. Only a terminal has one. */
  status?: ((text: string | undefined) => void) | undefined;
}>;

/** `out` is for pipes: only what the command was asked for. `err` is for people: what is going on. */
export interface Terminal {
  readonly out: Output;
  readonly err: Output;
  /** One line from the person; undefined when nobody is there, or nobody any more. */
  ask(question: string): Promise<string | undefined>;
}

type Streams = Readonly<{
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
  env: NodeJS.ProcessEnv;
  /** Called for Ctrl-C at a question, which the line editor would otherwise keep to itself. */
  interrupt?: () => void;
}>;

/** no-color.org: any NO_COLOR that is not empty switches colours off; FORCE_COLOR, but for "0", switches them on. */
function isPainted(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stream.isTTY && env.TERM !== 'dumb';
}

const outlet = (stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Output => ({
  line: (text) => stream.write(`${withoutControls(text)}\n`),
  paint: pc.createColors(isPainted(stream, env)),
  // Asked each time: a window may be made wider meanwhile.
  get width() {
    return stream.isTTY ? stream.columns : undefined;
  },
});

/** The outlet for people: on a terminal that can rewrite a line it has one for what is waited for. */
function outletWithStatus(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Output & Readonly<{ pause: Pause }> {
  const plain = outlet(stream, env);
  if (!stream.isTTY || env.TERM === 'dumb' || env.CI) return { ...plain, width: plain.width, pause: (work) => work() };
  const line = createStatusLine({
    write: (text) => stream.write(text),
    width: () => stream.columns,
    now: () => performance.now(),
    repeat: repeatBySystem,
    dim: plain.paint.dim,
  });
  return {
    line: (text) => {
      line.around(() => {
        plain.line(text);
      });
    },
    paint: plain.paint,
    get width() {
      return plain.width;
    },
    status: (text) => {
      line.show(text === undefined ? undefined : withoutControls(text));
    },
    pause: (work) => {
      line.show(undefined);
      return work();
    },
  };
}

/** Takes the line away while somebody writes at the foot of the terminal. */
type Pause = <T>(work: () => Promise<T>) => Promise<T>;

const interruptProcess = (): void => {
  process.kill(process.pid, 'SIGINT');
};

export function createTerminal({ stdin, stdout, stderr, env, interrupt = interruptProcess }: Streams): Terminal {
  const err = outletWithStatus(stderr, env);
  return {
    out: outlet(stdout, env),
    err,
    ask: (question) => err.pause(() => askLine(question)),
  };

  async function askLine(question: string): Promise<string | undefined> {
    if (!stdin.isTTY || !stderr.isTTY) return undefined;
    const over = new AbortController();
    const leave = (): void => {
      over.abort();
    };
    const lines = createInterface({ input: stdin, output: stderr });
    lines.on('SIGINT', () => {
      leave();
      interrupt();
    });
    // Ctrl-D, and a signal from outside: the question must not outlive the run.
    lines.once('close', leave);
    process.once('SIGTERM', leave);
    try {
      return await lines.question(withoutControls(question), { signal: over.signal });
    } catch (error) {
      if (over.signal.aborted) return undefined;
      throw error;
    } finally {
      process.off('SIGTERM', leave);
      lines.close();
    }
  }
}
