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
    ['for i in 1 2 3; do echo "n$i"; done', 'n1\nn2\nn3\n', 0],
    ['for i in $(seq 1 3); do [ $i -eq 2 ] && continue; echo $i; done', '1\n3\n', 0],
    ['i=0; while [ $i -lt 3 ]; do echo $i; i=$((i + 1)); done', '0\n1\n2\n', 0],
    ['i=5; until [ $i -le 3 ]; do i=$((i - 1)); done; echo $i', '3\n', 0],
    ['for i in 1 2 3; do if [ $i = 2 ]; then break; fi; echo $i; done', '1\n', 0],
    ['if false; then echo a; elif true; then echo b; else echo c; fi', 'b\n', 0],
    ['echo one two | wc -l; echo $?', '1\n0\n', 0],
    ['false; echo $?', '1\n', 0],
    ['! false && echo yes', 'yes\n', 0],
    ['echo "a $(echo b | cut -c1) c"', 'a b c\n', 0],
    ['A="x  y"; echo $A; echo "$A"', 'x y\nx  y\n', 0],
    ['A=1 B=2; echo $A$B ${A}0', '12 10\n', 0],
    ['export A=3; echo $A', '3\n', 0],
    ['echo $((2 + 3 * (4 - 1) % 5))', '6\n', 0],
    ['printf \'a b\\nc\\n\' | while read line; do echo "<$line>"; done', '<a b>\n<c>\n', 0],
    ['{ echo a; echo b; } > /sdcard/g; cat < /sdcard/g', 'a\nb\n', 0],
    ['for i in a b; do echo $i; done | grep -c .', '2\n', 0],
    ['echo $EXTERNAL_STORAGE', '/sdcard\n', 0],
    ['echo `echo tick`', 'tick\n', 0],
    ['echo a; exit 3; echo b', 'a\n', 3],
    ['echo "$nothing|"', '|\n', 0],
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

  it.each([
    ['echo $((1 / 0))', 'divide by zero'],
    ['echo $((1 +))', "unexpected ''"],
    ['for i in 1; do echo', 'unexpected end of file'],
    ['cat < /sdcard/none', "can't open /sdcard/none"],
  ])('refuses %s', async (line, complaint) => {
    const { err, code } = await run(line);
    expect(err).toContain(complaint);
    expect(code).toBe(1);
  });

  it('ends a loop without an end when the host hangs up', async () => {
    let hangUp = (): void => undefined;
    let turns = 0;
    const ended = runLine('while true; do count; done', {
      commands: {
        ...TEXT_COMMANDS,
        count: () => {
          turns += 1;
          if (turns === 10) hangUp();
          return 0;
        },
      },
      files,
      out: () => undefined,
      err: () => undefined,
      read: () => Promise.resolve(Buffer.alloc(0)),
      onHangUp: (listener) => (hangUp = listener),
    });
    await ended;
    expect(turns).toBe(10);
  });

  it('takes no name of an object property for a command', async () => {
    await expect(run('constructor')).resolves.toMatchObject({ code: 127 });
  });
});
