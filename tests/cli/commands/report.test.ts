import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../../src/core/clock.js';
import type { Manifest } from '../../../src/core/run-result.js';
import { createRunFolder } from '../../../src/runner/run-folder.js';
import { emptyFolder, runCli } from '../../support/run-cli.js';

const manifest: Manifest = {
  version: 1,
  runId: 'r-20261122-120000-abcd',
  startedAt: '2026-11-22T12:00:00.000Z',
  instruction: 'Turn on dark theme',
  device: { name: 'sim', kind: 'simulated', model: 'm', android: '16' },
  models: {},
  settings: { diligence: 'balanced', limits: { steps: 40 }, confirm: 'risky', learning: 'auto', record: false },
  fingertips: '0.1.0',
  node: 'v20.20.2',
};

describe('fingertips report', () => {
  it('writes the page of a run anew, also of one that was cut off, and says where it is', async () => {
    const folder = emptyFolder();
    await createRunFolder({ root: join(folder, 'runs'), manifest, clock: systemClock });
    const page = join('runs', manifest.runId, 'report.html');
    await expect(runCli(['report', 'latest'], { folder })).resolves.toEqual({
      code: 0,
      stdout: `${page}\n`,
      stderr: '',
    });
    expect(readFileSync(join(folder, page), 'utf8')).toContain('Turn on dark theme');
  });

  it('offers the demo where there is no run', async () => {
    const folder = emptyFolder();
    const { code, stderr } = await runCli(['report', 'latest'], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain('Make one with: fingertips demo');
    expect(existsSync(join(folder, 'runs'))).toBe(false);
  });
});
