/** Runs one line of the phone's shell and answers with the exit code of its last command. */

import { setImmediate } from 'node:timers/promises';
import type { FileSystem } from '../file-system.js';
import type { CommandTable, ShellCall } from './command.js';
import { expand, expandToText, type ShellValues } from './expand.js';
import {
  parseLine,
  type ShellCommandNode,
  type ForCommand,
  type LoopCommand,
  type Pipeline,
  type ShellScript,
  type SimpleCommand,
} from './parse.js';
import { outputsOf, type Outputs } from './redirect.js';

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

const SHELL_VARIABLES = { EXTERNAL_STORAGE: '/sdcard', HOME: '/', PATH: '/system/bin', TMPDIR: '/data/local/tmp' };

/** Leaves loops, or the whole line. */
class Leave {
  readonly kind: 'break' | 'continue' | 'exit';
  readonly code: number;

  constructor(kind: Leave['kind'], code: number) {
    this.kind = kind;
    this.code = code;
  }
}

/** What the commands of a line share, and where their output goes and their input comes from. */
type Scope = Outputs &
  Readonly<{
    session: ShellSession;
    variables: Map<string, string>;
    input: Buffer;
    /** The lines of the input that no `read` has taken yet. */
    lines: string[];
    line: { isOver: boolean; isOpenEnded: boolean };
  }>;

/** Runs one line of the phone's shell and answers with the exit code of its last command. */
export async function runLine(line: string, session: ShellSession): Promise<number> {
  const scope: Scope = {
    session,
    out: session.out,
    err: session.err,
    variables: new Map(Object.entries(SHELL_VARIABLES)),
    input: Buffer.alloc(0),
    lines: [],
    line: { isOver: false, isOpenEnded: false },
  };
  try {
    return await runScript(parseLine(line), scope);
  } catch (error) {
    if (error instanceof Leave) return error.code;
    session.err(Buffer.from(`${(error as Error).message}\n`));
    return SYNTAX_ERROR;
  }
}

async function runScript(script: ShellScript, scope: Scope): Promise<number> {
  let code = 0;
  for (const pipeline of script) {
    const isSkipped = pipeline.when !== 'always' && (pipeline.when === 'after-success') !== (code === 0);
    if (isSkipped || scope.line.isOver) continue;
    code = await runPipeline(pipeline, scope);
    if (pipeline.negated) code = code === 0 ? 1 : 0;
    scope.variables.set('?', String(code));
  }
  return code;
}

async function runPipeline({ commands }: Pipeline, scope: Scope): Promise<number> {
  let from: Pick<Scope, 'input' | 'lines'> = scope;
  let code = 0;
  for (const [index, command] of commands.entries()) {
    const output: Buffer[] = [];
    const isLast = index === commands.length - 1;
    const out = isLast ? scope.out : (data: Buffer) => void output.push(data);
    code = await runCommand(command, { ...scope, ...from, out });
    if (!isLast) from = inputOf(Buffer.concat(output));
  }
  return code;
}

const inputOf = (input: Buffer): Pick<Scope, 'input' | 'lines'> => ({
  input,
  lines: input.length === 0 ? [] : input.toString('utf8').replace(/\n$/, '').split('\n'),
});

async function runCommand({ what, redirects }: ShellCommandNode, scope: Scope): Promise<number> {
  const values = valuesIn(scope);
  const places = await Promise.all(
    redirects.map(async ({ to, ...rest }) => ({ ...rest, to: to && (await expandToText(to, values)) })),
  );
  const { files } = scope.session;
  const source = places.findLast(({ stream }) => stream === 'in')?.to;
  const read = source === undefined ? undefined : files.find(source);
  if (source !== undefined && read?.kind !== 'file') {
    scope.err(Buffer.from(`/system/bin/sh: can't open ${source}: No such file or directory\n`));
    return 1;
  }
  const outputs = outputsOf(places, scope);
  const code = await runWhat(what, { ...scope, ...outputs, ...(read?.kind === 'file' && inputOf(read.data)) });
  return outputs.flush(files) ? code : 1;
}

function runWhat(what: ShellCommandNode['what'], scope: Scope): Promise<number> {
  switch (what.kind) {
    case 'simple':
      return runSimple(what, scope);
    case 'for':
      return runFor(what, scope);
    case 'while':
    case 'until':
      return runLoop(what, scope);
    case 'if':
      return runScript(what.condition, scope).then((code) => runScript(code === 0 ? what.body : what.otherwise, scope));
    case 'group':
      return runScript(what.body, scope);
  }
}

async function runFor({ name, words, body }: ForCommand, scope: Scope): Promise<number> {
  let code = 0;
  for (const word of words) {
    for (const value of await expand(word, valuesIn(scope))) {
      scope.variables.set(name, value);
      const turn = await runTurn(body, scope);
      if (turn === 'left') return code;
      code = turn;
    }
  }
  return code;
}

/** A loop may have no end of its own: it ends when the host hangs up, and lets others have their turn. */
async function runLoop({ kind, condition, body }: LoopCommand, scope: Scope): Promise<number> {
  if (!scope.line.isOpenEnded) scope.session.onHangUp(() => (scope.line.isOver = true));
  scope.line.isOpenEnded = true;
  let code = 0;
  while (((await runScript(condition, scope)) === 0) === (kind === 'while') && !scope.line.isOver) {
    const turn = await runTurn(body, scope);
    if (turn === 'left') return code;
    code = turn;
    await setImmediate();
  }
  return code;
}

/** "left" after a `break`. */
async function runTurn(body: ShellScript, scope: Scope): Promise<number | 'left'> {
  try {
    return await runScript(body, scope);
  } catch (error) {
    if (!(error instanceof Leave) || error.kind === 'exit') throw error;
    return error.kind === 'break' ? 'left' : 0;
  }
}

const valuesIn = (scope: Scope): ShellValues => ({
  variable: (name) => scope.variables.get(name) ?? (name === '$' ? '4242' : name === '?' ? '0' : ''),
  output: async (line) => {
    const output: Buffer[] = [];
    await runScript(parseLine(line), { ...scope, out: (data) => void output.push(data) });
    return Buffer.concat(output).toString('utf8').replace(/\n+$/, '');
  },
});

async function runSimple(command: SimpleCommand, scope: Scope): Promise<number> {
  const values = valuesIn(scope);
  const words: string[] = [];
  for (const word of command.words) words.push(...(await expand(word, values)));
  const own = new Map<string, string>();
  for (const [name, value] of command.variables) own.set(name, await expandToText(value, values));
  const [name, ...args] = words[0] === 'exec' || words[0] === 'nohup' ? words.slice(1) : words;
  if (name === undefined) {
    for (const [variable, value] of own) scope.variables.set(variable, value);
    return 0;
  }
  const builtIn = Object.hasOwn(BUILT_INS, name) ? BUILT_INS[name] : undefined;
  return builtIn ? builtIn(args, scope) : callProgram([name, ...args], { ...scope, variables: merged(scope, own) });
}

const merged = ({ variables }: Scope, own: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...variables, ...own]);

/** What changes the shell itself, and so cannot be a program. */
const BUILT_INS: Readonly<Record<string, (args: readonly string[], scope: Scope) => number>> = {
  break: () => {
    throw new Leave('break', 0);
  },
  continue: () => {
    throw new Leave('continue', 0);
  },
  exit: ([code = '0']) => {
    throw new Leave('exit', Number(code) & 255);
  },
  export: (args, { variables }) => {
    for (const [, name = '', value = ''] of args.map((arg) => /^(\w+)=(.*)$/s.exec(arg) ?? []))
      variables.set(name, value);
    return 0;
  },
  read: (args, { variables, lines }) => {
    const line = lines.shift();
    variables.set(args.filter((arg) => !arg.startsWith('-')).at(-1) ?? 'REPLY', line ?? '');
    return line === undefined ? 1 : 0;
  },
};

async function callProgram(words: readonly [string, ...string[]], scope: Scope): Promise<number> {
  const [name, ...args] = words;
  const { commands, read, onHangUp, files } = scope.session;
  const run = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const call: ShellCall = {
    words,
    args,
    input: scope.input,
    variables: Object.fromEntries(scope.variables),
    out: (data) => scope.out(Buffer.from(data)),
    err: (text) => scope.err(Buffer.from(text)),
    read,
    onHangUp,
    files,
  };
  if (run) return run(call);
  call.err(`/system/bin/sh: ${name}: inaccessible or not found\n`);
  return NOT_FOUND;
}
