import pc from 'picocolors';
import { createTerminalPerson } from '../../../src/cli/terminal/terminal-person.js';
import type { Terminal } from '../../../src/cli/terminal/terminal.js';

/** A terminal with somebody at it who answers with these lines, one after the other; undefined is nobody. */
function terminalWith(...lines: readonly (string | undefined)[]): Terminal & { shown: string[] } {
  const shown: string[] = [];
  const outlet = { line: (text: string) => void shown.push(text), paint: pc.createColors(false) };
  const answers = [...lines];
  return {
    shown,
    out: outlet,
    err: outlet,
    ask: (question) => {
      shown.push(question);
      return Promise.resolve(answers.shift());
    },
  };
}

const SEND = { kind: 'confirm', effect: 'sends', what: 'Send "Hi" to Ada?' } as const;

describe('the person at the terminal', () => {
  it.each([
    ['y', 'yes'],
    ['YES', 'yes'],
    ['n', 'no'],
    ['', 'no'],
  ])('answers a confirmation with "%s" and means %s', async (line, kind) => {
    await expect(createTerminalPerson(terminalWith(line)).ask(SEND)).resolves.toEqual({ kind });
  });

  it('reads what would be done, and is asked again after an answer that is neither', async () => {
    const terminal = terminalWith('maybe', 'y');
    await expect(createTerminalPerson(terminal).ask(SEND)).resolves.toEqual({ kind: 'yes' });
    expect(terminal.shown[0]).toContain('Send "Hi" to Ada?');
    expect(terminal.shown).toContain('Answer "y" for yes or "n" for no.');
  });

  it('answers a question with a text', async () => {
    const person = createTerminalPerson(terminalWith(' the blue one '));
    await expect(person.ask({ kind: 'ask', what: 'Which?' })).resolves.toEqual({ kind: 'text', text: 'the blue one' });
  });

  it('is absent when input or output is a pipe', async () => {
    const person = createTerminalPerson(terminalWith(undefined, undefined));
    await expect(person.ask(SEND)).resolves.toEqual({ kind: 'absent' });
    await expect(person.ask({ kind: 'ask', what: 'Which?' })).resolves.toEqual({ kind: 'absent' });
  });
});
