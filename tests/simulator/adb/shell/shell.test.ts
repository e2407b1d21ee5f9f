import { FileSystem } from '../../../../src/simulator/adb/file-system.js';
import { FILE_COMMANDS } from '../../../../src/simulator/adb/shell/file-commands.js';
import { runLine } from '../../../../src/simulator/adb/shell/shell.js';
import { TEXT_COMMANDS } from '../../../../src/simulator/adb/shell/text-commands.js';

const files = new FileSystem(() => 0);

async function run(line: string): Promise<{ out: string; err: string; code: number }> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const code = await runLine(line, {
    commands: { ...FILE_COMMANDS, ...TEXT_COMMANDS },
    files,
    out: (data) => out.push(data),
    err: (data) => err.push(data),
    read: () => Promise.resolve(Buffer.alloc(0)),
    onHangUp: () => undefined,
  });
  return { out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString(), code };
}

describe('the shell of the phone', () => {
  it.each([
    ['echo hi', 'hi\n', 0],
    ['false && echo yes || echo no', 'no\n', 0],
    ['true && echo yes || echo no', 'yes\n', 0],
    ["echo 'a: 1' | grep a | cut -c4-", '1\n', 0],
    ['echo a:b | cut -d: -f2', 'b\n', 0],
    ["[ -e '/data/local/tmp' ] && echo __PASS__", '__PASS__\n', 0],
    ["[ -e '/nothing' ] && echo __PASS__", '', 1],
    ['echo x > /sdcard/a; echo y >> /sdcard/a; cat /sdcard/a', 'x\ny\n', 0],
    ['mkdir -p -- /sdcard/d/e && ls /sdcard/d', 'e\n', 0],
    ['echo z > /sdcard/m; mv -f /sdcard/m /sdcard/n; cat /sdcard/n', 'z\n', 0],
    ['rm -f /sdcard/none', '', 0],
  ])('%s', async (line, out, code) => {
    await expect(run(line)).resolves.toMatchObject({ out, err: '', code });
  });

  it('says what it cannot find, with the exit codes of a phone', async () => {
    await expect(run('nope')).resolves.toMatchObject({
      err: '/system/bin/sh: nope: inaccessible or not found\n',
      code: 127,
    });
    await expect(run('rm /sdcard/none')).resolves.toMatchObject({
      err: 'rm: /sdcard/none: No such file or directory\n',
      code: 1,
    });
    await expect(run('echo x > /none/a')).resolves.toMatchObject({ code: 1 });
  });

  it('takes no name of an object property for a command', async () => {
    await expect(run('constructor')).resolves.toMatchObject({ code: 127 });
  });
});
