import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAndroidTools } from '../../src/device/android-sdk.js';
import { describeWithAdb } from '../support/with-adb.js';
import { ADB_LINES } from './adb-lines.js';
import { startServedPhone, type ServedPhone } from './served-phone.js';

type Answer = Readonly<{ out: string; err: string; code: number }>;

describeWithAdb('plain command lines of the unmodified adb client', () => {
  let stage: ServedPhone;
  const LIMIT_MS = 20_000;

  beforeAll(async () => {
    stage = await startServedPhone();
  });
  afterAll(() => stage.close());
  beforeEach(() => stage.phone.reset());

  const adb = (...args: readonly string[]): Promise<Answer> => {
    const all = ['-P', String(stage.server.port), '-s', stage.served.address, ...args];
    const { adb: program } = findAndroidTools(process.env);
    return new Promise((resolve) => {
      execFile(
        program,
        all,
        { env: { ...stage.server.env }, timeout: LIMIT_MS, encoding: 'latin1' },
        (error, out, err) => resolve({ out, err, code: error ? Number(error.code) : 0 }),
      );
    });
  };
  const shell = (line: string): Promise<Answer> => adb('shell', line);

  it.each(Object.entries(ADB_LINES))('%s', async (line, { before, out = /^$/, err = /^$/, code = 0, after }) => {
    if (before) await shell(before);
    const answer = await shell(line);
    expect(answer.out).toMatch(out);
    expect(answer.err).toMatch(err);
    expect(answer.code).toBe(code);
    after?.(stage.phone);
  });

  it('are all in docs/adb.md, and no other', () => {
    const [, page = ''] = readFileSync(join('docs', 'adb.md'), 'utf8').split('## Lines that are tried');
    const listed = [...page.matchAll(/^\| `(.+?)` \|/gm)].map(([, line = '']) => line.replaceAll('\\|', '|'));
    expect(listed).toEqual(Object.keys(ADB_LINES));
  });

  it('push, pull and install files', async () => {
    const { home, big } = { home: stage.server.env['HOME'] ?? '', big: Buffer.alloc(300_000, 'fingertips') };
    const { writeFile, readFile } = await import('node:fs/promises');
    await writeFile(join(home, 'big.bin'), big);
    expect((await adb('push', join(home, 'big.bin'), '/sdcard/Download/big.bin')).code).toBe(0);
    expect((await shell('ls -l /sdcard/Download')).out).toMatch(
      /^total \d+\n-rw-rw---- 1 \S+ \S+ 300000 [-\d: ]+ big\.bin\n$/,
    );
    expect((await adb('pull', '/sdcard/Download', join(home, 'pulled'))).code).toBe(0);
    expect((await readFile(join(home, 'pulled', 'big.bin'))).equals(big)).toBe(true);
    const refused = await adb('install', join(home, 'big.bin'));
    expect(refused.code).not.toBe(0);
  });

  it('take a picture by exec-out, byte for byte', async () => {
    const { out } = await adb('exec-out', 'screencap', '-p');
    expect(Buffer.from(out, 'latin1').equals(stage.phone.system.picture())).toBe(true);
  });

  it('carry the loop of the reference controller: picture to a file, pull, touch, and text by the ADB keyboard', async () => {
    const home = stage.server.env['HOME'] ?? '';
    await shell('ime enable com.android.adbkeyboard/.AdbIME');
    await shell('ime set com.android.adbkeyboard/.AdbIME');
    await shell('am start -a android.intent.action.VIEW -d notes://note/1');
    await shell('rm /sdcard/screenshot.png');
    await shell('screencap -p /sdcard/screenshot.png');
    expect((await adb('pull', '/sdcard/screenshot.png', join(home, 'screenshot.png'))).code).toBe(0);
    expect(readFileSync(join(home, 'screenshot.png')).equals(stage.phone.system.picture())).toBe(true);
    await shell('input tap 540 700');
    await shell('input text a%sb');
    await shell('am broadcast -a ADB_INPUT_TEXT --es msg "hé 東京"');
    await shell('input keyevent 66');
    await shell('am start -a android.intent.action.MAIN -c android.intent.category.HOME');
    const notes = JSON.stringify(stage.phone.state().apps['com.sim.notes']);
    expect(notes).toContain('a bhé 東京');
    expect(stage.phone.system.front().package).toBe('com.sim.launcher');
  });
});
