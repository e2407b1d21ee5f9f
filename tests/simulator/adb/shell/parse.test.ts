import { parseLine, type ShellCommandNode } from '../../../../src/simulator/adb/shell/parse.js';
import type { Word } from '../../../../src/simulator/adb/shell/words.js';

const textOf = (word: Word): string => word.map(({ text }) => text).join('');
const wordsIn = ({ what }: ShellCommandNode) => (what.kind === 'simple' ? what.words.map(textOf) : what.kind);
const wordsOf = (line: string) => parseLine(line).map(({ commands }) => commands.map(wordsIn));

describe('reading a line of the shell', () => {
  it.each([
    ['plain words', 'input tap 1 2', [[['input', 'tap', '1', '2']]]],
    ['single quotes', "echo 'a b' c", [[['echo', 'a b', 'c']]]],
    ['quotes inside a word', `echo a'b c'"d e"`, [[['echo', 'ab cd e']]]],
    ['escapes', 'input text a\\ b\\&c', [[['input', 'text', 'a b&c']]]],
    ['escapes in double quotes', 'echo "a\\"b\\n"', [[['echo', 'a"b\\n']]]],
    ['an empty argument', "am start '' -W", [[['am', 'start', '', '-W']]]],
    ['a chain', 'a;b && c || d', [[['a']], [['b']], [['c']], [['d']]]],
    ['a trailing semicolon and an ampersand', 'a ; b &', [[['a']], [['b']]]],
    ['a pipeline', 'a x | b | c', [[['a', 'x'], ['b'], ['c']]]],
    ['a comment', 'a # b', [[['a']]]],
    ['nothing', '   ', []],
  ])('takes %s', (_, line, expected) => {
    expect(wordsOf(line)).toEqual(expected);
  });

  it('tells when each part of a chain is run', () => {
    expect(parseLine('a && b || c; d').map(({ when }) => when)).toEqual([
      'always',
      'after-success',
      'after-failure',
      'always',
    ]);
  });

  it('keeps redirections and variables out of the words', () => {
    const command = parseLine('CLASSPATH=/x app -a > /sdcard/o 2>/dev/null')[0]?.commands[0];
    const text = (value: string) => [{ kind: 'text', text: value, quoted: false }];
    expect(command).toEqual({
      what: { kind: 'simple', words: [text('app'), text('-a')], variables: [['CLASSPATH', text('/x')]] },
      redirects: [
        { stream: 'out', to: text('/sdcard/o'), append: false },
        { stream: 'err', to: text('/dev/null'), append: false },
      ],
    });
  });

  it.each([
    ['a value', 'echo $A', ['variable', 'A', false]],
    ['a value in braces', 'echo ${A}', ['variable', 'A', false]],
    ['a value in quotes', 'echo "$A"', ['variable', 'A', true]],
    ['what a line prints', 'echo $(ls "a)" | (b))', ['command', 'ls "a)" | (b)', false]],
    ['the same in backticks', 'echo `ls`', ['command', 'ls', false]],
    ['a sum', 'echo $((1 + (2)))', ['sum', '1 + (2)', false]],
    ['a dollar of its own', "echo '$A'", ['text', '$A', true]],
  ])('marks %s', (_, line, [kind, text, quoted]) => {
    const what = parseLine(line)[0]?.commands[0]?.what;
    expect(what?.kind === 'simple' && what.words[1]?.find((part) => part.text !== '')).toEqual({ kind, text, quoted });
  });

  it.each([
    ['for a in 1 2; do b; done', 'for'],
    ['for a in 1 2\ndo b\ndone', 'for'],
    ['while a; do b; done', 'while'],
    ['until a; do b; done', 'until'],
    ['if a; then b; elif c; then d; else e; fi', 'if'],
    ['{ a; b; }', 'group'],
  ])('reads %s', (line, kind) => {
    expect(wordsOf(line)).toEqual([[kind]]);
  });

  it('takes the words of the language for words where they stand among arguments', () => {
    expect(wordsOf('echo for in done')).toEqual([[['echo', 'for', 'in', 'done']]]);
  });

  it.each([
    ['for a in 1; do b', 'end of file'],
    ['if a; b; fi', "'fi'"],
    ['done', "'done'"],
    ['echo >', 'end of file'],
    ['a | | b', "'|'"],
    ['echo $(ls', 'unclosed $('],
  ])('complains of %s', (line, what) => {
    expect(() => parseLine(line)).toThrow(
      `/system/bin/sh: syntax error: unexpected ${what.startsWith('un') ? `end of file, ${what}` : what}`,
    );
  });

  it('complains of an unclosed quote as the shell does', () => {
    expect(() => parseLine("echo 'a")).toThrow('syntax error: unexpected end of file');
  });
});
