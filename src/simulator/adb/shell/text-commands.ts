/** Commands on text, as toybox has them. */

import { operands, optionValue, type CommandTable, type ShellCall, type ShellCommand } from './command.js';

const linesOf = (call: ShellCall): readonly string[] => {
  const path = call.args.at(-1) ?? '';
  const entry = call.input.length === 0 ? call.files.find(path) : undefined;
  const text = (entry?.kind === 'file' ? entry.data : call.input).toString('utf8');
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
};

const print = ({ out }: ShellCall, lines: readonly string[]): number => {
  out(lines.map((line) => `${line}\n`).join(''));
  return 0;
};

const echo: ShellCommand = ({ args, out }) => {
  const isBare = args[0] === '-n';
  out(`${(isBare ? args.slice(1) : args).join(' ')}${isBare ? '' : '\n'}`);
  return 0;
};

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\' };

/** `printf 'format\n' words`, with `%s` and `%d` alone. */
const printf: ShellCommand = ({ args: [format = '', ...words], out }) => {
  const left = [...words];
  out(
    format
      .replace(/\\([nt\\])/g, (_, char: string) => ESCAPES[char] ?? char)
      .replace(/%[sd]/g, () => left.shift() ?? ''),
  );
  return 0;
};

const MOST_NUMBERS = 100_000;

/** `seq 3`, `seq 1 3`, `seq 1 2 9`. */
const sequence: ShellCommand = (call) => {
  const numbers = call.args.map(Number);
  const [first, step, last] =
    numbers.length === 1 ? [1, 1, numbers[0]] : numbers.length === 2 ? [numbers[0], 1, numbers[1]] : numbers;
  if (first === undefined || last === undefined || !step || numbers.some(Number.isNaN)) {
    call.err('seq: bad number\n');
    return 1;
  }
  const count = Math.min(MOST_NUMBERS, Math.max(0, Math.floor((last - first) / step) + 1));
  return print(
    call,
    Array.from({ length: count }, (_, at) => String(first + at * step)),
  );
};

const grep: ShellCommand = (call) => {
  const flags = call.args.filter((arg) => /^-[a-zA-Z]+$/.test(arg)).join('');
  const [pattern = ''] = operands(call.args);
  const matcher = matcherOf(flags.includes('F') ? escape(pattern) : pattern, flags.includes('i'));
  if (!matcher) {
    call.err(`grep: bad regex '${pattern}'\n`);
    return 2;
  }
  const found = linesOf(call).filter((line) => matcher.test(line) !== flags.includes('v'));
  if (flags.includes('c')) call.out(`${found.length}\n`);
  else if (!flags.includes('q')) print(call, found);
  return found.length > 0 ? 0 : 1;
};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function matcherOf(pattern: string, ignoreCase: boolean): RegExp | undefined {
  try {
    return new RegExp(pattern, ignoreCase ? 'i' : '');
  } catch {
    return undefined;
  }
}

const countOf = (args: readonly string[]): number =>
  Number(optionValue(args, '-n') ?? args.find((arg) => /^-\d+$/.test(arg))?.slice(1) ?? 10);

const head: ShellCommand = (call) => print(call, linesOf(call).slice(0, countOf(call.args)));
const tail: ShellCommand = (call) => print(call, linesOf(call).slice(-countOf(call.args)));
const sort: ShellCommand = (call) => print(call, [...linesOf(call)].sort());

/** `cut -c9-`, `cut -d: -f2`. */
const cut: ShellCommand = (call) => {
  const valueOf = (flag: string) =>
    call.args.find((arg) => arg.startsWith(`-${flag}`) && arg.length > 2)?.slice(2) ??
    optionValue(call.args, `-${flag}`);
  const columns = valueOf('c');
  const [from = '1', to = columns?.endsWith('-') ? '' : columns] = (columns ?? '1-').split('-');
  const field = Number(valueOf('f') ?? 1);
  const cutLine = (line: string): string =>
    columns
      ? line.slice(Number(from) - 1, to ? Number(to) : undefined)
      : (line.split(valueOf('d') ?? '\t')[field - 1] ?? '');
  return print(call, linesOf(call).map(cutLine));
};

const count: ShellCommand = (call) => {
  call.out(`${call.args.includes('-c') ? call.input.length : linesOf(call).length}\n`);
  return 0;
};

/** Commands on text, as toybox has them. */
export const TEXT_COMMANDS: CommandTable = {
  echo,
  printf,
  seq: sequence,
  grep,
  head,
  tail,
  sort,
  cut,
  wc: count,
  true: () => 0,
  false: () => 1,
  ':': () => 0,
  pwd: (call) => print(call, ['/']),
  whoami: (call) => print(call, ['shell']),
  id: (call) => print(call, ['uid=2000(shell) gid=2000(shell) groups=2000(shell)']),
};
