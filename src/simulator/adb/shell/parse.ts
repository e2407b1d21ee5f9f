/** One simple command: its words, the variables set for it, and where its output goes. */
export type SimpleCommand = Readonly<{
  words: readonly string[];
  variables: Readonly<Record<string, string>>;
  redirects: readonly Redirect[];
}>;

/** `to` undefined: standard error goes where standard output goes (2>&1). */
export type Redirect = Readonly<{ stream: 'out' | 'err'; to: string | undefined; append: boolean }>;

/** Commands whose output feeds the next, and when the pipeline is run at all. */
export type Pipeline = Readonly<{
  commands: readonly SimpleCommand[];
  when: 'always' | 'after-success' | 'after-failure';
}>;

type Token = Readonly<{ kind: 'word' | 'operator'; text: string; quoted: boolean }>;

const OPERATORS = ['&&', '||', '2>&1', '2>>', '2>', '>>', '1>', '>', '<', ';', '|', '&', '\n'];

/**
 * Reads a line as the phone's shell would: words, quotes, `;` `&&` `||` `|` `&` and redirections.
 * Substitution and loops are left out; nobody who drives a phone was seen to need them.
 * Throws a plain Error whose message is the shell's own complaint.
 */
export function parseLine(line: string): readonly Pipeline[] {
  const pipelines: Pipeline[] = [];
  let when: Pipeline['when'] = 'always';
  let commands: SimpleCommand[] = [];
  let tokens: Token[] = [];
  const endCommand = (): void => {
    if (tokens.length > 0) commands.push(commandOf(tokens));
    tokens = [];
  };
  const endPipeline = (next: Pipeline['when']): void => {
    endCommand();
    if (commands.length > 0) pipelines.push({ commands, when });
    commands = [];
    when = next;
  };
  for (const token of tokensOf(line)) {
    if (token.kind === 'word' || isRedirection(token.text)) tokens.push(token);
    else if (token.text === '|') endCommand();
    else endPipeline(token.text === '&&' ? 'after-success' : token.text === '||' ? 'after-failure' : 'always');
  }
  endPipeline('always');
  return pipelines;
}

const isRedirection = (text: string): boolean => text.includes('>') || text === '<';

function commandOf(tokens: readonly Token[]): SimpleCommand {
  const words: string[] = [];
  const variables: Record<string, string> = {};
  const redirects: Redirect[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const assignment = /^(\w+)=(.*)$/s.exec(token.text);
    if (token.kind === 'operator') {
      const stream = token.text.startsWith('2') ? 'err' : 'out';
      if (token.text === '2>&1') redirects.push({ stream, to: undefined, append: false });
      else redirects.push({ stream, to: tokens[++index]?.text ?? '', append: token.text.endsWith('>>') });
    } else if (assignment && words.length === 0 && !token.quoted) {
      variables[assignment[1] ?? ''] = assignment[2] ?? '';
    } else {
      words.push(token.text);
    }
  }
  return { words, variables, redirects };
}

function* tokensOf(line: string): Generator<Token> {
  let at = 0;
  while (at < line.length) {
    const operator = OPERATORS.find((text) => line.startsWith(text, at));
    if (operator) {
      yield { kind: 'operator', text: operator, quoted: false };
      at += operator.length;
    } else if (/\s/.test(line[at] ?? '')) {
      at += 1;
    } else if (line[at] === '#') {
      at = line.indexOf('\n', at) < 0 ? line.length : line.indexOf('\n', at);
    } else {
      const word = readWord(line, at);
      yield { kind: 'word', text: word.text, quoted: word.quoted };
      at = word.end;
    }
  }
}

type Word = { text: string; end: number; quoted: boolean };

function readWord(line: string, start: number): Word {
  const word: Word = { text: '', end: start, quoted: false };
  while (word.end < line.length) {
    const char = line[word.end] ?? '';
    if (/[\s;|&<>]/.test(char)) break;
    if (char === "'" || char === '"') {
      word.quoted ||= word.text === '';
      readQuoted(line, char, word);
    } else if (char === '\\') {
      word.text += line[word.end + 1] ?? '';
      word.end += 2;
    } else {
      word.text += char;
      word.end += 1;
    }
  }
  return word;
}

function readQuoted(line: string, quote: string, word: Word): void {
  let at = word.end + 1;
  while (line[at] !== quote) {
    if (at >= line.length) throw new Error(`/system/bin/sh: syntax error: unexpected end of file, unclosed ${quote}`);
    const escaped = quote === '"' && line[at] === '\\' && '"\\$`'.includes(line[at + 1] ?? ' ');
    if (escaped) at += 1;
    word.text += line[at];
    at += 1;
  }
  word.end = at + 1;
}
