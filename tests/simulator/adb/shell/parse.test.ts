import { parseLine } from '../../../../src/simulator/adb/shell/parse.js';

const wordsOf = (line: string) => parseLine(line).map(({ commands }) => commands.map(({ words }) => words));

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
    expect(parseLine('CLASSPATH=/x app -a > /sdcard/o 2>/dev/null')[0]?.commands[0]).toEqual({
      words: ['app', '-a'],
      variables: { CLASSPATH: '/x' },
      redirects: [
        { stream: 'out', to: '/sdcard/o', append: false },
        { stream: 'err', to: '/dev/null', append: false },
      ],
    });
  });

  it('complains of an unclosed quote as the shell does', () => {
    expect(() => parseLine("echo 'a")).toThrow('syntax error: unexpected end of file');
  });
});
