import { table } from '../../../src/cli/terminal/table.js';

describe('a table', () => {
  it('has columns as wide as their widest cell', () => {
    expect(
      table([
        ['A', 'NAME'],
        ['long', 'x'],
      ]),
    ).toBe('A     NAME\nlong  x');
  });

  it('counts what a character takes on the screen', () => {
    expect(
      table([
        ['计时器', 'x'],
        ['clocks', 'y'],
      ]),
    ).toBe('计时器  x\nclocks  y');
  });

  it('keeps to the width of the terminal: the widest column goes on below', () => {
    const rows = [['t-carry', 'Carry every name over word for word, since it is asked for later', 'built in']];
    const lines = table(rows, { width: 50 }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50);
    expect(lines.join(' ').replace(/\s+/g, ' ')).toBe(
      't-carry Carry every name over word for built in word, since it is asked for later',
    );
  });

  it('keeps the space that a cell begins with', () => {
    expect(
      table(
        [
          ['* a', 'x'],
          ['  b', 'y'],
        ],
        { width: 80 },
      ),
    ).toBe('* a  x\n  b  y');
  });

  it('wraps nothing in a pipe', () => {
    expect(table([['x'.repeat(300), 'y']])).toBe(`${'x'.repeat(300)}  y`);
  });

  it('runs over the edge rather than become a column of letters', () => {
    expect(table([['Settings', 'Connected']], { width: 10 })).toBe('Settings  Connected');
  });
});
