/** Commands on files, as toybox has them. */

import { operands, type CommandTable, type ShellCall, type ShellCommand } from './command.js';

const missing = ({ words, err }: ShellCall, path: string): number => {
  err(`${words[0]}: ${path}: No such file or directory\n`);
  return 1;
};

const BLOCKS = 4;

/** What `ls -l` prints before the name. */
function detailsOf({ files }: ShellCall, path: string): string {
  const entry = files.find(path);
  const at = new Date(entry?.at ?? 0).toISOString().slice(0, 16).replace('T', ' ');
  if (entry?.kind !== 'file') return `drwxrwx--- 2 u0_a150 media_rw 3452 ${at}`;
  return `-rw-rw---- 1 u0_a150 media_rw ${entry.data.length} ${at}`;
}

const list: ShellCommand = (call) => {
  const { args, out, files } = call;
  const paths = operands(args);
  let code = 0;
  for (const path of paths.length > 0 ? paths : ['/']) {
    const names = files.list(path);
    const isLong = args.some((arg) => /^-\w*l/.test(arg));
    const line = (name: string, at: string): string => (isLong ? `${detailsOf(call, at)} ${name}\n` : `${name}\n`);
    if (names) {
      if (isLong) out(`total ${names.length * BLOCKS}\n`);
      out(names.map((name) => line(name, `${path}/${name}`)).join(''));
    } else if (files.find(path)) out(line(path, path));
    else code = missing(call, path);
  }
  return code;
};

const show: ShellCommand = (call) => {
  const { args, input, out, files } = call;
  const paths = operands(args);
  if (paths.length === 0) out(input);
  let code = 0;
  for (const path of paths) {
    const entry = files.find(path);
    if (entry?.kind === 'file') out(entry.data);
    else code = missing(call, path);
  }
  return code;
};

const remove: ShellCommand = (call) => {
  const { args, files } = call;
  const isForced = args.some((arg) => /^-\w*f/.test(arg));
  let code = 0;
  for (const path of operands(args)) if (!files.remove(path) && !isForced) code = missing(call, path);
  return code;
};

const makeFolder: ShellCommand = ({ args, files }) => {
  for (const path of operands(args)) files.makeFolder(path);
  return 0;
};

const move: ShellCommand = (call) => {
  const code = copy(call);
  const [from] = operands(call.args);
  if (code === 0 && from) call.files.remove(from);
  return code;
};

function copy(call: ShellCall): number {
  const [from = '', to = ''] = operands(call.args);
  const entry = call.files.find(from);
  if (entry?.kind !== 'file') return missing(call, from);
  const target = call.files.list(to) ? `${to}/${from.slice(from.lastIndexOf('/') + 1)}` : to;
  return call.files.write(target, entry.data) ? 0 : missing(call, to);
}

const touch: ShellCommand = (call) => {
  for (const path of operands(call.args)) {
    if (!call.files.find(path) && !call.files.write(path, Buffer.alloc(0))) return missing(call, path);
  }
  return 0;
};

const COMPARISONS: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '-eq': (left, right) => left === right,
  '-ne': (left, right) => left !== right,
  '-lt': (left, right) => left < right,
  '-le': (left, right) => left <= right,
  '-gt': (left, right) => left > right,
  '-ge': (left, right) => left >= right,
};

/** `[ -e path ]`, and what else scripts ask of it. */
const test: ShellCommand = ({ args, files }) => {
  const words = args.at(-1) === ']' ? args.slice(0, -1) : args;
  const [first = '', second = '', third = ''] = words;
  if (second === '=' || second === '==') return first === third ? 0 : 1;
  if (second === '!=') return first === third ? 1 : 0;
  const compare = Object.hasOwn(COMPARISONS, second) ? COMPARISONS[second] : undefined;
  if (compare) return compare(Number(first), Number(third)) ? 0 : 1;
  const entry = files.find(second);
  const holds: Readonly<Record<string, boolean>> = {
    '-e': entry !== undefined,
    '-f': entry?.kind === 'file',
    '-d': entry?.kind === 'folder',
    '-n': second !== '',
    '-z': second === '',
  };
  return holds[first] ? 0 : 1;
};

const size: ShellCommand = (call) => {
  const entry = call.files.find(operands(call.args).at(-1) ?? '');
  if (entry?.kind !== 'file') return missing(call, operands(call.args).at(-1) ?? '');
  call.out(`${entry.data.length}\n`);
  return 0;
};

/** Commands on files, as toybox has them. */
export const FILE_COMMANDS: CommandTable = {
  ls: list,
  cat: show,
  rm: remove,
  mkdir: makeFolder,
  mv: move,
  cp: copy,
  touch,
  test,
  '[': test,
  stat: size,
  chmod: () => 0,
};
