import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { loadConfig } from '../../src/config/config.js';
import { CONFIG_SCHEMA_FILES, configSchemaText } from '../../src/config/schema-files.js';
import { SetupError } from '../../src/core/errors.js';

const FILE = `version: 1
devices:
  sim: { kind: simulated, seed: 7, now: 2026-03-02T09:41, size: 1080x2400@420, navigation: gestures }
  desk: { kind: local }
  lab:
    kind: remote
    url: https://lab.example.com/wd/hub
    capabilities: { "appium:udid": abc }
    credentials: { user: LAB_USER, key: LAB_KEY, capabilities: { "bstack:options.accessKey": FARM_KEY } }
`;

describe('devices.yaml', () => {
  let cwd: string;

  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'fingertips-devices-'));
  });
  afterEach(() => {
    rmSync(cwd, { recursive: true });
  });

  const load = (text: string, env: Readonly<Record<string, string>> = {}, flags = {}) => {
    writeFileSync(join(cwd, 'devices.yaml'), text);
    return loadConfig({ cwd, env, flags });
  };
  const complaintAbout = (text: string): string => {
    try {
      load(text);
    } catch (error) {
      if (error instanceof SetupError) return error.problem;
      throw error;
    }
    return '';
  };
  const withDevice = (fields: string) => `version: 1\ndevices:\n  one:\n    ${fields.split('\n').join('\n    ')}\n`;

  it('describes a simulated phone', () => {
    expect(load(FILE).chooseDevice('sim')).toEqual({
      kind: 'simulated',
      navigation: 'gestures',
      name: 'sim',
      seed: 7,
      now: Date.UTC(2026, 2, 2, 9, 41),
      size: { width: 1080, height: 2400, density: 420 },
    });
  });

  it('describes a phone on this computer, with what the Android tools read from the environment', () => {
    const env = { ANDROID_SERIAL: 'emulator-5554', ANDROID_ADB_SERVER_PORT: '5137' };
    expect(load(FILE, env).chooseDevice('desk')).toEqual({
      kind: 'local',
      name: 'desk',
      udid: 'emulator-5554',
      adbPort: 5137,
      capabilities: {},
    });
  });

  it('describes an emulator that is booted when it is needed, whatever serial the Android tools are told', () => {
    const fields = 'kind: local\navd: Pixel_8\nsnapshot: clean\nfresh: true\nboot_timeout: 90s';
    expect(load(withDevice(fields), { ANDROID_SERIAL: 'R58M' }).chooseDevice()).toEqual({
      kind: 'local',
      name: 'one',
      emulator: { avd: 'Pixel_8', headless: false, bootMs: 90_000, snapshot: 'clean', fresh: true },
      capabilities: {},
    });
  });

  it('fetches the credentials of a remote phone from the environment, and shows none of them', () => {
    const device = load(FILE, { LAB_USER: 'ann', LAB_KEY: 'k-e-y', FARM_KEY: 'f-a-r-m' }).chooseDevice('lab');
    if (device.kind !== 'remote') throw new Error('It should be a remote one.');
    expect(device.credentials.key?.reveal()).toBe('k-e-y');
    expect(device.credentials.capabilities['bstack:options.accessKey']?.reveal()).toBe('f-a-r-m');
    expect(inspect(device, { depth: 9 })).not.toMatch(/k-e-y|f-a-r-m/);
  });

  it('asks for credentials only when that phone is chosen', () => {
    const config = load(FILE, { LAB_USER: 'ann' });
    expect(config.chooseDevice('sim').name).toBe('sim');
    expect(() => config.chooseDevice('lab')).toThrow(
      'The phone "lab" needs credentials, but LAB_KEY and FARM_KEY are not set. Set that in the environment or in .env.',
    );
  });

  it('takes the flag, then the variable, then its own default, then the only one', () => {
    const text = FILE.replace('devices:', 'default: sim\ndevices:');
    expect(load(text, { FINGERTIPS_DEVICE: 'lab' }, { device: 'desk' }).chooseDevice().name).toBe('desk');
    expect(load(text, { FINGERTIPS_DEVICE: 'desk' }).chooseDevice().name).toBe('desk');
    expect(load(text).chooseDevice().name).toBe('sim');
    expect(load(withDevice('kind: local')).chooseDevice().name).toBe('one');
    expect(() => load(FILE).chooseDevice()).toThrow(
      'No phone is chosen, and devices.yaml has several. Use --device with one of: sim, desk, lab.',
    );
  });

  it('takes a serial that is attached', () => {
    expect(load(FILE).chooseDevice('R58M', ['R58M'])).toMatchObject({ kind: 'local', udid: 'R58M' });
  });

  it('suggests the phone that was probably meant', () => {
    expect(() => load(FILE).chooseDevice('dsek')).toThrow(
      'No phone called "dsek" is in devices.yaml. Did you mean "desk"?',
    );
  });

  it.each([
    ['kind: locl', 'devices.yaml, line 4: "devices.one.kind" must be one of: simulated, local, remote, got "locl".'],
    ['kind: local\nuidd: a', 'devices.yaml, line 5: There is no field "uidd" here. Did you mean "udid"?'],
    ['kind: local\nudid: 12345', 'devices.yaml, line 5: "devices.one.udid" must be text; put it in quotes, got 12345.'],
    ['kind: local\nadb_port: "5a"', 'devices.yaml, line 5: "devices.one.adb_port" must be a whole number, got "5a".'],
    [
      'kind: simulated\nnavigation: swipes',
      'devices.yaml, line 5: "devices.one.navigation" must be one of: buttons, gestures',
    ],
    ['kind: simulated\nsize: big', 'devices.yaml, line 5: "devices.one.size" must look like "1080x2400"'],
    [
      'kind: local\navd: Pixel 8',
      'devices.yaml, line 5: "devices.one.avd" must be a name that "emulator -list-avds" prints',
    ],
    [
      'kind: local\navd: Pixel_8\nudid: R58M',
      'devices.yaml, line 6: "devices.one.udid" must not stand beside "avd": an emulator gets its serial when it boots',
    ],
    [
      'kind: local\nfresh: true',
      'devices.yaml, line 5: "devices.one.fresh" must have "avd" beside it: it is for an emulator that is booted by name',
    ],
    ['kind: local\navd: a\nboot_timeout: 3m', 'devices.yaml, line 6: "devices.one.boot_timeout" must look like'],
    ['kind: local\navd: a\nheadles: true', 'There is no field "headles" here. Did you mean "headless"?'],
    ['kind: remote\nurl: http://h/\nconcurrency: 0', 'devices.yaml, line 6: "devices.one.concurrency" must be'],
    ['kind: remote', 'devices.yaml, line 3: "devices.one.url" is missing.'],
    ['kind: remote\nurl: lab:4723', 'devices.yaml, line 5: "devices.one.url" must be the address of an Appium server'],
    [
      'kind: local\ncapabilities: {udid: a}',
      'devices.yaml, line 5: "devices.one.capabilities.udid" must be platformName',
    ],
  ])('refuses %j', (fields, words) => {
    expect(complaintAbout(withDevice(fields))).toContain(words);
  });

  it('reports everything that is wrong at once', () => {
    const lines = complaintAbout(withDevice('kind: local\nuidd: a\nadb_port: x')).split('\n');
    expect(lines.map((line) => line.slice(0, 20))).toEqual(['devices.yaml, line 6', 'devices.yaml, line 5']);
  });

  it.each([
    'kind: remote\nurl: http://h/\ncredentials: {key: abc-SECRET-1}',
    'kind: remote\nurl: http://h/\ncapabilities: {"x:o": {accessKey: abc-SECRET-1}}',
    'kind: remote\nurl: http://ann:abc-SECRET-1@h/',
  ])('refuses a secret in the file without repeating it: %j', (fields) => {
    const complaint = complaintAbout(withDevice(fields));
    expect(complaint).toMatch(/devices\.yaml, line \d/);
    expect(complaint).not.toContain('SECRET-1');
  });

  it('says where YAML itself is broken', () => {
    expect(complaintAbout('version: 1\ndevices: {a: {\n')).toMatch(/^devices\.yaml, line \d: This is not YAML/);
    expect(complaintAbout('version: 1\ndevices: {}\ndevices: {}\n')).toMatch(/^devices\.yaml, line 3: .*unique/);
    expect(complaintAbout('')).toContain('"The file" must be a group of fields');
  });

  it('comes with the project, and is right', () => {
    const config = load(readFileSync('devices.yaml', 'utf8'));
    expect(config.chooseDevice()).toMatchObject({ kind: 'simulated', seed: 1 });
  });

  it.each(['devices', 'project'] as const)('has a JSON Schema for editors that is up to date: %s', (kind) => {
    expect(readFileSync(CONFIG_SCHEMA_FILES[kind], 'utf8')).toBe(configSchemaText(kind));
  });
});
