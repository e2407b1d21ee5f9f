/** What a word becomes: variables, the output of other lines, sums. */

import type { Word } from './words.js';

/** Where the values of a word come from. */
export type ShellValues = Readonly<{
  variable: (name: string) => string;
  /** What a line prints, without the line feeds at its end. */
  output: (line: string) => Promise<string>;
}>;

/** The words that a word becomes: none when nothing is left of it, several when a value falls apart at spaces. */
export async function expand(word: Word, values: ShellValues): Promise<readonly string[]> {
  const fields: string[] = [];
  let field: string | undefined;
  for (const part of word) {
    const value = await valueOf(part, values);
    if (part.kind === 'text' || part.quoted) {
      field = (field ?? '') + value;
      continue;
    }
    for (const [index, piece] of value.split(/\s+/).entries()) {
      if (index > 0 && field !== undefined) {
        fields.push(field);
        field = undefined;
      }
      if (piece !== '') field = (field ?? '') + piece;
    }
  }
  return field === undefined ? fields : [...fields, field];
}

/** The same without falling apart: the value of an assignment, the name of a file. */
export async function expandToText(word: Word, values: ShellValues): Promise<string> {
  let text = '';
  for (const part of word) text += await valueOf(part, values);
  return text;
}

async function valueOf({ kind, text }: Word[number], values: ShellValues): Promise<string> {
  if (kind === 'variable') return values.variable(text);
  if (kind === 'command') return values.output(text);
  return kind === 'sum' ? String(sumOf(text, values.variable)) : text;
}

/** Binding powers of what `$((…))` may hold, of whole numbers. */
const POWERS: Readonly<Record<string, number>> = {
  '==': 1,
  '!=': 1,
  '<': 2,
  '>': 2,
  '<=': 2,
  '>=': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '%': 4,
};

/** Reads and works out `(a + 2) * 3` by precedence climbing. Throws a plain Error for anything else. */
function sumOf(text: string, variable: ShellValues['variable']): number {
  const tokens = text.match(/\d+|[A-Za-z_]\w*|[=!<>]=|\S/g) ?? [];
  let at = 0;
  const primary = (): number => {
    const token = tokens[at++] ?? '';
    if (token === '-') return -primary();
    if (token === '(') {
      const value = climb(0);
      if (tokens[at++] === ')') return value;
    } else if (/^\d/.test(token)) return Number(token);
    else if (/^\w/.test(token)) return Number(variable(token)) || 0;
    throw new Error(`/system/bin/sh: ${text}: unexpected '${token}'`);
  };
  const climb = (least: number): number => {
    let left = primary();
    for (;;) {
      const operator = tokens[at] ?? '';
      const power = POWERS[operator] ?? 0;
      if (power <= least) return left;
      at += 1;
      left = apply(operator, left, climb(power));
    }
  };
  const value = climb(0);
  if (at < tokens.length) throw new Error(`/system/bin/sh: ${text}: unexpected '${tokens[at] ?? ''}'`);
  return value;
}

function apply(operator: string, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
    case '%':
      if (right === 0) throw new Error('/system/bin/sh: divide by zero');
      return operator === '/' ? Math.trunc(left / right) : left % right;
    case '<':
      return Number(left < right);
    case '>':
      return Number(left > right);
    case '<=':
      return Number(left <= right);
    case '>=':
      return Number(left >= right);
    case '!=':
      return Number(left !== right);
    default:
      return Number(left === right);
  }
}
