import type { FileSystem } from '../file-system.js';
import type { CommandTable, ShellCall } from './command.js';
import { parseLine, type Pipeline, type SimpleCommand } from './parse.js';

export type ShellSession = Readonly<{
  commands: CommandTable;
  files: FileSystem;
  out: (data: Buffer) => void;
  err: (data: Buffer) => void;
  read: (bytes: number) => Promise<Buffer>;
  onHangUp: (listener: () => void) => void;
}>;

export const NOT_FOUND = 127;
const SYNTAX_ERROR = 1;

/** Runs one line of the phone's shell and answers with the exit code of its last command. */
export async function runLine(line: string, session: ShellSession): Promise<number> {
  let pipelines: readonly Pipeline[];
  try {
    pipelines = parseLine(line);
  } catch (error) {
    session.err(Buffer.from(`${(error as Error).message}\n`));
    return SYNTAX_ERROR;
  }
  let code = 0;
  const variables: Record<string, string> = {};
  for (const pipeline of pipelines) {
    const skipped = pipeline.when === 'always' ? false : (pipeline.when === 'after-success') !== (code === 0);
    if (!skipped) code = await runPipeline(pipeline, { session, variables });
  }
  return code;
}

type Scope = Readonly<{ session: ShellSession; variables: Record<string, string> }>;

async function runPipeline({ commands }: Pipeline, scope: Scope): Promise<number> {
  let input: Buffer = Buffer.alloc(0);
  let code = 0;
  for (const [index, command] of commands.entries()) {
    const output: Buffer[] = [];
    const isLast = index === commands.length - 1;
    const out = isLast ? scope.session.out : (data: Buffer) => void output.push(data);
    code = await runCommand(command, { ...scope, input, out });
    input = Buffer.concat(output);
  }
  return code;
}

type Surroundings = Scope & Readonly<{ input: Buffer; out: (data: Buffer) => void }>;

async function runCommand(command: SimpleCommand, { session, variables, input, out }: Surroundings): Promise<number> {
  const words = command.words[0] === 'exec' || command.words[0] === 'nohup' ? command.words.slice(1) : command.words;
  const [name, ...args] = words;
  if (name === undefined) {
    Object.assign(variables, command.variables);
    return 0;
  }
  const sinks = sinksOf(command, { out, err: session.err });
  const run = Object.hasOwn(session.commands, name) ? session.commands[name] : undefined;
  const call: ShellCall = {
    words,
    args,
    input,
    variables: { ...variables, ...command.variables },
    out: (data) => sinks.out(Buffer.from(data)),
    err: (text) => sinks.err(Buffer.from(text)),
    read: session.read,
    onHangUp: session.onHangUp,
    files: session.files,
  };
  const code = run ? await run(call) : notFound(name, call);
  return sinks.flush(session.files) ? code : 1;
}

function notFound(name: string, { err }: ShellCall): number {
  err(`/system/bin/sh: ${name}: inaccessible or not found\n`);
  return NOT_FOUND;
}

type Sinks = Readonly<{ out: (data: Buffer) => void; err: (data: Buffer) => void }>;

/** Sends both outputs where the redirections say. `flush` writes the files, false when one cannot be written. */
function sinksOf({ redirects }: SimpleCommand, plain: Sinks): Sinks & { flush: (files: FileSystem) => boolean } {
  let { out, err } = plain;
  const written: { path: string; append: boolean; chunks: Buffer[] }[] = [];
  for (const { stream, to, append } of redirects) {
    const chunks: Buffer[] = [];
    if (to !== undefined && to !== '/dev/null') written.push({ path: to, append, chunks });
    const sink = to === undefined ? out : (data: Buffer) => void chunks.push(data);
    if (stream === 'out') out = sink;
    else err = sink;
  }
  const flush = (files: FileSystem): boolean =>
    written.every(({ path, append, chunks }) => {
      const before = files.find(path);
      const kept = append && before?.kind === 'file' ? [before.data] : [];
      if (files.write(path, Buffer.concat([...kept, ...chunks]))) return true;
      plain.err(Buffer.from(`/system/bin/sh: can't create ${path}: No such file or directory\n`));
      return false;
    });
  return { out, err, flush };
}
