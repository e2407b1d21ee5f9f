import { PassThrough, Writable } from 'node:stream';
import { drained, guardStreams, isOfBackground } from '../../../src/cli/terminal/guard-process.js';

function guarded() {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const codes: number[] = [];
  guardStreams({ stdout, stderr, failWith: (code) => codes.push(code) });
  const fail = (stream: PassThrough, code: string) =>
    stream.emit('error', Object.assign(new Error(`${code}: it failed`), { code }));
  return { stdout, stderr, codes, fail, told: () => String(stderr.read() ?? '') };
}

describe('what happens around a command', () => {
  it.each(['EPIPE', 'EIO'])('does not end it when its readers are gone: %s', (code) => {
    const { stdout, stderr, codes, fail, told } = guarded();
    fail(stdout, code);
    fail(stderr, code);
    expect([codes, told()]).toEqual([[], '']);
  });

  it('is told once, and gives another exit code, when the disk of the output is full', () => {
    const { stdout, codes, fail, told } = guarded();
    fail(stdout, 'ENOSPC');
    fail(stdout, 'ENOSPC');
    expect(codes).toEqual([1]);
    expect(told()).toBe('Error: What was asked for could not be printed: ENOSPC: it failed.\n');
  });

  it('is waited for until it has left, or never will', async () => {
    await expect(drained(new PassThrough())).resolves.toBeUndefined();
    const broken = new Writable({ write: (_chunk, _encoding, done) => done(new Error('gone')) });
    broken.on('error', () => undefined);
    await expect(drained(broken)).resolves.toBeUndefined();
  });

  it('tells a failure of a package in the background from one of this program', () => {
    const at = (place: string) => Object.assign(new Error('late'), { stack: `Error: late\n    at run (${place}:1:1)` });
    expect(isOfBackground(at('/x/node_modules/appium-adb/lib/adb.js'))).toBe(true);
    expect(isOfBackground(at('/x/node_modules/@appium/base-driver/build/a.js'))).toBe(true);
    expect(isOfBackground(at('/x/node_modules/fingertips/dist/src/runner/run.js'))).toBe(false);
    expect(isOfBackground('late')).toBe(false);
  });
});
