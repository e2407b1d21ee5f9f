import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSuiteRun } from '../../src/evaluation/store/suite-folder.js';
import { startPhoneProcess, type PhoneProcess } from '../support/phone-process.js';
import { emptyFolder, startCli } from '../support/run-cli.js';
import { describeWithGrid, startHub, type Hub } from '../support/with-grid.js';

const TASKS = ['dark-theme', 'alarm-switch-off', 'call-person', 'trend-top'];

describeWithGrid('a suite on phones behind a Selenium Grid', () => {
  let hub: Hub;
  let nodes: readonly PhoneProcess[];
  const folder = emptyFolder();

  beforeAll(async () => {
    const node = (name: string) => startPhoneProcess(['--name', name, '--base-path', '/wd/hub']);
    [hub, ...nodes] = await Promise.all([startHub(), node('sim-a'), node('sim-b')]);
    for (const { appium } of nodes) await hub.register(appium);
    cpSync('suites', join(folder, 'suites'), { recursive: true });
    const entry = {
      kind: 'remote',
      url: hub.url,
      concurrency: 2,
      capabilities: { 'appium:automationName': 'FingertipsSimulator', 'appium:newCommandTimeout': 60 },
      control: nodes.map(({ control }) => control),
    };
    writeFileSync(join(folder, 'devices.yaml'), JSON.stringify({ version: 1, devices: { hub: entry } }));
  }, 60_000);
  afterAll(async () => {
    for (const { server } of nodes) {
      server.child.kill('SIGKILL');
      await server.ended;
    }
    await hub.stop();
  });

  it('finishes every task although one of the machines is killed in the middle', async () => {
    const only = ['--only', TASKS.join(',')];
    const run = startCli(['eval', 'suites/everyday', '--model', 'oracle', '--device', 'hub', '--json', ...only], {
      folder,
    });
    await run.saw('1/4  ');
    nodes[0]?.server.child.kill('SIGKILL');
    const { code, stdout, stderr } = await run.ended;
    expect(stderr).toMatch(/lost its phone hub-[12]: .* It is tried once more\./);
    const summary = JSON.parse(stdout) as Record<string, unknown>;
    expect(summary).toMatchObject({ tasks: 4, succeeded: 4, successRate: 1, satisfaction: 1 });
    expect(code).toBe(0);
    const { results } = await readSuiteRun(join(folder, String(summary['folder'])));
    expect(results.map(({ task }) => task).sort()).toEqual([...TASKS].sort());
  }, 120_000);
});
