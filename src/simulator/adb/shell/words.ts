/** Splits a line of the shell into words and operators. */

/**
 * A piece of a word as it was typed: plain text, a variable's name, the line of a `$(…)`, the terms of a `$((…))`.
 * What is not quoted falls apart at spaces once its value is known; plain text never does.
 */
export type Part = Readonly<{ kind: 'text' | 'variable' | 'command' | 'sum'; text: string; quoted: boolean }>;

export type Word = readonly Part[];

export type Token = Readonly<{ kind: 'operator'; text: string } | { kind: 'word'; word: Word }>;

const OPERATORS = ['&&', '||', '2>&1', '2>>', '2>', '>>', '1>', '>', '<', ';;', ';', '|', '&', '\n'];

/** Splits a line into words and operators. Throws a plain Error whose message is the shell's own complaint. */
export function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    const operator = OPERATORS.find((text) => line.startsWith(text, at));
    if (operator) {
      tokens.push({ kind: 'operator', text: operator });
      at += operator.length;
    } else if (/\s/.test(line[at] ?? '')) {
      at += 1;
    } else if (line[at] === '#') {
      at = line.indexOf('\n', at) < 0 ? line.length : line.indexOf('\n', at);
    } else {
      const reader = new WordReader(line, at);
      tokens.push({ kind: 'word', word: reader.read() });
      at = reader.at;
    }
  }
  return tokens;
}

/** The text of a word without quotes, variables or commands; undefined for any other. Keywords are such words. */
export function plainWords(word: Word): string | undefined {
  const [only] = word;
  return word.length === 1 && only?.kind === 'text' && !only.quoted ? only.text : undefined;
}

/** Reads one word from where it begins; `at` is then behind it. */
class WordReader {
  readonly #line: string;
  readonly #parts: Part[] = [];
  at: number;

  constructor(line: string, at: number) {
    this.#line = line;
    this.at = at;
  }

  read(): Word {
    while (this.at < this.#line.length && !/[\s;|&<>]/.test(this.#char())) {
      const char = this.#char();
      if (char === "'") this.#add('text', this.#until("'"), true);
      else if (char === '"') this.#doubleQuoted();
      else if (char === '\\') {
        this.#add('text', this.#line[this.at + 1] ?? '', true);
        this.at += 2;
      } else this.#plainOrDollar(false);
    }
    return this.#parts;
  }

  #char(): string {
    return this.#line[this.at] ?? '';
  }

  #add(kind: Part['kind'], text: string, quoted: boolean): void {
    const last = this.#parts.at(-1);
    if (kind === 'text' && last?.kind === 'text' && last.quoted === quoted)
      this.#parts[this.#parts.length - 1] = { ...last, text: last.text + text };
    else this.#parts.push({ kind, text, quoted });
  }

  #doubleQuoted(): void {
    this.at += 1;
    this.#add('text', '', true);
    while (this.#char() !== '"') {
      if (this.at >= this.#line.length) throw unclosed('"');
      if (this.#char() === '\\' && '"\\$`'.includes(this.#line[this.at + 1] ?? ' ')) {
        this.#add('text', this.#line[this.at + 1] ?? '', true);
        this.at += 2;
      } else this.#plainOrDollar(true);
    }
    this.at += 1;
  }

  /** A character, or what a `$` or a backtick begins. */
  #plainOrDollar(quoted: boolean): void {
    const rest = this.#line.slice(this.at);
    const name = /^\$(?:\{(\w+)\}|([A-Za-z_]\w*|[?$!#0-9]))/.exec(rest);
    if (rest.startsWith('$((')) this.#add('sum', this.#balanced('$((', '))'), quoted);
    else if (rest.startsWith('$(')) this.#add('command', this.#balanced('$(', ')'), quoted);
    else if (rest.startsWith('`')) this.#add('command', this.#until('`'), quoted);
    else if (name) {
      this.#add('variable', name[1] ?? name[2] ?? '', quoted);
      this.at += name[0].length;
    } else {
      this.#add('text', this.#char(), quoted);
      this.at += 1;
    }
  }

  /** What stands between the sign here and the next one like it. */
  #until(sign: string): string {
    const end = this.#line.indexOf(sign, this.at + 1);
    if (end < 0) throw unclosed(sign);
    const text = this.#line.slice(this.at + 1, end);
    this.at = end + 1;
    return text;
  }

  /** What stands in brackets, other brackets and quotes in it left whole. */
  #balanced(open: string, close: string): string {
    const start = this.at + open.length;
    let depth = close.length;
    for (let at = start; at < this.#line.length; at += 1) {
      const char = this.#line[at] ?? '';
      if (char === "'" || char === '"') at = Math.max(at, this.#line.indexOf(char, at + 1));
      else if (char === '(') depth += 1;
      else if (char === ')') depth -= 1;
      if (depth > 0) continue;
      this.at = at + 1;
      return this.#line.slice(start, at + 1 - close.length);
    }
    throw unclosed(open);
  }
}

const unclosed = (sign: string): Error =>
  new Error(`/system/bin/sh: syntax error: unexpected end of file, unclosed ${sign}`);
