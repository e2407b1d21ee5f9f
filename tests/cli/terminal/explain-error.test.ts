import { CommanderError } from 'commander';
import pc from 'picocolors';
import { DeviceError } from '../../../src/core/errors.js';
import { errorAsJson, exitCodeOfError, explainError, readError } from '../../../src/cli/terminal/explain-error.js';

const plain = { paint: pc.createColors(false), debug: false };
const lost = new DeviceError({
  problem: 'The phone "sim" is gone.',
  remedy: 'Start it again.',
  cause: new Error('why'),
});

describe('an error at the terminal', () => {
  it('is its problem and, below it, its remedy', () => {
    expect(explainError(lost, plain)).toBe('Error: The phone "sim" is gone.\nStart it again.');
  });

  it('keeps its stack for who sets DEBUG, with that of its cause', () => {
    const text = explainError(lost, { ...plain, debug: true });
    expect(text).toMatch(/explain-error\.test/);
    expect(text).toContain('Error: why');
  });

  it('is called a bug when it is none of ours, with the stack', () => {
    const text = explainError(new TypeError('x is not a function'), plain);
    expect(text).toContain('This is a bug.');
    expect(text).toContain('TypeError: x is not a function\n    at ');
  });

  it('takes the place of the result for who asked for JSON', () => {
    expect(errorAsJson(lost)).toEqual({
      error: {
        name: 'DeviceError',
        problem: 'The phone "sim" is gone.',
        remedy: 'Start it again.',
        code: 'device.not-done',
        exitCode: 3,
      },
    });
  });
});

describe('errors of others, read as ours', () => {
  it('puts what the command line refused into our form', () => {
    const refused = new CommanderError(
      1,
      'commander.unknownOption',
      "error: unknown option '--devcie'\n(Did you mean --device?)",
    );
    expect(explainError(readError(refused), plain)).toBe('Error: Unknown option "--devcie".\nDid you mean "--device"?');
    expect(exitCodeOfError(readError(refused))).toBe(2);
  });

  it('tells in words what the operating system refused', () => {
    const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', path: '/runs' });
    expect(explainError(readError(denied), plain)).toBe(
      'Error: "/runs" may not be read or written.\nChange its permissions, or work in another folder.',
    );
  });

  it('leaves a bug alone', () => {
    const bug = new RangeError('x');
    expect(readError(bug)).toBe(bug);
    expect(exitCodeOfError(bug)).toBe(1);
  });
});
