/** The person at the terminal; absent when input or output is a pipe. */

import type { Person, Question, Reply } from '../../core/person.js';
import type { Terminal } from './terminal.js';

const YES = /^(y|yes)$/i;
const NO = /^(n|no|)$/i;

/** Return alone means no: what cannot be taken back needs a word. */
async function confirm(terminal: Terminal, what: string): Promise<Reply> {
  for (;;) {
    const line = (await terminal.ask(`\n${what}\nGo ahead? [y/N] `))?.trim();
    if (line === undefined) return { kind: 'absent' };
    if (YES.test(line)) return { kind: 'yes' };
    if (NO.test(line)) return { kind: 'no' };
    terminal.err.line('Answer "y" for yes or "n" for no.');
  }
}

async function askForText(terminal: Terminal, what: string): Promise<Reply> {
  const line = (await terminal.ask(`\n${what}\n> `))?.trim();
  return line ? { kind: 'text', text: line } : { kind: 'absent' };
}

/** The person at the terminal; absent when input or output is a pipe. */
export const createTerminalPerson = (terminal: Terminal): Person => ({
  ask: (question: Question) =>
    question.kind === 'confirm' ? confirm(terminal, question.what) : askForText(terminal, question.what),
});
