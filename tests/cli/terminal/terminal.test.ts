import { PassThrough } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';
import { createTerminal, type Terminal } from '../../../src/cli/terminal/terminal.js';

type Desk = Readonly<{ terminal: Terminal; keys: PassThrough; shown: () => string; interrupted: () => number }>;

/** A terminal of pipes that say they are one, as far as the line editor looks. */
function deskWith({ isTTY = true, env = {} }: { isTTY?: boolean; env?: NodeJS.ProcessEnv } = {}): Desk {
  const keys = new PassThrough();
  const screen = new PassThrough();
  let shown = '';
  let interrupts = 0;
  screen.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  const stdin = Object.assign(keys, { isTTY }) as unknown as ReadStream;
  const stderr = Object.assign(screen, { isTTY, columns: 80 }) as unknown as WriteStream;
  const interrupt = () => void (interrupts += 1);
  const terminal = createTerminal({ stdin, stdout: stderr, stderr, env, interrupt });
  return { terminal, keys, shown: () => shown, interrupted: () => interrupts };
}

describe('a question at the terminal', () => {
  it('is answered with a line', async () => {
    const { terminal, keys, shown } = deskWith();
    const answer = terminal.ask('Go ahead? ');
    keys.write('y\r');
    await expect(answer).resolves.toBe('y');
    expect(shown()).toContain('Go ahead? ');
  });

  it('is left open by nobody: not in a pipe', async () => {
    await expect(deskWith({ isTTY: false }).terminal.ask('Go ahead? ')).resolves.toBeUndefined();
  });

  it('ends with Ctrl-C, which goes on to the run', async () => {
    const { terminal, keys, interrupted } = deskWith();
    const answer = terminal.ask('Go ahead? ');
    keys.write('\x03');
    await expect(answer).resolves.toBeUndefined();
    expect(interrupted()).toBe(1);
  });

  it('ends with Ctrl-D', async () => {
    const { terminal, keys } = deskWith();
    const answer = terminal.ask('Go ahead? ');
    keys.write('\x04');
    await expect(answer).resolves.toBeUndefined();
  });
});

describe('colours', () => {
  const isPainted = (env: NodeJS.ProcessEnv, isTTY = true): boolean =>
    deskWith({ isTTY, env }).terminal.err.paint.red('x') !== 'x';

  it.each([
    ['on a terminal', true, {}, true],
    ['not in a pipe', false, {}, false],
    ['not with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['in a pipe with FORCE_COLOR', false, { FORCE_COLOR: '1' }, true],
    ['not on a dumb terminal', true, { TERM: 'dumb' }, false],
  ] as const)('are shown %s', (...[, isTTY, env, painted]) => {
    expect(isPainted(env, isTTY)).toBe(painted);
  });
});
