import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startAdbServer, type AdbServer } from '../../src/device/adb-server.js';
import { emptyFolder, runCli } from '../support/run-cli.js';
import { ADB, describeWithAdb } from '../support/with-adb.js';

const PLAYED = fileURLToPath(new URL('../support/played-emulator.js', import.meta.url));
const BOOT_MS = 120_000;

/**
 * The program "emulator" is played (there is a simulated phone in it); everything else is the real thing: the driver boots
 * it, waits for it, ends it and boots it again, by the real adb.
 */
describeWithAdb('a phone that names a virtual device', () => {
  let server: AdbServer;
  let sdk: string;
  let log: string;

  beforeAll(async () => {
    server = await startAdbServer(process.env);
    sdk = emptyFolder();
    log = join(sdk, 'emulator.log');
    mkdirSync(join(sdk, 'platform-tools'));
    mkdirSync(join(sdk, 'emulator'));
    mkdirSync(join(sdk, 'avd'));
    symlinkSync(ADB ?? '', join(sdk, 'platform-tools', 'adb'));
    const program = join(sdk, 'emulator', 'emulator');
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${PLAYED}" "${log}" "$@"\n`);
    chmodSync(program, 0o755);
    writeFileSync(join(sdk, 'avd', 'Pixel_8.ini'), 'target=android-36\n');
  });
  afterAll(async () => {
    const serial = /emulator-\d+/.exec(await server.adb('devices'))?.[0];
    if (serial) await server.adb('-s', serial, 'emu', 'kill');
    await server.close();
  });
  beforeEach(() => writeFileSync(log, ''));

  const logged = (): readonly string[] => readFileSync(log, 'utf8').trim().split('\n').filter(Boolean);
  const folderWith = (fields: string): string => {
    const folder = emptyFolder();
    const entry = `avd: Pixel_8, headless: true, boot_timeout: 60s, adb_port: ${server.port}`;
    writeFileSync(join(folder, 'devices.yaml'), `version: 1\ndevices:\n  emu: {kind: local, ${entry}${fields}}\n`);
    return folder;
  };
  // The emulator leaves in the home folder what adb needs to speak to its console.
  const env = () => ({
    ANDROID_HOME: sdk,
    ANDROID_AVD_HOME: join(sdk, 'avd'),
    ANDROID_ADB_SERVER_PORT: String(server.port),
    HOME: server.env['HOME'] ?? '',
  });
  const createNote = (title: string, fields = '') =>
    runCli(['shortcuts', 'run', 'create_note', '--arg', `title=${title}`, '--arg', 'body=x', '--confirm', 'never'], {
      folder: folderWith(fields),
      env: env(),
    });
  const notes = async (): Promise<string> => {
    const serial = /emulator-\d+/.exec(await server.adb('devices'))?.[0] ?? '';
    await server.adb('-s', serial, 'shell', 'am start -n com.sim.notes/.Main');
    return server.adb('-s', serial, 'shell', 'uiautomator dump /dev/tty');
  };

  it(
    'is booted, without a window, when it does not run',
    async () => {
      const { code, stderr } = await createNote('Oranges');
      expect(stderr).toContain('emu: ');
      expect(code).toBe(0);
      expect(logged()).toEqual(['-avd Pixel_8 -no-window']);
      expect(await notes()).toContain('Oranges');
    },
    BOOT_MS,
  );

  it(
    'is not booted again when it runs, but goes back to its snapshot when it shall be fresh',
    async () => {
      expect((await createNote('Apples', ', snapshot: clean, fresh: true')).code).toBe(0);
      expect(logged()).toEqual(['avd snapshot load clean']);
      const seen = await notes();
      expect(seen).toContain('Apples');
      expect(seen).not.toContain('Oranges');
    },
    BOOT_MS,
  );

  it(
    'says which snapshots there are not',
    async () => {
      const { code, stderr } = await createNote('Pears', ', snapshot: nothing, fresh: true');
      expect(code).toBe(3);
      expect(stderr).toContain(`could not load the snapshot "nothing": Device does not have the snapshot 'nothing'.`);
    },
    BOOT_MS,
  );

  it(
    'is ended and booted with wiped data when it shall be fresh and names no snapshot',
    async () => {
      expect((await createNote('Plums', ', fresh: true')).code).toBe(0);
      expect(logged()).toEqual(['kill', '-avd Pixel_8 -wipe-data -no-snapshot -no-window']);
      const seen = await notes();
      expect(seen).toContain('Plums');
      expect(seen).not.toContain('Apples');
    },
    BOOT_MS,
  );

  it('is listed by its name, running', async () => {
    const { stdout } = await runCli(['devices'], { folder: folderWith(''), env: env() });
    expect(stdout).toMatch(/^ {2}emu +local +ready +Fingertips Phone, Android 16 /m);
  });

  it('needs the program', async () => {
    const bare = emptyFolder();
    mkdirSync(join(bare, 'platform-tools'));
    symlinkSync(ADB ?? '', join(bare, 'platform-tools', 'adb'));
    const { code, stdout } = await runCli(['doctor', '--offline', '--device', 'emu'], {
      folder: folderWith(''),
      env: { ...env(), ANDROID_HOME: bare },
    });
    expect(stdout).toMatch(/^FAIL +Phone to drive +There is no Android emulator here: .* is missing\.$/m);
    expect(code).toBe(2);
  });
});
