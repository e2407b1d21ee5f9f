import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Stopwatch } from '../../bench/stopwatch.js';

const MAIN = fileURLToPath(new URL('../../bench/main.js', import.meta.url));
const bench = (...args: readonly string[]) => promisify(execFile)(process.execPath, [MAIN, ...args]);

describe('npm run bench', () => {
  it('lists what can be measured when it is told nothing', async () => {
    const { stdout, stderr } = await bench();
    expect(stdout).toBe('');
    expect(stderr).toContain('simulator');
    expect(stderr).toContain('entrances');
  });

  it('refuses a name it does not know', async () => {
    await expect(bench('simulater')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no bench called "simulater". Choose one of: simulator,') as string,
    });
  });

  it('prints one object and nothing else with --json, with the figures that others read by name', async () => {
    const { stdout } = await bench('simulator', '--quick', '--json');
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const figures = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
    expect(figures).toMatchObject({ phones: 3, node: process.version });
    const names = ['sourceMsP50', 'screenshotWarmMsP50', 'tapSettleMsP50', 'rssMB', 'snapshotMsP50', 'resetMsP50'];
    expect(names.filter((name) => !(Number(figures[name]) > 0))).toEqual([]);
  }, 60_000);
});

describe('a stopwatch', () => {
  it('gives the time that a share of all did not exceed', () => {
    const watch = new Stopwatch();
    for (const ms of [30, 10, 50, 20, 40]) watch.add('work', ms);
    expect([watch.p50('work'), watch.p95('work'), watch.max('work'), watch.count('work')]).toEqual([30, 50, 50, 5]);
    expect(watch.p50('nothing')).toBeNaN();
  });
});
