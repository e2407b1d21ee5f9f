import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startAdbServer, type AdbServer } from '../../src/device/adb-server.js';
import { startPhoneProcess, type PhoneProcess } from '../support/phone-process.js';
import { emptyFolder, runCli } from '../support/run-cli.js';
import { describeWithAdb } from '../support/with-adb.js';

describeWithAdb('a suite on a phone that adb knows', () => {
  let phone: PhoneProcess;
  let adb: AdbServer;
  const folder = emptyFolder();

  beforeAll(async () => {
    [phone, adb] = await Promise.all([startPhoneProcess(['--adb']), startAdbServer(process.env)]);
    await adb.connect(phone.adb ?? '');
    cpSync('suites', join(folder, 'suites'), { recursive: true });
  });
  afterAll(async () => {
    await Promise.all([phone.stop(), adb.close()]);
  });

  it('sets it to the start of a task and checks its state, where devices.yaml says how', async () => {
    const { adb: udid, control } = phone;
    const attached = { kind: 'local', udid, adb_port: adb.port, control };
    writeFileSync(join(folder, 'devices.yaml'), JSON.stringify({ version: 1, devices: { attached } }));
    const args = ['--model', 'oracle', '--device', 'attached', '--only', 'dark-theme', '--json'];
    const { stdout, code } = await runCli(['eval', 'suites/everyday', ...args], { folder });
    expect(JSON.parse(stdout)).toMatchObject({ tasks: 1, succeeded: 1, satisfaction: 1 });
    expect(code).toBe(0);
  }, 60_000);
});
