import { listenForInterrupts } from '../../../src/cli/terminal/interrupts.js';
import type { Terminal } from '../../../src/cli/terminal/terminal.js';

describe('a signal to stop', () => {
  const lines: string[] = [];
  const terminal = { err: { line: (text: string) => lines.push(text) } } as unknown as Terminal;
  let now = 0;
  const exit = process.exit;
  let left: (number | string | null | undefined)[];
  beforeEach(() => {
    [now, left] = [1_000, []];
    lines.length = 0;
    process.exit = ((code) => left.push(code)) as typeof process.exit;
  });
  afterEach(() => {
    process.exit = exit;
  });
  const listen = () => listenForInterrupts(terminal, { words: 'Stopping.', clock: { now: () => now } });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)('ends the work in good order: %s', (name) => {
    const { signal, release } = listen();
    process.emit(name, name);
    release();
    expect([signal.aborted, lines, left]).toEqual([true, ['\nStopping. Ctrl-C again leaves at once.'], []]);
  });

  it('leaves at once when it is pressed again, and not when one press arrives twice', () => {
    const { release } = listen();
    process.emit('SIGINT', 'SIGINT');
    now += 20;
    process.emit('SIGINT', 'SIGINT');
    expect(left).toEqual([]);
    now += 1_000;
    process.emit('SIGINT', 'SIGINT');
    release();
    expect(left).toEqual([130]);
  });

  it('does not leave at once when the terminal closes after it', () => {
    const { release } = listen();
    process.emit('SIGINT', 'SIGINT');
    now += 1_000;
    process.emit('SIGHUP', 'SIGHUP');
    release();
    expect(left).toEqual([]);
  });
});
