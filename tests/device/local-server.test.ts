import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as nodeProcess from 'node:process';
import type * as LocalServerModule from '../../src/device/local-server.js';
import type * as OpenDeviceModule from '../../src/device/open-device.js';
import { nativePackage, nativeSource } from '../support/native-import.js';

const homes = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`fingertips-local-${process.pid}-`));

describe('the Appium server for phones at this computer', () => {
  let sdk: string;
  let local: typeof LocalServerModule;
  let opening: typeof OpenDeviceModule;

  beforeAll(async () => {
    sdk = mkdtempSync(join(tmpdir(), 'fingertips-sdk-'));
    mkdirSync(join(sdk, 'platform-tools'));
    local = await nativeSource<typeof LocalServerModule>('device/local-server.js');
    opening = await nativeSource<typeof OpenDeviceModule>('device/open-device.js');
  });
  afterAll(() => {
    rmSync(sdk, { recursive: true });
  });

  const installAdb = (list: string) => {
    const adb = join(sdk, 'platform-tools', 'adb');
    writeFileSync(adb, `#!/bin/sh\nprintf 'List of devices attached\\n${list}'\n`);
    chmodSync(adb, 0o755);
  };
  const open = (udid?: string) =>
    opening.openDevice({
      device: { kind: 'local', name: 'usb', udid, capabilities: {} },
      env: { ANDROID_HOME: sdk },
    });

  it('starts with the UiAutomator2 driver, and leaves nothing behind', async () => {
    installAdb('');
    const { env } = await nativePackage<typeof nodeProcess>('node:process');
    const before = { homes: homes(), handlers: process.listenerCount('SIGINT'), sdk: env['ANDROID_HOME'] };
    const server = await local.startLocalServer({ ANDROID_HOME: sdk });
    try {
      const status = await fetch(`${server.url}status`);
      expect(await status.json()).toMatchObject({ value: { ready: true } });
    } finally {
      await server.close();
    }
    await expect(fetch(`${server.url}status`)).rejects.toThrow();
    expect(homes()).toEqual(before.homes);
    expect(env['ANDROID_HOME']).toBe(before.sdk);
  });

  it('answers nobody without its path, no page of the web, and never ends the process', async () => {
    installAdb('');
    const server = await local.startLocalServer({ ANDROID_HOME: sdk });
    const { origin } = new URL(server.url);
    const session = (url: string, headers: Record<string, string> = {}) =>
      fetch(url, { method: 'POST', body: new Blob(['{"capabilities":{}}']), headers }).then(({ status }) => status);
    try {
      await expect(session(`${origin}/session`)).resolves.toBe(404);
      await expect(session(`${server.url}session`, { origin: 'https://cats.example' })).resolves.toBe(404);
      await expect(session(`${server.url}session`)).resolves.toBeGreaterThanOrEqual(400);
      const held = connect(Number(new URL(server.url).port), '127.0.0.1').on('error', () => undefined);
      await new Promise((resolve) => held.once('connect', resolve));
    } finally {
      await server.close();
    }
  });

  it('is not started when there is no phone to drive', async () => {
    installAdb('A1\\tunauthorized\\n');
    await expect(open()).rejects.toThrow('The phone "A1" has not allowed this computer to debug it.');
    await expect(open('B2')).rejects.toThrow('No phone with the serial "B2" is attached. Attached are: A1.');
    installAdb('');
    await expect(open()).rejects.toThrow('No phone is attached to this computer.');
  });

  it('is missed in plain words when there is no adb', async () => {
    const empty = join(sdk, 'empty');
    if (!existsSync(empty)) mkdirSync(empty);
    const opened = opening.openDevice({
      device: { kind: 'local', name: 'usb', capabilities: {} },
      env: { ANDROID_HOME: empty },
    });
    await expect(opened).rejects.toThrow('but there is no platform-tools/adb in it. Set it to the folder');
  });
});
