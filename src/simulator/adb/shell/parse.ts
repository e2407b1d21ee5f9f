/** Reads a line as the phone's shell would: chains, pipelines, redirections, loops and conditions. */

import { plainWords, tokensOf, type Token, type Word } from './words.js';

/** `to` undefined: standard error goes where standard output goes (2>&1). `in` reads from a file. */
export type Redirect = Readonly<{ stream: 'out' | 'err' | 'in'; to: Word | undefined; append: boolean }>;

/** One simple command: its words, and the variables set for it. */
export type SimpleCommand = Readonly<{
  kind: 'simple';
  words: readonly Word[];
  variables: readonly (readonly [name: string, value: Word])[];
}>;

/** `while` goes on as long as its condition succeeds, `until` as long as it fails. */
export type LoopCommand = Readonly<{ kind: 'while' | 'until'; condition: ShellScript; body: ShellScript }>;
export type ForCommand = Readonly<{ kind: 'for'; name: string; words: readonly Word[]; body: ShellScript }>;
export type IfCommand = Readonly<{ kind: 'if'; condition: ShellScript; body: ShellScript; otherwise: ShellScript }>;

export type ShellCommandNode = Readonly<{
  what: SimpleCommand | LoopCommand | ForCommand | IfCommand | Readonly<{ kind: 'group'; body: ShellScript }>;
  redirects: readonly Redirect[];
}>;

/** Commands whose output feeds the next, and when the pipeline is run at all. `!` turns success into failure. */
export type Pipeline = Readonly<{
  commands: readonly ShellCommandNode[];
  when: 'always' | 'after-success' | 'after-failure';
  negated: boolean;
}>;

export type ShellScript = readonly Pipeline[];

/**
 * Reads a line as the phone's shell would: words, quotes, variables, `$(…)`, `;` `&&` `||` `|` `&`, redirections,
 * `for`, `while`, `until`, `if` and `{ … }`. Functions, `case` and patterns of file names are left out.
 * Throws a plain Error whose message is the shell's own complaint.
 */
export function parseLine(line: string): ShellScript {
  const parser = new Parser(tokensOf(line));
  const script = parser.script([]);
  parser.end();
  return script;
}

/** Words that can only go on with what another word began. */
const CLOSING = new Set(['then', 'elif', 'else', 'fi', 'do', 'done', '}']);
const SEPARATORS = new Set([';', '&', '\n', '&&', '||']);
const REDIRECT = /^[12]?(>>?|<)$|^2>&1$/;

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  end(): void {
    if (this.#at < this.#tokens.length) throw this.#unexpected();
  }

  /** Up to one of the closing words, which is left where it stands. */
  script(closing: readonly string[]): ShellScript {
    const pipelines: Pipeline[] = [];
    let when: Pipeline['when'] = 'always';
    for (;;) {
      while (SEPARATORS.has(this.#operator() ?? '')) {
        const operator = this.#operator();
        when = operator === '&&' ? 'after-success' : operator === '||' ? 'after-failure' : 'always';
        this.#at += 1;
      }
      if (this.#at >= this.#tokens.length || closing.includes(this.#keyword() ?? '')) return pipelines;
      pipelines.push(this.#pipeline(when));
    }
  }

  #pipeline(when: Pipeline['when']): Pipeline {
    const negated = this.#takes('!');
    const commands = [this.#command()];
    while (this.#operator() === '|') {
      this.#at += 1;
      commands.push(this.#command());
    }
    return { commands, when, negated };
  }

  #command(): ShellCommandNode {
    const what = this.#compound();
    if (!what) return this.#simple();
    const redirects: Redirect[] = [];
    while (REDIRECT.test(this.#operator() ?? '')) redirects.push(this.#redirect());
    return { what, redirects };
  }

  #compound(): ShellCommandNode['what'] | undefined {
    switch (this.#keyword()) {
      case 'for':
        return this.#for();
      case 'while':
      case 'until': {
        const kind = this.#keyword() === 'while' ? 'while' : 'until';
        this.#at += 1;
        const condition = this.#block('do');
        return { kind, condition, body: this.#block('done') };
      }
      case 'if':
        this.#at += 1;
        return this.#if();
      case '{':
        this.#at += 1;
        return { kind: 'group', body: this.#block('}') };
      default:
        return undefined;
    }
  }

  #for(): ForCommand {
    this.#at += 1;
    const name = this.#keyword() ?? '';
    this.#at += 1;
    this.#expect('in');
    const words: Word[] = [];
    for (let token = this.#tokens[this.#at]; token?.kind === 'word'; token = this.#tokens[this.#at]) {
      words.push(token.word);
      this.#at += 1;
    }
    while (this.#operator() === ';' || this.#operator() === '\n') this.#at += 1;
    this.#expect('do');
    return { kind: 'for', name, words, body: this.#block('done') };
  }

  #if(): IfCommand {
    const condition = this.#block('then');
    const body = this.script(['elif', 'else', 'fi']);
    if (this.#takes('elif'))
      return { kind: 'if', condition, body, otherwise: [alone({ what: this.#if(), redirects: [] })] };
    const otherwise = this.#takes('else') ? this.script(['fi']) : [];
    this.#expect('fi');
    return { kind: 'if', condition, body, otherwise };
  }

  /** A script and the word that closes it. */
  #block(closing: string): ShellScript {
    const script = this.script([closing]);
    this.#expect(closing);
    return script;
  }

  #simple(): ShellCommandNode {
    const words: Word[] = [];
    const variables: (readonly [string, Word])[] = [];
    const redirects: Redirect[] = [];
    const start = this.#at;
    if (CLOSING.has(this.#keyword() ?? '')) throw this.#unexpected();
    for (let token = this.#tokens[this.#at]; token; token = this.#tokens[this.#at]) {
      if (token.kind === 'operator') {
        if (!REDIRECT.test(token.text)) break;
        redirects.push(this.#redirect());
        continue;
      }
      const assignment = words.length === 0 ? assignmentOf(token.word) : undefined;
      if (assignment) variables.push(assignment);
      else words.push(token.word);
      this.#at += 1;
    }
    if (this.#at === start) throw this.#unexpected();
    return { what: { kind: 'simple', words, variables }, redirects };
  }

  #redirect(): Redirect {
    const text = this.#operator() ?? '';
    this.#at += 1;
    const stream = text.startsWith('2') ? 'err' : text === '<' ? 'in' : 'out';
    if (text === '2>&1') return { stream, to: undefined, append: false };
    const target = this.#tokens[this.#at];
    if (target?.kind !== 'word') throw this.#unexpected();
    this.#at += 1;
    return { stream, to: target.word, append: text.endsWith('>>') };
  }

  #operator(): string | undefined {
    const token = this.#tokens[this.#at];
    return token?.kind === 'operator' ? token.text : undefined;
  }

  #keyword(): string | undefined {
    const token = this.#tokens[this.#at];
    return token?.kind === 'word' ? plainWords(token.word) : undefined;
  }

  #takes(keyword: string): boolean {
    if (this.#keyword() !== keyword) return false;
    this.#at += 1;
    return true;
  }

  #expect(keyword: string): void {
    if (!this.#takes(keyword)) throw this.#unexpected();
  }

  #unexpected(): Error {
    const what = this.#at < this.#tokens.length ? `'${this.#operator() ?? this.#keyword() ?? 'word'}'` : 'end of file';
    return new Error(`/system/bin/sh: syntax error: unexpected ${what}`);
  }
}

const alone = (command: ShellCommandNode): Pipeline => ({ commands: [command], when: 'always', negated: false });

/** `NAME=value`, of which the name is typed plainly. */
function assignmentOf([first, ...rest]: Word): readonly [string, Word] | undefined {
  const match = first?.kind === 'text' && !first.quoted ? /^([A-Za-z_]\w*)=(.*)$/s.exec(first.text) : undefined;
  if (!match) return undefined;
  const [, name = '', text = ''] = match;
  return [name, [{ kind: 'text', text, quoted: false }, ...rest]];
}
