import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, runCli } from '../../support/run-cli.js';

const DEVICES = `version: 1
default: lab
devices:
  lab:
    kind: remote
    url: http://127.0.0.1:1/
  cable:
    kind: local
    udid: "1A2B"
`;

function folderWith(name: string, text: string): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, name), text);
  return folder;
}

/** A folder of an Android SDK whose adb is a script that sees these lines. */
function sdkWith(...lines: readonly string[]): string {
  const sdk = emptyFolder();
  mkdirSync(join(sdk, 'platform-tools'));
  const adb = join(sdk, 'platform-tools', 'adb');
  writeFileSync(
    adb,
    `#!/bin/sh\ncase "$*" in *shell*) echo 'Pixel 8@@fingertips@@16';; *) printf 'List of devices attached\\n${lines.join('\\n')}\\n';; esac\n`,
  );
  chmodSync(adb, 0o755);
  return sdk;
}

describe('fingertips devices', () => {
  it('lists what devices.yaml names and what adb sees, the default marked', async () => {
    const folder = folderWith('devices.yaml', DEVICES);
    const env = { ANDROID_HOME: sdkWith('1A2B device model:Pixel_8', 'emulator-5554 unauthorized') };
    const { code, stdout } = await runCli(['devices'], { folder, env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\* lab +remote +not asked +- +- +http:\/\/127\.0\.0\.1:1\/$/m);
    expect(stdout).toMatch(/^ {2}cable +local +ready +Pixel 8, Android 16 +- +1A2B$/m);
    expect(stdout).toMatch(/^ {2}emulator-5554 +attached +unauthorized +- +-$/m);
  });

  it('says what is wrong in devices.yaml, with the line and the near name', async () => {
    const folder = folderWith('devices.yaml', DEVICES.replace('udid:', 'udidd:'));
    const { code, stdout, stderr } = await runCli(['devices', '--json'], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain('devices.yaml, line 9: There is no field "udidd" here. Did you mean "udid"?');
    expect(JSON.parse(stdout)).toMatchObject({ error: { name: 'SetupError', exitCode: 2 } });
  });
});

describe('fingertips doctor', () => {
  it('ends with 0 when nothing fails, though there is a warning', async () => {
    const { code, stdout } = await runCli(['doctor', '--offline'], { env: { ANDROID_HOME: '/nowhere', PATH: '' } });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ok +Working folder/m);
    expect(stdout).toMatch(/^warn +ANDROID_HOME +ANDROID_HOME is "\/nowhere"/m);
    expect(stdout).toMatch(/^warn +Phone to drive +No phone is named/m);
  });

  it('fails for a phone that has not allowed debugging, and for a missing key, each with its remedy', async () => {
    const env = { ANDROID_HOME: sdkWith('emulator-5554 unauthorized') };
    const { code, stdout } = await runCli(['doctor', '--json'], { env });
    expect(code).toBe(3);
    const { findings } = JSON.parse(stdout) as { findings: readonly Record<string, string>[] };
    expect(findings.find(({ what }) => what === 'Phone emulator-5554')).toMatchObject({
      state: 'fail',
      detail: 'The phone "emulator-5554" has not allowed this computer to debug it.',
      remedy: expect.stringContaining('accept "Allow USB debugging"') as string,
    });
    expect(findings.find(({ what }) => what?.startsWith('Model'))?.remedy).toContain('OPENAI_API_KEY');
  });
});

describe('fingertips doctor about a model whose replies are written', () => {
  it('reads them, and asks nothing', async () => {
    const folder = folderWith(
      'script.json',
      JSON.stringify({ version: 1, replies: [{ role: 'operator', reply: {} }] }),
    );
    const env = { ANDROID_HOME: sdkWith('emulator-5554 device') };
    const flags = ['doctor', '--device', 'simulated', '--model'];
    const { code, stdout } = await runCli([...flags, 'scripted:script.json'], { folder, env });
    expect(stdout).toMatch(/^ok +Model scripted:script\.json +is played; it is not asked$/m);
    expect(code).toBe(0);
    expect((await runCli([...flags, 'scripted:gone.json'], { folder, env })).stdout).toMatch(
      /^FAIL +Model scripted:gone/m,
    );
  });
});

describe('fingertips doctor about the phone that a run would take', () => {
  it('only warns of the others', async () => {
    const env = { ANDROID_HOME: sdkWith('emulator-5554 unauthorized') };
    const { code, stdout } = await runCli(['doctor', '--offline', '--device', 'simulated'], { env });
    expect(stdout).toMatch(/^ok +Phone to drive +simulated, simulated by this computer$/m);
    expect(stdout).toMatch(/^warn +Phone emulator-5554/m);
    expect(code).toBe(0);
  });

  it.each([
    ['lab', 3, /^FAIL +Phone to drive +The Appium server at http:\/\/127\.0\.0\.1:1\/ cannot be reached/m],
    ['cable', 3, /^FAIL +Phone to drive +No phone with the serial "1A2B" is attached\.$/m],
    ['cabel', 2, /^FAIL +Phone to drive +No phone called "cabel" is in devices\.yaml\.\n +Did you mean "cable"\?$/m],
  ])('says why "%s" cannot be had, and ends with %i', async (device, expected, line) => {
    const folder = folderWith('devices.yaml', DEVICES);
    const env = { ANDROID_HOME: sdkWith('emulator-5554 device') };
    const { code, stdout } = await runCli(['doctor', '--offline', '--device', device], { folder, env });
    expect(stdout).toMatch(line);
    expect(code).toBe(expected);
  });
});

describe('fingertips config show', () => {
  it('names the source of each value and hides the key', async () => {
    const folder = folderWith('fingertips.yaml', 'version: 1\nrun:\n  steps: 9\n');
    const env = { OPENAI_API_KEY: 'sk-very-secret', FINGERTIPS_MODEL: 'gpt-x' };
    const { stdout } = await runCli(['config', 'show', '--confirm', 'always'], { folder, env });
    expect(stdout).toMatch(/^models\.default +gpt-x +environment$/m);
    expect(stdout).toMatch(/^run\.steps +9 +fingertips\.yaml, line 3$/m);
    expect(stdout).toMatch(/^run\.confirm +always +flag --confirm$/m);
    expect(stdout).toMatch(/^learning +auto +default$/m);
    expect(stdout).not.toContain('sk-very');
  });

  it('names the setting that a switch stands for', async () => {
    const { stdout } = await runCli(['config', 'show', '--no-learn']);
    expect(stdout).toMatch(/^learning +off +flag --learning$/m);
  });

  it('refuses a value that no setting can have', async () => {
    const { code, stderr } = await runCli(['config', 'show', '--diligence', 'balancd']);
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean "balanced"?');
  });
});
