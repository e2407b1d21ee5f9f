import { createServer, type AddressInfo, type Server } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalEmulator } from '../../src/core/device-settings.js';
import { emulatorCapabilities, prepareEmulator } from '../../src/device/emulator.js';
import { askConsole } from '../../src/device/emulator-console.js';

const asked = (emulator: Partial<LocalEmulator> = {}, adbPort?: number) =>
  emulatorCapabilities({
    kind: 'local',
    name: 'emu',
    adbPort,
    capabilities: {},
    emulator: { avd: 'Pixel_8', headless: false, bootMs: 90_000, fresh: false, ...emulator },
  });
const PLAIN = { 'appium:avd': 'Pixel_8', 'appium:avdLaunchTimeout': 90_000, 'appium:avdReadyTimeout': 90_000 };

describe('what the driver is asked for an emulator', () => {
  it.each<[string, Partial<LocalEmulator>, object]>([
    ['to boot it as it is', {}, {}],
    ['to show no window', { headless: true }, { 'appium:isHeadless': true }],
    ['to wipe its data', { fresh: true }, { 'appium:avdArgs': ['-wipe-data', '-no-snapshot'] }],
    [
      'to begin with a snapshot and keep nothing',
      { snapshot: 'clean', fresh: true },
      { 'appium:avdArgs': ['-snapshot', 'clean', '-no-snapshot-save'] },
    ],
  ])('is %s', (_, emulator, more) => {
    expect(asked(emulator)).toEqual({ ...PLAIN, ...more });
  });

  it('names the adb server that the emulator shall tell of itself', () => {
    expect(asked({}, 5137)).toEqual({ ...PLAIN, 'appium:avdEnv': { ANDROID_ADB_SERVER_PORT: '5137' } });
  });

  it('is nothing where there is no SDK with an emulator', async () => {
    const emulator = { avd: 'Pixel_8', headless: false, bootMs: 90_000, fresh: false };
    const device = { kind: 'local', name: 'emu', capabilities: {}, emulator } as const;
    await expect(prepareEmulator(device, { ANDROID_HOME: '/nowhere' })).rejects.toThrow('ANDROID_HOME is "/nowhere"');
  });
});

describe('the console of an emulator', () => {
  const home = mkdtempSync(join(tmpdir(), 'fingertips-console-'));
  let server: Server;
  let serial: string;

  beforeAll(async () => {
    writeFileSync(join(home, '.emulator_console_auth_token'), 'sesame\n');
    server = createServer((socket) => {
      socket.write('Android Console: Authentication required\r\nOK\r\n');
      let isIn = false;
      socket.setEncoding('utf8').on('data', (line: string) => {
        if (line === 'auth sesame\n') isIn = true;
        if (line === 'bye\n') socket.end();
        else socket.write(isIn && line !== 'nonsense\n' ? `${line.trim()}, done\r\nOK\r\n` : 'KO: unknown command\r\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    serial = `emulator-${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(home, { recursive: true });
  });

  const ask = (command: string, to = serial) =>
    askConsole({ serial: to, command, limitMs: 2_000, env: { HOME: home } });

  it('is told its password where it asks for one, and answers', async () => {
    await expect(ask('avd name')).resolves.toBe('avd name, done');
  });

  it('may refuse', async () => {
    await expect(ask('nonsense')).resolves.toBe('KO: unknown command');
  });

  it('may hang up, or not be there', async () => {
    await expect(ask('bye')).rejects.toThrow('The console hung up.');
    await expect(ask('avd name', 'emulator-1')).rejects.toThrow('ECONNREFUSED');
  });
});
