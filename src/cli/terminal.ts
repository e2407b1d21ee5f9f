import { createInterface } from 'node:readline/promises';
import pc from 'picocolors';

export type Paint = ReturnType<typeof pc.createColors>;

/** One of the two ways out. Painted only where a person looks at it. */
export type Outlet = Readonly<{ line(text: string): void; paint: Paint }>;

/** `out` is for pipes: only what the command was asked for. `err` is for people: what is going on. */
export interface Terminal {
  readonly out: Outlet;
  readonly err: Outlet;
  /** One line from the person; undefined when nobody is there. */
  ask(question: string): Promise<string | undefined>;
}

type Streams = Readonly<{
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
  env: NodeJS.ProcessEnv;
}>;

/** no-color.org: any NO_COLOR that is not empty switches colours off; FORCE_COLOR, but for "0", switches them on. */
function isPainted(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stream.isTTY && env.TERM !== 'dumb';
}

const outlet = (stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Outlet => ({
  line: (text) => stream.write(`${text}\n`),
  paint: pc.createColors(isPainted(stream, env)),
});

export function createTerminal({ stdin, stdout, stderr, env }: Streams): Terminal {
  return {
    out: outlet(stdout, env),
    err: outlet(stderr, env),
    async ask(question) {
      if (!stdin.isTTY || !stderr.isTTY) return undefined;
      const lines = createInterface({ input: stdin, output: stderr });
      // The line editor keeps Ctrl-C to itself; it is meant for the run.
      lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
      try {
        return await lines.question(question);
      } finally {
        lines.close();
      }
    },
  };
}
