import { createStatusLine } from '../../../src/cli/terminal/status-line.js';

/** A terminal of one line, and a clock that is moved by hand. */
function footOf(width = 40) {
  let time = 0;
  let tick: (() => void) | undefined;
  let shown = '';
  const lines: string[] = [];
  const write = (text: string): void => {
    // The sequence takes away what stood on the line.
    const parts = text.split('\r\u001B[2K');
    shown = parts.length > 1 ? (parts.at(-1) ?? '') : shown + text;
    if (shown.endsWith('\n')) {
      lines.push(shown.trimEnd());
      shown = '';
    }
  };
  const line = createStatusLine({
    write,
    width: () => width,
    now: () => time,
    repeat: (work) => {
      tick = work;
      return () => (tick = undefined);
    },
    dim: (text) => text,
  });
  const pass = (seconds: number): void => {
    time += seconds * 1000;
    tick?.();
  };
  return { line, pass, write, lines, shown: () => shown, isTicking: () => tick !== undefined };
}

describe('the line that says what is waited for', () => {
  it('counts the seconds, and begins anew for something else', () => {
    const foot = footOf();
    foot.line.show('Operator: thinking');
    expect(foot.shown()).toBe('… Operator: thinking');
    foot.pass(7);
    expect(foot.shown()).toBe('… Operator: thinking, 7 s');
    foot.line.show('Operator: thinking');
    expect(foot.shown()).toBe('… Operator: thinking, 7 s');
    foot.line.show('At work on the phone');
    expect(foot.shown()).toBe('… At work on the phone');
  });

  it('makes way for what is written, and stands below it', () => {
    const foot = footOf();
    foot.line.show('Opening the phone');
    foot.line.around(() => {
      foot.write(' 1  tap "Save"\n');
    });
    expect(foot.lines).toEqual([' 1  tap "Save"']);
    expect(foot.shown()).toBe('… Opening the phone');
  });

  it('goes away, and its timer with it', () => {
    const foot = footOf();
    foot.line.show('Opening the phone');
    foot.line.show(undefined);
    expect({ shown: foot.shown(), isTicking: foot.isTicking() }).toEqual({ shown: '', isTicking: false });
  });

  it('never takes a second line, with wide characters neither', () => {
    const foot = footOf(20);
    foot.line.show('正在等待模型的回答 and more of it');
    expect(foot.shown()).toBe('… 正在等待模型的回…');
  });
});
